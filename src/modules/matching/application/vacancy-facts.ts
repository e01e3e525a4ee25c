import { laterOf } from '../../../kernel/values/index.js';
import type { VacancyRef } from '../../vacancies/index.js';
import type { VacancyFacts } from '../domain/facts.js';
import type { MatchBasis } from '../domain/match-request.js';
import type { EmployerRecord } from '../persistence/facts.repository.js';
import { markOf } from './fact-mark.js';
import { certificatesIn, tradeOf } from './read-words.js';
import { rankOf, UNKNOWN_SHARE } from './seeker-facts.js';

/** The law's own bounds where the post names none. */
const AGE_MIN = 16;
const AGE_MAX = 150;

export function toVacancyFacts(
  ref: VacancyRef,
  record: EmployerRecord | undefined,
  basis: MatchBasis,
  seats = ref.freePlaces,
): VacancyFacts {
  const { vacancy } = ref;
  return {
    id: ref.id,
    employerId: ref.employerId,
    headcount: seats,
    ...(bedsAreFew(ref, seats) ? { beds: ref.freeBeds! } : {}),
    accommodation: vacancy.lodging === 'free' || vacancy.lodging === 'paid' || ref.freeBeds !== null,
    startsOn: startOf(ref, basis),
    ageMin: vacancy.ageMin ?? AGE_MIN,
    ageMax: vacancy.ageMax ?? AGE_MAX,
    educationMin: rankOf(vacancy.education),
    certificates: certificatesIn(vacancy.written.skills ?? ''),
    hazards: ref.hazards,
    minorsBarred: false,
    shift: vacancy.shift ?? 'day',
    wage: payOf(ref),
    occupation: tradeOf(vacancy.occupation) ?? tradeOf(ref.title) ?? '',
    languages: [],
    fellowVillages: record?.villages ?? [],
    area: vacancy.districtCode,
    retention:
      record && record.counted > 0 ? Math.round((100 * record.stayed) / record.counted) : UNKNOWN_SHARE,
  };
}

/** Beds bind where there are fewer of one kind than seats; elsewhere the seats are the limit. */
const bedsAreFew = ({ freeBeds }: VacancyRef, seats: number): boolean =>
  freeBeds !== null && Math.min(freeBeds.women, freeBeds.men) < seats;

/** The lower bound of what a full month pays. */
export const payOf = ({ vacancy }: VacancyRef): number => vacancy.payMin ?? vacancy.baseWage ?? 0;

/** First day of work: the post's, never one gone by; the plan's where the post names none. */
export const startOf = ({ vacancy }: VacancyRef, basis: MatchBasis): string =>
  laterOf(vacancy.startFrom ?? basis.startsOn, basis.today);

/** A later change of any of this makes the post's proposals stale. Places are counted apart: they come and go. */
export function vacancyMark({ vacancy, employerId, title, hazards }: VacancyRef): string {
  const { education, ageMin, ageMax, shift, payMin, baseWage, lodging, occupation, startFrom } = vacancy;
  return markOf({
    employerId,
    title,
    hazards,
    skills: vacancy.written.skills ?? '',
    terms: [education, ageMin, ageMax, shift, payMin, baseWage, lodging, occupation, startFrom],
    district: vacancy.districtCode,
  });
}
