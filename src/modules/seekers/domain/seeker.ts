// The register's record of a person: what a clerk knows before any placement. ID number and phones are not here: they
// stay sealed in persistence and leave it through named, audited reads only.
import type { EducationLevel } from '../../../kernel/values/index.js';
import type { NotSeekingReason, SeekerStatus } from './seeker.lifecycle.js';

export type Sex = 'male' | 'female';

/** Work outside the chain, as the village survey found it. */
export interface SurveyedWork {
  readonly form: string | null;
  readonly province: string | null;
  readonly city: string | null;
  readonly employer: string | null;
  readonly job: string | null;
  readonly since: string | null;
  /** Yuan a month. */
  readonly income: number | null;
  readonly contract: boolean | null;
  readonly insured: boolean | null;
}

export interface Wish {
  readonly area: string | null;
  readonly job: string | null;
  /** Yuan a month. */
  readonly wage: number | null;
  readonly training: boolean | null;
}

export interface SeekerProfile {
  readonly name: string;
  readonly sex: Sex;
  readonly birthOn: string;
  readonly ethnicGroup: string | null;
  readonly education: EducationLevel | null;
  readonly labourAbility: string | null;
  /** `good` or `limited`; the words of the form are not kept. */
  readonly health: 'good' | 'limited' | null;
  readonly disability: { readonly category: number; readonly level: number } | null;
  readonly skills: readonly string[];
  /** 12 digits of a village, 9 of a township when the village is open. */
  readonly areaCode: string;
  /** The village as written where it did not resolve. */
  readonly villageText: string | null;
  readonly hamlet: string | null;
  readonly work: SurveyedWork | null;
  readonly wish: Wish | null;
  readonly verifiedOn: string | null;
  readonly remark: string | null;
}

export interface Seeker extends SeekerProfile {
  readonly id: string;
  readonly status: SeekerStatus;
  readonly version: number;
  readonly countyCode: string;
  readonly householdId: string | null;
  readonly relationToHead: string | null;
  readonly refusesRanking: boolean;
  readonly notSeekingReason: NotSeekingReason | null;
}

export const CONSENT_PURPOSES = [
  'registration',
  'medical',
  'share_with_employer',
  'follow_up',
  'poverty_proof',
  'automated_ranking',
] as const;
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];

export const CONTACT_KINDS = ['own', 'shared', 'relative', 'none'] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];
