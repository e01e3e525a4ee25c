import type { LifecycleMapping } from '../../../platform/database/index.js';
import { importLifecycle, type ImportMove, type ImportStatus } from '../domain/import.lifecycle.js';

export const importLifecycleMapping: LifecycleMapping<ImportStatus, ImportMove, unknown> = {
  lifecycle: importLifecycle,
  table: 'import',
  scope: { cooperation: 'cooperation' },
};
