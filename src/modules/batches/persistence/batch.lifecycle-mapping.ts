import type { LifecycleMapping } from '../../../platform/database/index.js';
import {
  batchLifecycle,
  type BatchFacts,
  type BatchTransition,
  type BatchState,
} from '../domain/batch.lifecycle.js';

export const batchLifecycleMapping: LifecycleMapping<BatchState, BatchTransition, BatchFacts> = {
  lifecycle: batchLifecycle,
  table: 'batch',
  scope: { cooperation: 'cooperation' },
};
