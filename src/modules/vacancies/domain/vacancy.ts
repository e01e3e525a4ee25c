/**
 * A vacancy: what one employer offers at one fair or in one year. Every column of the district's list (企业岗位汇总表) is a
 * field; the words as written are kept beside what was read from them, because the advert check judges words.
 */
import type { EducationLevel } from '../../../kernel/values/index.js';
import type { ExamArrangement } from './reading/exams.js';
import type { LodgingReading } from './reading/lodging.js';
import type { ShiftPattern } from './reading/shift.js';
import type { Engagement, Insurance } from './reading/terms.js';

export const VACANCY_STATUSES = [
  'draft',
  'submitted',
  'published',
  'filled',
  'closed',
  'rejected',
  'expired',
] as const;
export type VacancyStatus = (typeof VACANCY_STATUSES)[number];

/** The words a vacancy's parts go by in findings and in `written`, with the key of the district's list behind each. */
export const LEDGER_KEYS = {
  fair: 'fair',
  booth: 'booth',
  employer: 'emp',
  uscc: 'uscc',
  street: 'street',
  industry: 'ind',
  size: 'size',
  title: 'job',
  occupation: 'occ',
  headcount: 'n',
  duty: 'duty',
  education: 'edu',
  age: 'age',
  skills: 'cert',
  shift: 'shift',
  baseWage: 'base',
  overtimeRule: 'otCalc',
  pay: 'pay',
  payDay: 'payday',
  lodging: 'board',
  insurance: 'ins',
  term: 'term',
  probation: 'prob',
  hazards: 'haz',
  protection: 'prot',
  engagement: 'mode',
  couples: 'couple',
  address: 'addr',
  startOn: 'onDate',
  contact: 'contact',
  phone: 'phone',
  validUntil: 'valid',
  reviewer: 'reviewer',
  remark: 'result',
  note: 'note',
} as const;
export type VacancyColumn = keyof typeof LEDGER_KEYS;
export const VACANCY_COLUMNS = Object.keys(LEDGER_KEYS) as readonly VacancyColumn[];

/** A part of the pay or a deduction from it. */
export interface WagePart {
  readonly name: string;
  /** Yuan a month. */
  readonly yuan: number;
}

/** What a card tells and a list has no column for. */
export interface CardParts {
  /** Paid beside the base and not for overtime: night shift, heat, meals. */
  readonly allowances: readonly WagePart[];
  /** Taken off: bed, meals, water and electricity. */
  readonly deductions: readonly WagePart[];
  /** Yuan a month in probation; null when it is that of the post. */
  readonly probationWage: number | null;
  /** Beds by sex; null while not told, and then beds are not counted. */
  readonly bedsWomen: number | null;
  readonly bedsMen: number | null;
}

export const NO_PARTS: CardParts = {
  allowances: [],
  deductions: [],
  probationWage: null,
  bedsWomen: null,
  bedsMen: null,
};

/** What is on offer, read and as written. Money in yuan a month. */
export interface VacancyTerms extends CardParts {
  readonly title: string;
  readonly occupation: string | null;
  /** Null while no number is given. */
  readonly headcount: number | null;
  readonly education: EducationLevel | null;
  readonly ageMin: number | null;
  readonly ageMax: number | null;
  readonly shift: ShiftPattern | null;
  readonly hoursPerDay: number | null;
  readonly restDaysPerMonth: number | null;
  readonly baseWage: number | null;
  readonly payMin: number | null;
  readonly payMax: number | null;
  readonly pieceRate: boolean;
  readonly payDay: number | null;
  readonly payDayMonth: 'same' | 'next' | null;
  /** Overtime hours a month the pay implies over the base at 200 %; null when it cannot be computed. */
  readonly impliedOvertime: number | null;
  readonly lodging: LodgingReading['lodging'];
  readonly lodgingDeduction: number | null;
  readonly bedsPerRoom: number | null;
  /** Beds kept for people of this vacancy; null while not told. */
  readonly beds: number | null;
  readonly utilitiesIncluded: boolean | null;
  readonly meals: LodgingReading['meals'];
  readonly mealAllowance: number | null;
  readonly insurances: readonly Insurance[];
  readonly contractKind: 'fixed' | 'open_ended' | 'task' | null;
  readonly contractMonths: number | null;
  /** 0 when none is agreed, null when nothing is said. */
  readonly probationMonths: number | null;
  /** Codes of the reference list. */
  readonly hazards: readonly string[];
  readonly exams: readonly ExamArrangement[];
  readonly engagement: Engagement | null;
  readonly couples: boolean | null;
  readonly street: string | null;
  readonly address: string | null;
  readonly startFrom: string | null;
  readonly startUntil: string | null;
  readonly contactName: string | null;
  readonly contactPhone: string | null;
  readonly validUntil: string | null;
  readonly reviewer: string | null;
  /** 审核结果: the district's remark, not a decision of this system. */
  readonly districtRemark: string | null;
  /** Number of the fair and of the booth as the list gives them. */
  readonly fairCode: string | null;
  readonly booth: string | null;
  /** The advert's own words by column key. */
  readonly written: Readonly<Record<string, string>>;
}

/** What the advert check found and a reviewer should see; refusals never get this far. */
export interface StoredFinding {
  readonly code: string;
  readonly key: string;
  readonly expected?: unknown;
}

export interface Vacancy extends VacancyTerms {
  readonly id: string;
  /** Who advertises. Employer of record and host plant differ for dispatched posts. */
  readonly employerId: string;
  readonly employerOfRecordId: string | null;
  readonly hostEmployerId: string | null;
  readonly districtCode: string;
  readonly cooperation: string;
  /** Places offered to somebody and not yet answered. */
  readonly held: number;
  /** Places accepted, and started ones until the employer reopens them. */
  readonly used: number;
  /** Beds that go with the places held and used. */
  readonly bedsWomenTaken: number;
  readonly bedsMenTaken: number;
  /** What keeps it from being published; empty when nothing does. */
  readonly blockers: readonly string[];
  readonly findings: readonly StoredFinding[];
  readonly rejectedReason: string | null;
  readonly examsTold: boolean;
  readonly copiedFrom: string | null;
  /** Counts changes of the card; the version counts moves. */
  readonly revision: number;
  readonly status: VacancyStatus;
  readonly version: number;
}

/**
 * Identity of a post within an import: the same employer, title and terms twice are one vacancy. The serial number, the
 * remark of the district and spelling (width, spaces) do not make a difference.
 */
export function vacancyKey(uscc: string, terms: Omit<VacancyTerms, 'districtRemark' | 'reviewer'>): string {
  return JSON.stringify([
    uscc,
    terms.title,
    terms.fairCode,
    terms.headcount,
    terms.education,
    terms.ageMin,
    terms.ageMax,
    terms.shift,
    terms.hoursPerDay,
    terms.baseWage,
    terms.payMin,
    terms.payMax,
    terms.lodging,
    terms.lodgingDeduction,
    terms.meals,
    terms.contractKind,
    terms.contractMonths,
    terms.probationMonths,
    terms.hazards,
    terms.engagement,
    terms.address,
  ]);
}
