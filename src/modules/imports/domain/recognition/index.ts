export { detectKind, type KindGuess } from './detect-kind.js';
export { type LedgerItem, readLedger } from './read-ledger.js';
export { recogniseSheet, type Recognition } from './recognise-sheet.js';
export type { InputRange, InputRow, InputSheet } from './sheet-input.js';
