// From the cells of one row (or the fields of one form, written the same way) to the terms of a vacancy.
import { readPhone } from '../../../kernel/values/index.js';
import { readAge } from './reading/age.js';
import { readContractTerm, readProbation } from './reading/contract.js';
import { type ExamArrangement, readExams } from './reading/exams.js';
import { type HazardList, readHazardColumn } from './hazards.js';
import { readHeadcount } from './reading/headcount.js';
import { readLodging } from './reading/lodging.js';
import { impliedOvertimeHours, type PayReading, readPay } from './reading/pay.js';
import { readShift } from './reading/shift.js';
import { readStartWindow, type StartFacts } from './reading/start-window.js';
import {
  readEducation,
  readEngagement,
  readInsurance,
  readPayDay,
  readYesNo,
  streetName,
} from './reading/terms.js';
import { figures, plain, type WrittenCell } from './reading/written.js';
import {
  type CardParts,
  NO_PARTS,
  VACANCY_COLUMNS,
  type VacancyColumn,
  type VacancyTerms,
} from './vacancy.js';

export interface ReadingContext extends StartFacts {
  /** Monthly, for "the minimum wage" written in words. */
  readonly minimumWage: number | null;
  readonly hazards: HazardList;
  /** What everybody of the cooperation has before boarding when a post asks for nothing. */
  readonly customaryExam: ExamArrangement;
  /** Fictitious phone numbers are accepted. */
  readonly synthetic: boolean;
}

export type WrittenAdvert = Readonly<Partial<Record<VacancyColumn, WrittenCell>>>;

/** Parts a form tells beside its words; exams that are told win over what the words and hazards ask for. */
export type ToldParts = Partial<CardParts> & { readonly exams?: readonly ExamArrangement[] };

const EMPTY: WrittenCell = { text: '' };

export function readAdvert(
  advert: WrittenAdvert,
  context: ReadingContext,
  { exams, ...parts }: ToldParts = {},
): VacancyTerms {
  const cell = (key: VacancyColumn): WrittenCell => advert[key] ?? EMPTY;
  const title = plain(cell('title').text);
  const industry = plain(cell('industry').text);
  const base = readBase(cell('baseWage'), context.minimumWage);
  const pay = readPay(cell('pay'));
  const age = readAge(cell('age'));
  const shift = readShift(cell('shift'));
  const lodging = readLodging(cell('lodging'));
  const payDay = readPayDay(cell('payDay'));
  const start = readStartWindow(cell('startOn'), context);
  const until = readStartWindow(cell('validUntil'), context);
  const hazards = readHazardColumn(cell('hazards').text, context.hazards).factors;
  return {
    title,
    occupation: orNull(plain(cell('occupation').text)),
    headcount: readHeadcount(cell('headcount')),
    education: readEducation(cell('education')),
    ageMin: age.min,
    ageMax: age.max,
    shift: shift.pattern,
    hoursPerDay: shift.hoursPerDay,
    restDaysPerMonth: shift.restDaysPerMonth,
    baseWage: base,
    payMin: pay.min,
    payMax: pay.max,
    pieceRate: pay.pieceRate,
    payDay: payDay.day,
    payDayMonth: payDay.month,
    impliedOvertime: impliedOf(pay, base),
    ...lodging,
    beds: bedsOf(parts),
    ...NO_PARTS,
    ...parts,
    insurances: readInsurance(cell('insurance')),
    ...contractOf(cell('term'), cell('probation')),
    hazards,
    exams:
      exams ??
      readExams(cell('protection'), { title, industry, hazards, customaryExam: context.customaryExam }),
    engagement: readEngagement(cell('engagement')),
    couples: readYesNo(cell('couples')),
    street: orNull(streetName(cell('street').text)),
    address: orNull(cell('address').text.trim()),
    startFrom: start.from,
    startUntil: start.until,
    contactName: orNull(plain(cell('contact').text)),
    contactPhone: phoneOf(cell('phone'), context.synthetic),
    validUntil: until.until ?? until.from,
    reviewer: orNull(plain(cell('reviewer').text)),
    districtRemark: orNull(cell('remark').text.trim()),
    fairCode: orNull(plain(cell('fair').text)),
    booth: orNull(plain(cell('booth').text)),
    written: writtenOf(advert),
  };
}

function readBase(cell: WrittenCell, minimumWage: number | null): number | null {
  const reading = readPay(cell);
  if (reading.min !== null || reading.max !== null) return reading.min ?? reading.max;
  return /最低工资/u.test(figures(cell.text)) ? minimumWage : null;
}

function impliedOf(pay: PayReading, base: number | null): number | null {
  if (base === null || base <= 0 || pay.min === null) return null;
  return Math.max(0, impliedOvertimeHours(pay.min, base));
}

function contractOf(
  term: WrittenCell,
  probation: WrittenCell,
): Pick<VacancyTerms, 'contractKind' | 'contractMonths' | 'probationMonths'> {
  const contract = readContractTerm(term);
  const trial = readProbation(probation);
  return {
    contractKind: contract?.kind ?? null,
    contractMonths: contract?.kind === 'fixed' ? contract.months : null,
    probationMonths: trial === null ? null : trial.kind === 'none' ? 0 : trial.months,
  };
}

function phoneOf(cell: WrittenCell, synthetic: boolean): string | null {
  const reading = readPhone(cell, { synthetic });
  return reading.state === 'valid' ? reading.phones[0].number : null;
}

function writtenOf(advert: WrittenAdvert): Record<string, string> {
  const written: Record<string, string> = {};
  for (const key of VACANCY_COLUMNS) {
    const text = advert[key]?.text.trim() ?? '';
    if (text !== '') written[key] = text;
  }
  return written;
}

function bedsOf({ bedsWomen = null, bedsMen = null }: Partial<CardParts>): number | null {
  return bedsWomen === null && bedsMen === null ? null : (bedsWomen ?? 0) + (bedsMen ?? 0);
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}
