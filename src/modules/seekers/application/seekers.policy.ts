import type { Actor } from '../../../platform/access/index.js';
import { definePolicy } from '../../../platform/access/index.js';
import type { Party } from '../../../kernel/lifecycle/index.js';

/** Who may do what with the register. Whose rows they see is the database's row-level security. */
export const seekersPolicy = definePolicy({
  'seeker.register': ['bureau', 'caseworker'],
  'seeker.update': ['bureau', 'caseworker'],
  'seeker.move': ['bureau', 'caseworker'],
  'seeker.consent': ['bureau', 'caseworker'],
  'seeker.read': ['bureau', 'caseworker', 'auditor'],
  'seeker.reveal': ['bureau', 'caseworker'],
  'seeker.rights': ['bureau', 'caseworker'],
  'seeker.erase': ['bureau'],
  'seeker.holds': ['bureau', 'auditor'],
});

/** Parties a user may speak for about a seeker: their own, and the worker who has no account. */
export function partiesOf(actor: Actor): Party[] {
  if (actor.role === 'caseworker') return ['caseworker', 'worker'];
  if (actor.role === 'bureau') return ['bureau', 'worker'];
  return [];
}
