import type { Party } from '../../../kernel/lifecycle/index.js';
import { type Actor, definePolicy } from '../../../platform/access/index.js';

/** Who may do what with vacancies. Whose rows they see is the database's row-level security. */
export const vacanciesPolicy = definePolicy({
  'vacancy.register': ['bureau', 'employer'],
  'vacancy.move': ['bureau', 'employer'],
  'vacancy.check': ['bureau', 'employer'],
  'vacancy.read': ['bureau', 'caseworker', 'station', 'employer', 'clinic', 'escort', 'auditor'],
});

/** Parties a user may speak for about a vacancy: their own, and the employer who phones or writes. */
export function partiesOf(actor: Actor): Party[] {
  if (actor.role === 'bureau') return ['bureau', 'employer'];
  return actor.role === 'employer' ? ['employer'] : [];
}

/** A bureau changes what its own district advertises, an employer its own posts. */
export function ownsVacancy(actor: Actor, vacancy: { employerId: string; districtCode: string }): boolean {
  if (actor.role === 'bureau') return actor.places.includes(vacancy.districtCode);
  return actor.role === 'employer' && actor.employers.includes(vacancy.employerId);
}
