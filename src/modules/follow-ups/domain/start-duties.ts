// What the law asks for after somebody started: the written contract within a month (劳动合同法 art. 10), social insurance within
// thirty days (社会保险法 art. 58), the filing of the employment within thirty days (就业服务与就业管理规定 art. 62).
// Each is a dated fact with a countdown: a reminder on day 20, due at the latest on day 30; an extended day is never invented.
import type { LocalizedText } from '../../../kernel/errors/index.js';
import { addDays, addMonths, earlierOf } from '../../../kernel/values/index.js';

export const DUTY_KINDS = ['contract', 'insurance', 'filing'] as const;
export type DutyKind = (typeof DUTY_KINDS)[number];

export const DUTY_LABELS: Readonly<Record<DutyKind, LocalizedText>> = {
  contract: { zh: '签订劳动合同', en: 'written contract' },
  insurance: { zh: '参加社会保险', en: 'social insurance' },
  filing: { zh: '就业登记备案', en: 'filing of the employment' },
};

export const REMIND_DAY = 20;
export const DUE_DAY = 30;

export interface DutyDays {
  readonly kind: DutyKind;
  readonly remindOn: string;
  readonly dueOn: string;
}

export function dutiesOf(startedOn: string): DutyDays[] {
  const day30 = addDays(startedOn, DUE_DAY);
  return DUTY_KINDS.map((kind) => ({
    kind,
    remindOn: addDays(startedOn, REMIND_DAY),
    dueOn: kind === 'contract' ? earlierOf(addMonths(startedOn, 1), day30) : day30,
  }));
}

export const DUTY_STATES = ['done', 'ahead', 'due_soon', 'overdue', 'dropped'] as const;
export type DutyState = (typeof DUTY_STATES)[number];

/** As it stands on a day. Done late is done. */
export function dutyState(
  duty: {
    readonly remindOn: string;
    readonly dueOn: string;
    readonly doneOn: string | null;
    readonly droppedOn: string | null;
  },
  today: string,
): DutyState {
  if (duty.doneOn !== null) return 'done';
  if (duty.droppedOn !== null) return 'dropped';
  if (today > duty.dueOn) return 'overdue';
  return today >= duty.remindOn ? 'due_soon' : 'ahead';
}
