import type { LifecycleMapping } from '../../../platform/database/index.js';
import { importLifecycle, type ImportTransition, type ImportStatus } from '../domain/import.lifecycle.js';

export const importLifecycleMapping: LifecycleMapping<ImportStatus, ImportTransition, unknown> = {
  lifecycle: importLifecycle,
  table: 'import',
  scope: { cooperation: 'cooperation' },
};
