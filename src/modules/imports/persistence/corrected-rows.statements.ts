import { nullable, sql, statement } from '../../../platform/database/index.js';

export const findAppliedRowNumbers = statement('imports.find-applied-row-numbers', {
  sql: `
    SELECT seq FROM import_row WHERE import_id = :importId AND applied_at IS NOT NULL AND action <> 'refuse'`,
  params: { importId: sql.uuid },
  row: { seq: sql.int },
});

export const updateCorrectedRow = statement('imports.update-corrected-row', {
  sql: `
    UPDATE import_row SET action = :action, outcome = :outcome, draft = :draft, findings = :findings::jsonb, content = :content, fingerprint = :fingerprint, index_key = :keyName,
    applied_at = NULL WHERE import_id = :importId AND seq = :seq`,
  params: {
    importId: sql.uuid,
    seq: sql.int,
    action: sql.text(),
    outcome: sql.text(),
    draft: sql.bool,
    findings: sql.jsonText,
    content: sql.bytes,
    fingerprint: nullable(sql.bytes),
    keyName: sql.int,
  },
  row: {},
});
