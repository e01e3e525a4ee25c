import type { CellValue } from '../ledger.js';
import { type CellReading, cellFinding, finding, reading } from './cell-reading.js';
import { tightText } from './clean-text.js';

const YES = /^(?:是的?|√|✓|✔|☑|√是|v|y|yes|1|true|t|对|有|已|能|可以?|愿意?|同意)$/u;
const NO = /^(?:否|不是|×|✗|✘|✕|╳|☒|×否|x|n|no|0|false|f|无|没有?|未|非|不|不能|不愿意?|不可以?)$/u;
/** 已签, 未签, 是(2017年): the first word answers, the rest explains. */
const YES_FIRST = /^(?:是|已|有|√)/u;
const NO_FIRST = /^(?:否|未|无|不|没|非|×)/u;
const UNSAID = /^[-—–_/\\*.·、]+$/u;

/** 是 √ Y 1 … or 否 × N 0 …; null when blank, VALUE_UNKNOWN for anything else. */
export function readYesNoCell(cell: CellValue): CellReading<boolean> {
  if (cell.kind === 'error') return reading<boolean>(null, cellFinding(cell));
  const text = tightText(cell.text).toLowerCase();
  if (text === '' || UNSAID.test(text)) return reading<boolean>(null, cellFinding(cell));
  if (YES.test(text)) return reading(true, cellFinding(cell));
  if (NO.test(text)) return reading(false, cellFinding(cell));
  if (NO_FIRST.test(text)) return reading(false, cellFinding(cell));
  if (YES_FIRST.test(text)) return reading(true, cellFinding(cell));
  return reading<boolean>(null, finding('VALUE_UNKNOWN', { raw: cell.text }), cellFinding(cell));
}
