// What both rosters of travellers (⑥ first batch, later batches) say of a person: who, which batch, which post, the mark.
import type { CellValue, Finding, LedgerRow } from '../../imports/index.js';
import { cleanText, readDateCell, readTextCell } from '../../imports/index.js';
import { at, readPerson, readPhoneCell, type PersonCells, type PersonRules } from '../../seekers/index.js';

const BLANK: CellValue = { text: '', kind: 'blank' };

export const cellOf = (row: LedgerRow, key: string): CellValue => row.cells[key] ?? BLANK;
export const textOf = (row: LedgerRow, key: string): string => cleanText(cellOf(row, key).text);

export interface PassengerCells {
  readonly person: PersonCells;
  readonly employer: string | null;
  readonly job: string | null;
  /** The roster's poverty mark; null when the sheet has no such column. */
  readonly markedPoor: boolean | null;
}

export interface PassengerReading {
  readonly traveller?: PassengerCells;
  readonly findings: readonly Finding[];
}

/** @param readMark reads the poverty mark, a blank being no */
export function parsePassenger(
  row: LedgerRow,
  rules: PersonRules,
  readMark: (text: string) => boolean,
): PassengerReading {
  const { person, findings } = readPerson(row, rules);
  if (!person) return { findings };
  const phone = readPhoneCell(row, 'phone', rules.synthetic);
  return {
    traveller: {
      person,
      employer: readTextCell(cellOf(row, 'emp')).value,
      job: readTextCell(cellOf(row, 'job')).value,
      markedPoor: 'poor' in row.columns ? readMark(textOf(row, 'poor')) : null,
    },
    findings: [...findings, ...phone.findings],
  };
}

/** The day of a cell, with what has to be said about it. A missing year is said only where nobody can guess it. */
export function dayOf(
  row: LedgerRow,
  key: string,
  asOf: string,
): { day: string | null; findings: readonly Finding[] } {
  const { value, findings } = readDateCell(cellOf(row, key), asOf);
  const told = value === null ? findings : findings.filter(({ code }) => code !== 'DATE_NO_YEAR');
  return { day: value, findings: told.map((finding) => at(row, key, finding)) };
}

/** The most frequent of the days; the earliest of equals. */
export function usualDay(days: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const day of [...days].sort()) counts.set(day, (counts.get(day) ?? 0) + 1);
  let usual: string | null = null;
  for (const [day, count] of counts) if (usual === null || count > counts.get(usual)!) usual = day;
  return usual;
}
