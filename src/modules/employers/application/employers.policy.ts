import type { Party } from '../../../kernel/lifecycle/index.js';
import { type Actor, definePolicy } from '../../../platform/access/index.js';

/** Who may do what with employers. Whose rows they see is the database's row-level security. */
export const employersPolicy = definePolicy({
  'employer.register': ['bureau'],
  'employer.update': ['bureau', 'employer'],
  'employer.move': ['bureau'],
  'employer.vet': ['bureau'],
  'employer.vetting.read': ['bureau', 'station', 'auditor'],
  'employer.read': ['bureau', 'caseworker', 'station', 'employer', 'escort', 'auditor'],
});

/** Parties a user may speak for about an employer: their own, and the employer who phones or writes. */
export function partiesOf(actor: Actor): Party[] {
  if (actor.role === 'bureau') return ['bureau', 'employer'];
  return actor.role === 'employer' ? ['employer'] : [];
}
