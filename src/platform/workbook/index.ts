export { openWorkbook, type OpenOptions } from './open-workbook.js';
export { DEFAULT_LIMITS, type WorkbookLimits } from './workbook.limits.js';
export type { MergedRange, RawCell, RawCellKind, RawRow, Sheet, SheetState, Workbook } from './workbook.js';
export {
  markRows,
  neutral,
  RED_COLUMN,
  watermarkOf,
  writeWorkbook,
  type WrittenColumn,
  type WrittenSheet,
  type WrittenValue,
} from './write-workbook.js';
export { fillWorkbook, type FilledTable } from './fill-workbook.js';
