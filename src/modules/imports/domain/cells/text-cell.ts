import type { CellValue } from '../ledger.js';
import { type CellReading, cellFinding, finding, reading } from './cell-reading.js';
import { cleanText } from './clean-text.js';

/** Text that a spreadsheet would take for a formula when it is exported again; signed numbers are none. */
function looksLikeFormula(text: string): boolean {
  return /^[=+\-@]/u.test(text) && !/^[+-]?[\d\s().-]*$/u.test(text);
}

/** Free text, cleaned; null when blank. Whether its words may be kept is for the owner of the column to say. */
export function readTextCell(cell: CellValue): CellReading<string> {
  if (cell.kind === 'error') return reading<string>(null, cellFinding(cell));
  const text = cleanText(cell.text);
  if (text === '') return reading<string>(null, cellFinding(cell));
  return reading(text, cellFinding(cell), looksLikeFormula(text) ? finding('FORMULA_TEXT') : undefined);
}
