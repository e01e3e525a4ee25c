/**
 * What the engine knows of a person and of a post. Nothing else enters a match: no name, no ethnic group, no religion, no
 * medical finding (see `criteria/forbidden.ts`). The facts are loaded by `application/` and frozen into a snapshot.
 */
export type Sex = 'F' | 'M';
export type Shift = 'day' | 'two-shift' | 'three-shift' | 'night';
export const SHIFTS: readonly Shift[] = ['day', 'two-shift', 'three-shift', 'night'];

/** Grounds on which policy lets somebody go first or keeps seats for them. Dated, from the household's history. */
export type PriorityGround = 'poor-household' | 'disabled' | 'zero-employment-household';

/** The only grounds on which a post may be limited to one sex (women's labour protection, annex of prohibited work). */
export type LawfulSexGround = 'mine-work' | 'level-four-labour' | 'heavy-loads' | 'same-sex-care';

export interface Experience {
  readonly occupation: string;
  readonly years: number;
}

export interface SeekerFacts {
  readonly id: string;
  /** YYYY-MM-DD */
  readonly bornOn: string;
  readonly sex: Sex;
  /** 0 none, 1 primary, 2 junior middle, 3 senior middle or vocational, 4 college, 5 university */
  readonly education: number;
  readonly certificates: readonly string[];
  /** Hazard factors of which a clinic said "not for this post". The finding behind it never leaves the clinic. */
  readonly barredHazards: readonly string[];
  readonly shifts: readonly Shift[];
  /** Goes nowhere without a bed at the plant. */
  readonly needsBed: boolean;
  /** Would go without, but takes a bed where the employer counts them; whoever needs one takes one anyway. */
  readonly takesBed?: boolean;
  /** yuan a month, the least this person would leave home for */
  readonly wageFloor: number;
  /** yuan a month */
  readonly wageExpected: number;
  /** The trade looked for comes first, a second choice may follow. */
  readonly occupations: readonly Experience[];
  readonly languages: readonly string[];
  /** area code of the home village */
  readonly village: string;
  /** area codes (or prefixes of them) where this person would work */
  readonly areasWanted: readonly string[];
  /** vacancies that this person or the employer turned down before */
  readonly refusedVacancies: readonly string[];
  readonly consentToShare: boolean;
  /** Refused automated ranking (personal information law, art. 24): listed for the caseworker, never ranked. */
  readonly handOnly: boolean;
  /** 0..100, share of earlier posts kept for at least three months; 50 when there is no history */
  readonly pastStability: number;
  readonly priority: readonly PriorityGround[];
}

export interface VacancyFacts {
  readonly id: string;
  readonly employerId: string;
  readonly headcount: number;
  /** Seats of the headcount that only people with this ground may take. */
  readonly reserved?: { readonly ground: PriorityGround; readonly seats: number };
  /** Beds that come with this post, by sex; absent when there is no such limit. */
  readonly beds?: { readonly women: number; readonly men: number };
  readonly accommodation: boolean;
  /** YYYY-MM-DD, planned first day of work */
  readonly startsOn: string;
  readonly ageMin: number;
  readonly ageMax: number;
  readonly onlySex?: { readonly sex: Sex; readonly ground: LawfulSexGround };
  readonly educationMin: number;
  readonly certificates: readonly string[];
  readonly hazards: readonly string[];
  /** Work on the prohibited list for 16–17-year-olds for another reason than a hazard factor. */
  readonly minorsBarred: boolean;
  readonly shift: Shift;
  /** yuan a month, what a full month really pays */
  readonly wage: number;
  readonly occupation: string;
  readonly languages: readonly string[];
  /** home villages (or prefixes: a township, a county) of people who already work here */
  readonly fellowVillages: readonly string[];
  readonly area: string;
  /** 0..100, share of people placed here who stayed ninety days */
  readonly retention: number;
}

/** The dormitory in which this person takes a bed of a post that counts them; null for whoever lives elsewhere. */
export const bedOf = ({ needsBed, takesBed, sex }: SeekerFacts): Sex | null =>
  needsBed || takesBed ? sex : null;

export interface EmployerFacts {
  readonly id: string;
  /** The most people this employer takes over all its posts; absent when unlimited. */
  readonly cap?: number;
}

/** People who leave together or not at all. */
export interface CompanionGroup {
  readonly id: string;
  readonly members: readonly string[];
  /** same post, or any posts of the same employer */
  readonly together: 'vacancy' | 'employer';
}

export interface Pair {
  readonly seekerId: string;
  readonly vacancyId: string;
}
