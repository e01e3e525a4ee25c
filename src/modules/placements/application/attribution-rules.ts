import { partyNotAuthorised, type Party } from '../../../kernel/lifecycle/index.js';
import { containsForbiddenHealthTerm, forbiddenHealthTerm } from '../../../kernel/values/index.js';
import type { Actor } from '../../../platform/access/index.js';
import type { Tx } from '../../../platform/database/index.js';
import type { DisputeKind } from '../domain/dispute.lifecycle.js';
import type { Attribution } from './placement-command-types.js';
import { partiesOf } from './placements.policy.js';

/** Whether a user may record this word: the party is theirs to speak for, and its words may be kept. */
export function assertRecordable(actor: Actor, { reportedBy, note, evidence }: Attribution): void {
  const parties = partiesOf(actor);
  if (!parties.includes(reportedBy)) throw partyNotAuthorised({ reportedBy, mayBeReportedBy: parties });
  if (containsForbiddenHealthTerm(`${note ?? ''} ${evidence ?? ''}`)) throw forbiddenHealthTerm();
}

/** Whether who acts is the party and nobody speaking for it: its own account, or its own link in its own hands. */
export function isPartyItself({ link, role }: Actor, party: Party): boolean {
  return link ? link.hands === 'own' : role === party;
}

/**
 * What was objected to for a party the party alone takes back: else whoever had typed its word could have the matter opened and
 * closed before the seven days are over.
 * @param byOpener of the office that began it, or the party
 */
export function mayTakeBack(
  { actor }: Pick<Tx, 'actor'>,
  { kind, openedBy }: { readonly kind: DisputeKind; readonly openedBy: Party },
  byOpener: boolean,
): boolean {
  return byOpener && (kind !== 'entered_for_party' || isPartyItself(actor, openedBy));
}
