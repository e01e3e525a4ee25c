import type { Sight } from '../../../platform/access/index.js';
import type { Tx } from '../../../platform/database/index.js';
import {
  type CellValue,
  type Finding,
  type ImportContext,
  type ValidatedCells,
  type LedgerRow,
  type LedgerSession,
  type ReasonCode,
  type RowPlace,
  speaksFor,
} from '../../imports/index.js';
import type { EmployerReader } from '../../employers/index.js';
import {
  validateVacancy,
  type ValidatedVacancy,
  type ValidationContext,
} from '../domain/validate-vacancy.js';
import type { WrittenAdvert } from '../domain/read-advert.js';
import type { WrittenCell } from '../domain/reading/written.js';
import {
  LEDGER_KEYS,
  type StoredFinding,
  VACANCY_COLUMNS,
  type VacancyColumn,
  type VacancyTerms,
} from '../domain/vacancy.js';
import { termsKey } from '../persistence/vacancy-columns.js';
import type { VacanciesRepository } from '../persistence/vacancies.repository.js';
import type { AdvertValidator } from './advert-validator.js';
import { toStore } from './register-vacancy.service.js';

/** A clean row of the list. */
export interface ListedVacancy {
  readonly uscc: string;
  readonly employer: {
    readonly name: string;
    readonly street: string | null;
    readonly industry: string | null;
    readonly sizeText: string | null;
  };
  readonly terms: VacancyTerms;
  readonly findings: readonly StoredFinding[];
  readonly blockers: readonly string[];
}

/** Judges the rows of one list in file order; the first row of a post stands, later ones merge into it. */
export class VacancyListSession implements LedgerSession<ListedVacancy> {
  private readonly first = new Map<string, RowPlace>();
  private validationContext: ValidationContext | undefined;

  constructor(
    private readonly context: ImportContext,
    private readonly validator: AdvertValidator,
    private readonly vacancies: VacanciesRepository,
    private readonly employers: EmployerReader,
  ) {}

  async evaluate(tx: Tx, rows: readonly LedgerRow[]): Promise<ValidatedCells<ListedVacancy>[]> {
    this.validationContext ??= await this.validator.context(tx, this.context.asOf);
    const validationContext = { ...this.validationContext, synthetic: this.context.synthetic };
    const validated = rows.map((row) => validateVacancy(writtenIn(row), validationContext));
    const yours = await watchedBy(
      tx,
      this.context.sender,
      this.employers,
      validated.flatMap(({ employer }) => employer.uscc ?? []),
    );
    const keys = validated.map((one) => (one.refused ? null : termsKey(one.employer.uscc ?? '', one.terms)));
    const known = await this.vacancies.byTerms(
      tx,
      this.context.cooperation,
      keys.filter((key) => key !== null),
    );
    return validated.map((one, index) => {
      const row = rows[index]!;
      if (one.refused || one.employer.uscc === null || yours(one.employer.uscc))
        return this.result(row, one, keys[index] ?? null, known);
      return { action: 'refuse', outcome: 'error', findings: [employerNotYours(row)] };
    });
  }

  private result(
    row: LedgerRow,
    validated: ValidatedVacancy,
    key: string | null,
    known: ReadonlyMap<string, string>,
  ): ValidatedCells<ListedVacancy> {
    const findings = validated.findings.map((finding) => toFinding(row, finding));
    if (key === null || validated.employer.uscc === null)
      return { action: 'refuse', outcome: 'error', findings };
    const value = valueOf(validated, validated.employer.uscc);
    const earlier = this.first.get(key);
    if (earlier) {
      const duplicate: Finding = { code: 'DUP_VACANCY', level: 'merge', mergesWith: earlier };
      return { action: 'merge', outcome: 'same', findings: [...findings, duplicate], value };
    }
    this.first.set(key, { sheet: row.sheet, row: row.row });
    return {
      action: 'import',
      outcome: known.has(key) ? 'same' : 'new',
      findings,
      value,
      draft: validated.blockers.length > 0,
    };
  }
}

/** A station lists posts of the firms it watches, and no firm that is new; the bureaus list any. */
export async function watchedBy(
  tx: Tx,
  sender: Sight,
  employers: EmployerReader,
  codes: readonly string[],
): Promise<(uscc: string) => boolean> {
  if (speaksFor(sender, null)) return () => true;
  const known = await employers.byUscc(tx, [...codes]);
  return (uscc) => speaksFor(sender, known.get(uscc)?.id);
}

export function employerNotYours({ columns }: Pick<LedgerRow, 'columns'>): Finding {
  const key = LEDGER_KEYS.uscc;
  const column = columns[key];
  return { code: 'EMPLOYER_NOT_YOURS', level: 'refuse', key, ...(column ? { column } : {}) };
}

function valueOf(validated: ValidatedVacancy, uscc: string): ListedVacancy {
  const { name, street, industry, sizeText } = validated.employer;
  return {
    uscc,
    employer: { name, street, industry, sizeText },
    terms: validated.terms,
    findings: toStore(validated),
    blockers: validated.blockers,
  };
}

function writtenIn(row: LedgerRow): WrittenAdvert {
  const advert: Partial<Record<VacancyColumn, WrittenCell>> = {};
  for (const column of VACANCY_COLUMNS) {
    const cell = row.cells[LEDGER_KEYS[column]];
    if (cell) advert[column] = asWritten(cell);
  }
  return advert;
}

function asWritten(cell: CellValue): WrittenCell {
  if (cell.kind === 'error' || cell.kind === 'blank') return { text: '' };
  return {
    text: cell.text,
    ...(cell.number === undefined || cell.date !== undefined ? {} : { number: cell.number }),
    ...(cell.date === undefined ? {} : { date: cell.date }),
  };
}

function toFinding(row: LedgerRow, finding: ValidatedVacancy['findings'][number]): Finding {
  const key = LEDGER_KEYS[finding.key];
  const column = row.columns[key];
  return {
    code: finding.code as ReasonCode,
    level: finding.level,
    key,
    raw: finding.raw,
    ...(column === undefined ? {} : { column }),
    ...(finding.expected === undefined ? {} : { expected: finding.expected }),
  };
}
