// Until the hand-over at the gate the caseworker of the village answers for a person, from then on the station at the place of work.
// Both have the placement on their lists for seven days; then only the station has, but for what is the caseworker's own to do.
import { addDays } from '../../../kernel/values/index.js';
import type { StepFacts } from './step-facts.js';

export const BOTH_SEE_DAYS = 7;

export interface Responsibility {
  readonly responsible: 'caseworker' | 'station';
  /** Last day both have it on their lists; null while the caseworker answers for it alone. */
  readonly sharedUntil: string | null;
}

/** Without a company of the register there is no station: the caseworker stays responsible. */
export function responsibilityOf({
  hasEmployer,
  handedOverOn,
}: Pick<StepFacts, 'hasEmployer' | 'handedOverOn'>): Responsibility {
  if (!hasEmployer || handedOverOn === null) return { responsible: 'caseworker', sharedUntil: null };
  return { responsible: 'station', sharedUntil: addDays(handedOverOn, BOTH_SEE_DAYS) };
}
