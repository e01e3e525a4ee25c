import { notYours } from '../../../kernel/lifecycle/index.js';
import { hasForbiddenHealthWords } from '../../../kernel/values/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { forbiddenHealthWords } from '../domain/placement.errors.js';
import type { Said } from './placement-orders.js';
import { partiesOf } from './placements.policy.js';

/** Whether a user may record this word: the party is theirs to speak for, and its words may be kept. */
export function mustBeRecordable(actor: Actor, { saidBy, note, evidence }: Said): void {
  const parties = partiesOf(actor);
  if (!parties.includes(saidBy)) throw notYours({ saidBy, mayBeSaidBy: parties });
  if (hasForbiddenHealthWords(`${note ?? ''} ${evidence ?? ''}`)) throw forbiddenHealthWords();
}
