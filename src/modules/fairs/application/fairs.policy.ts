import type { Party } from '../../../kernel/lifecycle/index.js';
import { type Actor, definePolicy } from '../../../platform/access/index.js';

/** Who may do what with fairs. Whose persons they see is the database's row-level security. */
export const fairsPolicy = definePolicy(
  {
    'fair.read': ['bureau', 'caseworker', 'station', 'employer', 'escort', 'auditor'],
    'fair.plan': ['bureau'],
    'fair.move': ['bureau'],
    /** How many came and what came of it, for both bureaus; who they are is the county's. */
    'fair.figures.read': ['bureau', 'caseworker', 'auditor'],
    'fair.roster.read': ['bureau', 'caseworker', 'auditor'],
    'fair.roster.write': ['bureau', 'caseworker'],
    'fair.invite': ['bureau'],
    'fair.hire': ['bureau'],
    'fair.export': ['bureau'],
    'fair.intent.read': ['bureau', 'caseworker', 'station', 'employer', 'auditor'],
    'fair.intent.register': ['bureau', 'caseworker'],
  },
  {
    source: [
      'fair.roster.read',
      'fair.roster.write',
      'fair.invite',
      'fair.hire',
      'fair.export',
      'fair.intent.register',
    ],
  },
);

/** Parties a user may speak for at a fair: their own, and the worker who has no account. */
export function partiesOf(actor: Actor): Party[] {
  if (actor.role === 'bureau') return ['bureau', 'worker'];
  return actor.role === 'caseworker' ? ['caseworker', 'worker'] : [];
}
