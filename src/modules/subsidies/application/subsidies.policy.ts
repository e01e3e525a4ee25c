import type { Party } from '../../../kernel/lifecycle/index.js';
import { type Actor, definePolicy } from '../../../platform/access/index.js';

/** Who may do what about subsidies. Whose rows they see is the database's row-level security. */
export const subsidiesPolicy = definePolicy({
  'subsidy-policy.set': ['bureau'],
  'subsidy-policy.read': ['bureau', 'caseworker', 'station', 'employer', 'auditor'],
  'subsidy.read': ['bureau', 'caseworker', 'station', 'employer', 'auditor'],
  'subsidy.claim': ['bureau', 'caseworker', 'station', 'employer'],
  'subsidy-paper.note': ['bureau', 'caseworker', 'station', 'employer'],
  'subsidy.move': ['bureau', 'caseworker', 'station', 'employer'],
  'subsidy.post': ['bureau'],
  'subsidy.export': ['bureau'],
});

/** Parties a user may speak for. */
export function partiesOf(actor: Actor): Party[] {
  if (actor.role === 'bureau') return ['bureau', 'worker', 'employer', 'caseworker', 'station'];
  if (actor.role === 'caseworker') return ['caseworker', 'worker'];
  if (actor.role === 'station') return ['station', 'worker', 'employer'];
  return actor.role === 'employer' ? ['employer'] : [];
}

/** Whether the deciding of a policy is this actor's office's: the county's or district's own bureau. */
export const decidesFor = (actor: Actor, place: string): boolean =>
  actor.role === 'bureau' && actor.places.includes(place);
