// One row of ④ 意向花名册 or of ③ 乡镇预登记名单, read into clean values. Pure: what needs the register, the district's list of
// vacancies or other rows of the workbook is judged by the ledger.
import { findForbiddenHealthWords, type LocalDate } from '../../../kernel/values/index.js';
import {
  type CellValue,
  cleanText,
  type Finding,
  type LedgerRow,
  readDateCell,
  readNumberCell,
  tightText,
} from '../../imports/index.js';
import { readSex, readTownship } from '../../reference/index.js';
import { at, type PersonCells, readPerson, readPhoneCell } from '../../seekers/index.js';
import { readFairCode } from '../domain/fair.js';
import { readInterview, readPoorMark } from '../domain/intent-rules.js';

export interface IntentRow {
  readonly idNumber: string;
  readonly name: string;
  readonly birthOn: string;
  /** Null where the sheet names none. */
  readonly fairCode: string | null;
  /** Day of the row: of the intent at the fair, of the registration in the township. */
  readonly saidOn: LocalDate | null;
  readonly employer: string | null;
  readonly job: string | null;
  /** The roster's own mark; null when the sheet has no such column. */
  readonly markedPoor: boolean | null;
  readonly interview: 'passed' | 'failed' | 'open' | null;
  /** Yuan a month. */
  readonly offeredWage: number | null;
  /** Null when the row says 随车, or nothing. */
  readonly wishedStartOn: LocalDate | null;
}

export type IntentReading =
  | { readonly ok: true; readonly value: IntentRow; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly findings: readonly Finding[] };

export interface IntentRules {
  /** Gives its year to a date without one. */
  readonly reference: LocalDate;
  /** Day the workbook speaks of. */
  readonly on: LocalDate;
  readonly synthetic: boolean;
}

const BLANK: CellValue = { text: '', kind: 'blank' };
const WITH_THE_COACH = /随车|随队|统一|跟车/u;
const HIGHEST_WAGE = 100_000;

export function readIntentRow(row: LedgerRow, rules: IntentRules): IntentReading {
  const { person, findings: found } = readPerson(row, rules);
  if (!person) return { ok: false, findings: found };
  const findings: Finding[] = [...found, ...besides(row, person, rules)];
  const cell = (key: string): CellValue => row.cells[key] ?? BLANK;
  const text = (key: string): string | null => cleanText(cell(key).text) || null;
  const date = (key: string, reference: LocalDate): LocalDate | null => {
    const read = readDateCell(cell(key), reference);
    findings.push(...read.findings.map((finding) => at(row, key, { ...finding, raw: cell(key).text })));
    return read.value;
  };
  const saidOn = date('date', rules.reference);
  const withCoach = WITH_THE_COACH.test(tightText(cell('on').text));
  const wage = readNumberCell(cell('pay'));
  findings.push(...wage.findings.map((finding) => at(row, 'pay', { ...finding, raw: cell('pay').text })));
  const value: IntentRow = {
    idNumber: person.idNumber,
    name: person.name,
    birthOn: person.birthOn,
    fairCode: readFairCode(cell('fair').text),
    saidOn,
    employer: text('emp'),
    job: text('job'),
    markedPoor: row.cells.poor ? readPoorMark(row.cells.poor.text) : null,
    interview: row.cells.res ? readInterview(row.cells.res.text) : null,
    offeredWage: wageOf(wage.value),
    wishedStartOn: withCoach ? null : date('on', saidOn ?? rules.reference),
  };
  return { ok: true, value, findings };
}

/** What is worth saying of cells that are not kept: the register already holds the person's own. */
function besides(row: LedgerRow, person: PersonCells, { synthetic }: IntentRules): Finding[] {
  const findings = [...readPhoneCell(row, 'phone', synthetic).findings];
  const sex = row.cells.sex?.text ?? '';
  const written = readSex(sex);
  if (written && written !== person.sex) {
    findings.push(at(row, 'sex', { code: 'SEX_ID_MISMATCH', level: 'warn', raw: sex, expected: person.sex }));
  }
  const town = row.cells.town?.text ?? '';
  const township = readTownship(town);
  if (township.state === 'resolved' && township.alias) {
    findings.push(
      at(row, 'town', { code: 'TOWNSHIP_ALIAS', level: 'warn', raw: town, expected: township.township.name }),
    );
  } else if (township.state === 'unknown') {
    findings.push(at(row, 'town', { code: 'TOWNSHIP_UNKNOWN', level: 'warn', raw: town }));
  }
  if (findForbiddenHealthWords(row.cells.note?.text ?? '')) {
    findings.push(at(row, 'note', { code: 'HEALTH_DETAIL_FORBIDDEN', level: 'warn' }));
  }
  return findings;
}

function wageOf(value: number | null): number | null {
  return value !== null && value >= 1 && value <= HIGHEST_WAGE ? Math.round(value) : null;
}
