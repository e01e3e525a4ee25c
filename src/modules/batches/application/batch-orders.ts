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
  said: Attribution,
  today: string,
): TransitionInput & { channel: Channel; note?: string } {
  const { happenedOn: _, ...word } = said;
  return { ...word, happenedOn: dayOf(said, today) };
}

/** @throws partyNotAuthorised when the user may not speak for that party */
export function assertMayReportFor(actor: Actor, said: Attribution): void {
  if (!partiesOf(actor).includes(said.saidBy)) throw partyNotAuthorised({ saidBy: said.saidBy });
}

/** The day of what somebody says about a batch, also where no state changes with it. @throws happenedInFuture */
export function dayOf({ happenedOn }: Pick<Attribution, 'happenedOn'>, today: string): string {
  const day = happenedOn ?? today;
  assertNotInFuture(day, today);
  return day;
}
