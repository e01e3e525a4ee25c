// When a company sees the number and phone of a worker: from the acceptance on, for contract, age check, filing and insurance,
// until 30 days after the work for it ended; never before, and only while the worker's separate consent stands.
import { addDays, type LocalDate } from '../../../kernel/values/index.js';
import { LIVE_STATES, type PlacementState } from './placement.states.js';

export const DAYS_AFTER_LEAVING = 30;
export const NUMBER_PURPOSES = ['contract', 'age_check', 'filing', 'insurance'] as const;
export type NumberPurpose = (typeof NUMBER_PURPOSES)[number];

export function mayShowContactDetails(
  placement: {
    readonly status: PlacementState;
    readonly startedOn: string | null;
    readonly endedOn: string | null;
  },
  consented: boolean,
  today: LocalDate,
): boolean {
  if (!consented) return false;
  if (LIVE_STATES.has(placement.status)) return true;
  const { status, startedOn, endedOn } = placement;
  return (
    status === 'ended' &&
    startedOn !== null &&
    endedOn !== null &&
    today <= addDays(endedOn, DAYS_AFTER_LEAVING)
  );
}
