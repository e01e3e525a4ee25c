import {
  assertNotInFuture,
  partyNotAuthorised,
  type TransitionInput,
  type Channel,
} from '../../../kernel/lifecycle/index.js';
import type { Actor } from '../../../platform/access/index.js';
import type { Attribution } from '../../placements/index.js';
import { partiesOf } from './batches.policy.js';

export interface NamedEscort {
  readonly name: string;
  /** The account that may call the roll; null for one who works on paper. */
  readonly userId: string | null;
}

export function toTransitionInput(
  attribution: Attribution,
  today: string,
): TransitionInput & { channel: Channel; note?: string } {
  const { occurredOn: _, ...word } = attribution;
  return { ...word, occurredOn: dayOf(attribution, today) };
}

/** @throws partyNotAuthorised when the user may not speak for that party */
export function assertMayReportFor(actor: Actor, attribution: Attribution): void {
  if (!partiesOf(actor).includes(attribution.reportedBy))
    throw partyNotAuthorised({ reportedBy: attribution.reportedBy });
}

/** The day of what somebody says about a batch, also where no state changes with it. @throws occurredInFuture */
export function dayOf({ occurredOn }: Pick<Attribution, 'occurredOn'>, today: string): string {
  const day = occurredOn ?? today;
  assertNotInFuture(day, today);
  return day;
}
