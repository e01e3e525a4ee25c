// Code that parses bytes somebody sent. Only the reading process imports it; the rest of the service sees rows.
export { openWorkbook, type OpenOptions } from './open-workbook.js';
export type { MergedRange, RawCell, RawCellKind, RawRow, Sheet, SheetState, Workbook } from './workbook.js';
