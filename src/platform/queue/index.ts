export { createQueueBackend, type QueueBackend } from './backend.js';
export { DeadLetters, type DeadLetter } from './dead-letters.js';
export { Dispatcher } from './dispatcher.js';
export {
  HandlesWork,
  ReactsTo,
  Sweeps,
  type Delivery,
  type HeavyHandler,
  type LightHandler,
  type Sweep,
} from './handler.js';
export { interestInWords, type Interest } from './interest.js';
export { migrateQueueSchema } from './migrate-queue.js';
export { BOARD_PATH, mountQueueBoard } from './queue-board.js';
export { QueueOperationModule } from './queue-operation.module.js';
export { OutboxExecutor } from './outbox.executor.js';
export { OutboxStore, RETRY_RULES } from './outbox.store.js';
export { QueueModule } from './queue.module.js';
export { defineRetention, retentionRules, type RetentionRule } from './retention.js';
export { JobRegistry } from './registry.js';
export {
  declaredWork,
  defineWork,
  QUEUES,
  topicOf,
  type Payload,
  type QueueName,
  type WorkTopic,
} from './topics.js';
