/**
 * One row of the district's list (企业岗位汇总表), judged: what was read, what forbids it, what keeps it a draft, what a
 * person should look at. Pure; duplicates need the other rows and are told by `vacancyKey`.
 */
import { readPhone, readUscc } from '../../../kernel/values/index.js';
import { type AdvertContext, checkAdvert } from './advert-rules/index.js';
import { readHazardColumn } from './hazards.js';
import { readAdvert, type ReadingContext, type ToldParts, type WrittenAdvert } from './read-advert.js';
import { readPay } from './reading/pay.js';
import { plain } from './reading/written.js';
import type { VacancyColumn, VacancyTerms } from './vacancy.js';

export type ValidationContext = ReadingContext & AdvertContext;

export interface VacancyFinding {
  readonly code: string;
  readonly level: 'refuse' | 'warn' | 'info';
  /** It may be kept but not published while this stands. */
  readonly draft: boolean;
  readonly key: VacancyColumn;
  readonly raw: string;
  readonly expected?: unknown;
}

/** What the row says about the firm. */
export interface EmployerClaim {
  readonly name: string;
  /** Null when the code is not valid. */
  readonly uscc: string | null;
  readonly street: string | null;
  readonly industry: string | null;
  readonly sizeText: string | null;
}

export interface ValidatedVacancy {
  readonly employer: EmployerClaim;
  readonly terms: VacancyTerms;
  readonly findings: readonly VacancyFinding[];
  readonly refused: boolean;
  /** Codes that keep it from being published, once each. */
  readonly blockers: readonly string[];
}

export function validateVacancy(
  advert: WrittenAdvert,
  context: ValidationContext,
  parts: ToldParts = {},
): ValidatedVacancy {
  const terms = readAdvert(advert, context, parts);
  const industry = plain(advert.industry?.text ?? '');
  const usccText = advert.uscc?.text ?? '';
  const said = (
    code: string,
    level: VacancyFinding['level'],
    key: VacancyColumn,
    rest: { draft?: boolean; expected?: unknown } = {},
  ): VacancyFinding => ({
    code,
    level,
    key,
    draft: rest.draft ?? false,
    raw: advert[key]?.text ?? '',
    ...(rest.expected === undefined ? {} : { expected: rest.expected }),
  });

  const missing = (['employer', 'title'] as const)
    .filter((key) => plain(advert[key]?.text ?? '') === '')
    .map((key) => said('REQUIRED_MISSING', 'refuse', key));
  const ruled = checkAdvert({ terms, uscc: usccText, industry }, context).map((finding) =>
    said(finding.code, finding.level, finding.key as VacancyColumn, finding),
  );
  const findings = [...missing, ...ruled, ...remarks(advert, terms, context, said)];
  const uscc = readUscc(usccText);
  return {
    employer: {
      name: (advert.employer?.text ?? '').trim(),
      uscc: uscc.ok ? uscc.uscc : null,
      street: terms.street,
      industry: industry === '' ? null : industry,
      sizeText: advert.size?.text.trim() ?? null,
    },
    terms,
    findings,
    refused: findings.some((finding) => finding.level === 'refuse'),
    blockers: [...new Set(findings.filter((finding) => finding.draft).map((finding) => finding.code))],
  };
}

/** What was cleaned on the way in, and words nobody could map. */
function remarks(
  advert: WrittenAdvert,
  terms: VacancyTerms,
  context: ValidationContext,
  said: (
    code: string,
    level: VacancyFinding['level'],
    key: VacancyColumn,
    rest?: { expected?: unknown },
  ) => VacancyFinding,
): VacancyFinding[] {
  const found: VacancyFinding[] = [];
  const pay = advert.pay;
  if (pay !== undefined && readPay(pay).fromText) {
    found.push(said('WAGE_TEXT', 'info', 'pay', { expected: [terms.payMin, terms.payMax] }));
  }
  const phone = readPhone(advert.phone ?? { text: '' }, { synthetic: context.synthetic });
  if (phone.state === 'invalid') found.push(said('PHONE_INVALID', 'warn', 'phone'));
  if (phone.state === 'valid' && phone.notes.length > 0) {
    found.push(said('PHONE_FORMAT', 'info', 'phone', { expected: phone.phones[0].number }));
  }
  const unknown = readHazardColumn(advert.hazards?.text ?? '', context.hazards).unresolved;
  if (unknown.length > 0) found.push(said('VALUE_UNKNOWN', 'warn', 'hazards'));
  return found;
}
