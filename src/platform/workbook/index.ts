export { DEFAULT_LIMITS, type WorkbookLimits } from './workbook.limits.js';
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
export type { FilledTable } from './fill-workbook.js';
