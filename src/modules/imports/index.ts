export type {
  CellValue,
  ColumnClass,
  Finding,
  FindingLevel,
  LedgerColumn,
  LedgerLayout,
  LedgerRow,
  NotStoredColumn,
  RowPlace,
} from './domain/ledger.js';
export * from './domain/cells/index.js';
export * from './domain/columns/index.js';
export { isRuleRejection } from './domain/rule-rejection.js';
export { REASONS, type ReasonCode } from './domain/reason-codes.js';
export { importTouched } from './domain/import.errors.js';
export type { AcceptedRow, ValidatedCells, RowAction, RowOutcome } from './domain/validated-row.js';
export { type FindsPersons, RowPersons } from './application/row-persons.js';
export { ImportReader } from './application/import.reader.js';
export { ImportKeys } from './application/import-keys.js';
export { EraseRowsService } from './application/erase-rows.service.js';
export type { Applied, ImportContext, LedgerKind, LedgerSession } from './application/ledger-kind.js';
export { speaksFor } from './application/speaks-for.js';
export { LedgerReader, type OpenLedger } from './application/reading-process/ledger-reader.js';
export type { SheetReading } from './application/reading-process/messages.js';
export { LedgerKinds } from './application/ledger-kinds.js';
export { ImportsModule } from './imports.module.js';
