import { readName } from '../../../../kernel/values/index.js';
import type { CellValue } from '../ledger.js';
import { type CellReading, cellFinding, finding, reading } from './cell-reading.js';

/** A person's name: blanks inside removed, the middle dot kept. Missing names are NAME_MISSING. */
export function readNameCell(cell: CellValue): CellReading<string> {
  if (cell.kind === 'error') return reading<string>(null, finding('NAME_MISSING'), cellFinding(cell));
  const read = readName(cell.text);
  if (!read.ok) return reading<string>(null, finding(read.code), cellFinding(cell));
  const notes = read.notes.map((code) => finding(code, { raw: cell.text, expected: read.name }));
  return reading(read.name, ...notes, cellFinding(cell));
}
