import { mustHaveHappened, notYours, type Claim, type Channel } from '../../../kernel/lifecycle/index.js';
import type { Actor } from '../../../platform/access/index.js';
import type { Said } from '../../placements/index.js';
import { partiesOf } from './batches.policy.js';

export interface NamedEscort {
  readonly name: string;
  /** The account that may call the roll; null for one who works on paper. */
  readonly userId: string | null;
}

export function claimOf(said: Said, today: string): Claim & { channel: Channel; note?: string } {
  const { happenedOn: _, ...word } = said;
  return { ...word, happenedOn: dayOf(said, today) };
}

/** @throws notYours when the user may not speak for that party */
export function mustSpeakFor(actor: Actor, said: Said): void {
  if (!partiesOf(actor).includes(said.saidBy)) throw notYours({ saidBy: said.saidBy });
}

/** The day of what somebody says about a batch, also where no state changes with it. @throws happenedInFuture */
export function dayOf({ happenedOn }: Pick<Said, 'happenedOn'>, today: string): string {
  const day = happenedOn ?? today;
  mustHaveHappened(day, today);
  return day;
}
