import { createHash } from 'node:crypto';
import { type StoredFinding, vacancyKey, type VacancyTerms } from '../domain/vacancy.js';

/** Title as it is compared between lists. */
export function titleKey(title: string): string {
  return title.normalize('NFKC').replace(/\s/gu, '').toLowerCase();
}

/** Key of a vacancy's terms, short enough for an index. */
export function termsKey(uscc: string, terms: VacancyTerms): string {
  return createHash('sha256').update(vacancyKey(uscc, terms)).digest('hex');
}

/** The columns an advert fills, JSON-ready. */
export function advertColumns(
  uscc: string,
  terms: VacancyTerms,
  findings: readonly StoredFinding[],
  blockers: readonly string[],
): Record<string, unknown> {
  return {
    fair_code: terms.fairCode,
    booth: terms.booth,
    title: terms.title,
    title_key: titleKey(terms.title),
    terms_key: termsKey(uscc, terms),
    occupation: terms.occupation,
    headcount: terms.headcount,
    education: terms.education,
    age_min: terms.ageMin,
    age_max: terms.ageMax,
    shift: terms.shift,
    hours_per_day: terms.hoursPerDay,
    rest_days_per_month: terms.restDaysPerMonth,
    base_wage: terms.baseWage,
    pay_min: terms.payMin,
    pay_max: terms.payMax,
    piece_rate: terms.pieceRate,
    pay_day: terms.payDay,
    pay_day_month: terms.payDayMonth,
    implied_overtime: terms.impliedOvertime,
    lodging: terms.lodging,
    lodging_deduction: terms.lodgingDeduction,
    beds_per_room: terms.bedsPerRoom,
    beds: terms.beds,
    beds_women: terms.bedsWomen,
    beds_men: terms.bedsMen,
    allowances: terms.allowances,
    deductions: terms.deductions,
    probation_wage: terms.probationWage,
    utilities_included: terms.utilitiesIncluded,
    meals: terms.meals,
    meal_allowance: terms.mealAllowance,
    insurances: terms.insurances,
    contract_kind: terms.contractKind,
    contract_months: terms.contractMonths,
    probation_months: terms.probationMonths,
    hazards: terms.hazards,
    exams: terms.exams,
    engagement: terms.engagement,
    couples: terms.couples,
    street: terms.street,
    address: terms.address,
    start_from: terms.startFrom,
    start_until: terms.startUntil,
    contact_name: terms.contactName,
    contact_phone: terms.contactPhone,
    valid_until: terms.validUntil,
    reviewer: terms.reviewer,
    district_remark: terms.districtRemark,
    written: terms.written,
    findings,
    blockers,
  };
}
