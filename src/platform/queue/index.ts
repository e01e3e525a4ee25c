export { createQueueBackend, type QueueBackend } from './backend.js';
export { DeadLetters, type DeadLetter } from './dead-letters.js';
export { Dispatcher } from './dispatcher.js';
export {
  JobProcessor,
  OnDomainEvent,
  RunEvery,
  type JobContext,
  type LongRunningHandler,
  type TransactionalHandler,
  type ScheduledTask,
} from './handler.js';
export { describeFilter, type EventFilter } from './event-filter.js';
export { migrateQueueSchema } from './migrate-queue.js';
export { BOARD_PATH, mountQueueBoard } from './queue-board.js';
export { QueueOperationModule } from './queue-operation.module.js';
export { OutboxExecutor } from './outbox.executor.js';
export { OutboxStore, RETRY_RULES } from './outbox.store.js';
export { QueueModule } from './queue.module.js';
export { defineRetention, retentionRules, type DataRetentionRule } from './data-retention.js';
export { JobRegistry } from './registry.js';
export {
  listJobs,
  defineJob,
  QUEUES,
  topicOf,
  type Payload,
  type QueueName,
  type JobDefinition,
} from './topics.js';
