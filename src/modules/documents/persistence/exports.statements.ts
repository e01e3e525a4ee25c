import { neverNull, nullable, sql, statement } from '../../../platform/database/index.js';

const COLUMNS = `id, kind, file_name AS "fileName", persons, requested_by AS "requestedBy", approved_at IS NOT NULL AS approved`;

const EXPORT_FILE_ROW = {
  id: sql.uuid,
  kind: sql.text(),
  fileName: sql.text(),
  persons: sql.int,
  requestedBy: sql.uuid,
  approved: sql.bool,
} as const;

export const insertExportFile = statement('documents.insert-export-file', {
  sql: `
    INSERT INTO export_file (id, organisation_id, requested_by, kind, file_name, persons, content, taken_at)
    VALUES (:id, :organisationId, :userId, :kind, :name, :persons, :content, CASE WHEN :content::bytea IS NULL THEN app_now() END) RETURNING ${COLUMNS}`,
  params: {
    id: sql.uuid,
    organisationId: sql.uuid,
    userId: sql.uuid,
    kind: sql.text(),
    name: sql.text(),
    persons: sql.int,
    content: nullable(sql.bytes),
  },
  row: EXPORT_FILE_ROW,
});

export const listWaitingExports = statement('documents.list-waiting-exports', {
  sql: `
    SELECT ${COLUMNS} FROM export_file WHERE content IS NOT NULL AND refused_at IS NULL ORDER BY id DESC LIMIT 200`,
  params: {},
  row: EXPORT_FILE_ROW,
});

export const lockExportForDecision = statement('documents.lock-export-for-decision', {
  sql: `
    SELECT ${COLUMNS} FROM export_file
    WHERE id = :id AND content IS NOT NULL AND approved_at IS NULL AND refused_at IS NULL FOR UPDATE`,
  params: { id: sql.uuid },
  row: EXPORT_FILE_ROW,
});

export const lockApprovedExport = statement('documents.lock-approved-export', {
  sql: `
    SELECT ${COLUMNS}, content FROM export_file WHERE link_hash = :linkHash AND requested_by = :userId AND link_until > app_now()
    AND content IS NOT NULL AND taken_at IS NULL FOR UPDATE`,
  params: { linkHash: sql.bytes, userId: sql.uuid },
  row: {
    ...EXPORT_FILE_ROW,
    content: neverNull(sql.bytes),
  },
});

export const updateExportTaken = statement('documents.update-export-taken', {
  sql: `
    UPDATE export_file SET taken_at = app_now(), content = NULL, link_hash = NULL WHERE id = :id`,
  params: { id: sql.uuid },
  row: {},
});
