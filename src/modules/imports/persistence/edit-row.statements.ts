import { sql, statement } from '../../../platform/database/index.js';

export const lockImportForCorrection = statement('imports.lock-import-for-correction', {
  sql: `
    SELECT status, commit_requested_at IS NOT NULL AS asked FROM import WHERE id = :importId FOR UPDATE`,
  params: { importId: sql.uuid },
  row: { status: sql.text(), asked: sql.bool },
});
