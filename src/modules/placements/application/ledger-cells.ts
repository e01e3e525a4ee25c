// Cells that the ledgers of starts share: a day that must be there, a firm, a free word. A word that may not be kept about a
// person's health is dropped with its cell.
import { containsForbiddenHealthTerm } from '../../../kernel/values/index.js';
import {
  type CellReading,
  type CellValue,
  type Finding,
  type LedgerRow,
  readDateCell,
  readTextCell,
} from '../../imports/index.js';
import { at } from '../../seekers/index.js';

const BLANK: CellValue = { text: '', kind: 'blank' };

export const cellOf = (row: LedgerRow, key: string): CellValue => row.cells[key] ?? BLANK;

/** Puts a reading's findings at their cell. */
export function placed<T>(row: LedgerRow, key: string, reading: CellReading<T>, into: Finding[]): T | null {
  for (const found of reading.findings) into.push(at(row, key, found));
  return reading.value;
}

export function textOf(row: LedgerRow, key: string, into: Finding[]): string | null {
  const text = placed(row, key, readTextCell(cellOf(row, key)), into);
  return text !== null && containsForbiddenHealthTerm(text) ? null : text;
}

export function dayOf(row: LedgerRow, key: string, reference: string, into: Finding[]): string | null {
  return placed(row, key, readDateCell(cellOf(row, key), reference), into);
}

/** A day without which the row says nothing: missing or unreadable refuses it. */
export function neededDay(row: LedgerRow, key: string, reference: string, into: Finding[]): string | null {
  const cell = cellOf(row, key);
  const read = readDateCell(cell, reference);
  if (read.value !== null) return placed(row, key, read, into);
  const unread = read.findings.find((found) => found.level === 'warn');
  into.push(at(row, key, { code: unread?.code ?? 'REQUIRED_MISSING', level: 'refuse', raw: cell.text }));
  return null;
}

export const refusing = (findings: readonly Finding[]): boolean =>
  findings.some((found) => found.level === 'refuse');
