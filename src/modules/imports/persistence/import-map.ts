import type { LifecycleTableMap } from '../../../platform/database/index.js';
import { importLifecycle, type ImportMove, type ImportStatus } from '../domain/import.lifecycle.js';

export const importMap: LifecycleTableMap<ImportStatus, ImportMove, unknown> = {
  lifecycle: importLifecycle,
  table: 'import',
  scope: { cooperation: 'cooperation' },
};
