import type { Schemas } from '../api/client';

type Row = Schemas['WorkRowResponse'];

export const SECTIONS = [
  'overdue',
  'due',
  'soon',
  'later',
  'waiting',
] as const satisfies readonly Row['section'][];
export const ALARMS = ['START_UNCONFIRMED', 'CALENDAR_MISSING'] as const satisfies readonly NonNullable<
  Row['alarm']
>[];
