export { type CellReading, cellFinding, finding } from './cell-reading.js';
export { cleanText, tightText } from './clean-text.js';
export { type DateSpan, readDateCell, readDateSpanCell, readMonthCell } from './date-cell.js';
export { type DatePrecision, type DateText, readDateText } from './date-text.js';
export { readNameCell } from './name-cell.js';
export { type NumberRange, readNumberCell, readRangeCell } from './number-cell.js';
export { readTextCell } from './text-cell.js';
export { readYesNoCell } from './yes-no-cell.js';
