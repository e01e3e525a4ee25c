export * from './domain/batch.lifecycle.js';
export * from './domain/boarding-rules.js';
export * from './domain/list-closing-rule.js';
export * from './domain/reconciliation.js';
export * from './domain/seat.js';
export * from './domain/travel.js';
export { BatchReader, type BoardedRide } from './application/batch.reader.js';
export {
  BatchFiguresQueries,
  type Counted,
  type FirstBatchFigures,
  type LaterBatchesFigures,
} from './application/batch-figures.queries.js';
export { BatchesQueries, type BatchView } from './application/batches.queries.js';
export { BatchesModule } from './batches.module.js';
