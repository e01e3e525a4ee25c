// Statutory retirement age. Until the end of 2024: men 60, women 55 (cadres) or 50 (workers). From 2025 it rises in
// steps by month of birth (NPCSC decision of 13 September 2024): men and women of the 55 track one month for every four
// months of birth, women of the 50 track one month for every two.
import type { LocalDate } from './local-date.js';
import { addMonths } from './local-date.js';

export type RetirementTrack = 'men-60' | 'women-55' | 'women-50';

interface Step {
  readonly baseAge: number;
  /** Born before January of this year: the old age holds. */
  readonly firstBirthYear: number;
  readonly birthMonthsPerStep: number;
  readonly mostMonths: number;
}

const STEPS: Readonly<Record<RetirementTrack, Step>> = {
  'men-60': { baseAge: 60, firstBirthYear: 1965, birthMonthsPerStep: 4, mostMonths: 36 },
  'women-55': { baseAge: 55, firstBirthYear: 1970, birthMonthsPerStep: 4, mostMonths: 36 },
  'women-50': { baseAge: 50, firstBirthYear: 1975, birthMonthsPerStep: 2, mostMonths: 60 },
};

/** Age in months at which a person born on this day retires. */
export function retirementAgeInMonths(track: RetirementTrack, birth: LocalDate): number {
  const step = STEPS[track];
  const months = (Number(birth.slice(0, 4)) - step.firstBirthYear) * 12 + Number(birth.slice(5, 7)) - 1;
  const delay = months < 0 ? 0 : Math.floor(months / step.birthMonthsPerStep) + 1;
  return step.baseAge * 12 + Math.min(delay, step.mostMonths);
}

export function retirementDate(track: RetirementTrack, birth: LocalDate): LocalDate {
  return addMonths(birth, retirementAgeInMonths(track, birth));
}

/**
 * Past the upper end of working age as the county's ledger draws it: men 60, women 55, each with the 2025 steps.
 * Reaching the age counts as past it. The labour-contract relation then gives way to another kind (劳务).
 */
export function isOverStatutoryAge(sex: 'male' | 'female', birth: LocalDate, on: LocalDate): boolean {
  return on >= retirementDate(sex === 'male' ? 'men-60' : 'women-55', birth);
}
