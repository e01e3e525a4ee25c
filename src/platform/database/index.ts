export { figuresChanged, assertAsSeen } from './as-seen.js';
export { dataSourceOptions } from './data-source.js';
export { DatabaseModule } from './database.module.js';
export { Semaphore } from './semaphore.js';
export { heardThrough, noLinkOpened } from './heard-through.js';
export { LifecycleStore, notFound } from './lifecycle-store.js';
export { columnsOf, type HistoryStep, type LockedRow, withHistory } from './locked-rows.js';
export { stale } from './state-changes.js';
export { ALL_KNOWN, KnownFacts } from './known-facts.js';
export type {
  CreateCommand,
  LifecycleMapping,
  RecordedTransitionInput,
  TransitionResult,
  TransitionCommand,
} from './transition-records.js';
export { Tx } from './tx.js';
export type { AuditEntry } from './write-records.js';
export type { WriteOptions } from './transaction.js';
export { compareRowsWithDeclarations } from './statements/assert-row.js';
export { neverNull, nullable, sql, type ColumnType, type Shape } from './statements/column-types.js';
export { listStatement, type ListStatement } from './statements/list-statement.js';
export { declaredStatements, statement, type Statement } from './statements/statement.js';
export {
  percentile95,
  statementTimings,
  TIMING_BUCKETS,
  type StatementTiming,
} from './statements/statement-timings.js';
export { UnitOfWork } from './unit-of-work.js';
export { usePgTypes } from './pg-types.js';
export { ADOPT, migrateSchema } from './row-versions/migrate-schema.js';
export {
  NOT_RECORDED,
  recordedTables,
  rowsAsRecorded,
  type RecordedTable,
  unrecordedTables,
} from './row-versions/recorded-tables.js';
export { writingClient } from './row-versions/writing-client.js';
export { keyedDigest, writerKey } from './row-versions/writer-key.js';
export {
  definePersonalData,
  NOT_PERSONAL,
  OF_PERSON,
  OF_PLACEMENTS,
  PERSONAL_NAME,
  personalTables,
  type PersonalTable,
} from './personal-data.js';
export { deleteResponsesMentioning } from './stored-responses.js';
