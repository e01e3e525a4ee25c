import type { RowOutcome } from '../domain/validated-row.js';
import { sql, statement } from '../../../platform/database/index.js';

export const countRowsByOutcome = statement('imports.count-rows-by-outcome', {
  sql: `
    SELECT outcome, count(*)::int AS count FROM import_row WHERE import_id = :importId GROUP BY outcome`,
  params: { importId: sql.uuid },
  row: { outcome: sql.text<RowOutcome>(), count: sql.int },
});

export const findCommittedImportOfFile = statement('imports.find-committed-import-of-file', {
  sql: `
    SELECT id FROM import WHERE kind = :kind AND file_hash = :hash AND status = 'committed' AND organisation_id = :organisationId
    ORDER BY uploaded_at LIMIT 1`,
  params: { kind: sql.text(), hash: sql.bytes, organisationId: sql.uuid },
  row: { id: sql.uuid },
});

export const findWithdrawnImports = statement('imports.find-withdrawn-imports', {
  sql: `SELECT id FROM import WHERE id = ANY(:importIds::uuid[]) AND status = 'withdrawn'`,
  params: { importIds: sql.uuids },
  row: { id: sql.uuid },
});
