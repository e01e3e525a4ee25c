import type { LifecycleTableMap } from '../../../platform/database/index.js';
import {
  batchLifecycle,
  type BatchFacts,
  type BatchMove,
  type BatchState,
} from '../domain/batch.lifecycle.js';

export const batchMap: LifecycleTableMap<BatchState, BatchMove, BatchFacts> = {
  lifecycle: batchLifecycle,
  table: 'batch',
  scope: { cooperation: 'cooperation' },
};
