import type { LifecycleMapping } from '../../../platform/database/index.js';
import {
  batchLifecycle,
  type BatchFacts,
  type BatchMove,
  type BatchState,
} from '../domain/batch.lifecycle.js';

export const batchLifecycleMapping: LifecycleMapping<BatchState, BatchMove, BatchFacts> = {
  lifecycle: batchLifecycle,
  table: 'batch',
  scope: { cooperation: 'cooperation' },
};
