import type { Party } from '../../../kernel/lifecycle/index.js';
import { type Actor, definePolicy } from '../../../platform/access/index.js';

/** Who may do what with match plans. Caseworkers read what concerns the people of their own villages. */
export const matchingPolicy = definePolicy({
  'match-plan.request': ['bureau'],
  'match-plan.read': ['bureau', 'caseworker', 'auditor'],
  /** Totals and people of all areas. */
  'match-plan.read-all': ['bureau', 'auditor'],
  'match-plan.confirm': ['bureau'],
  'match-plan.cancel': ['bureau'],
  'ranking.posts': ['bureau', 'caseworker'],
  'ranking.seekers': ['bureau'],
});

/** Parties a user may speak for about a plan: it is the bureau's own. */
export function partiesOf(actor: Actor): Party[] {
  return actor.role === 'bureau' ? ['bureau'] : [];
}
