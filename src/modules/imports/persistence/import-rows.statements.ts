import type { Finding } from '../domain/ledger.js';
import type { RowAction, RowOutcome } from '../domain/validated-row.js';
import { listStatement, nullable, sql, statement } from '../../../platform/database/index.js';

const ROWS = `SELECT seq, sheet, row, hidden, action, outcome, draft, findings, columns, subject_id, content FROM import_row`;

const IMPORT_ROW = {
  seq: sql.int,
  sheet: sql.text(),
  row: sql.int,
  hidden: sql.bool,
  action: sql.text<RowAction>(),
  outcome: sql.text<RowOutcome>(),
  draft: sql.bool,
  findings: sql.json<readonly Finding[]>(),
  columns: sql.json<Readonly<Record<string, string>>>(),
  subject_id: nullable(sql.uuid),
  content: sql.bytes,
} as const;

export const findAppliedFingerprints = statement('imports.find-applied-fingerprints', {
  sql: `
    SELECT fingerprint FROM import_applied WHERE kind = :kind AND cooperation = :cooperation AND fingerprint = ANY(:fingerprints::bytea[])`,
  params: { kind: sql.text(), cooperation: sql.text(), fingerprints: sql.byteArrays },
  row: { fingerprint: sql.bytes },
});

export const listRowsToApply = statement('imports.list-rows-to-apply', {
  sql: `
    ${ROWS}
    WHERE import_id = :importId AND applied_at IS NULL AND action <> 'refuse' ORDER BY seq LIMIT :limit`,
  params: { importId: sql.uuid, limit: sql.bigint },
  row: IMPORT_ROW,
});

export const listImportRows = listStatement('imports.list-import-rows', {
  sql: `
    ${ROWS}
    WHERE import_id = :importId AND seq > :after {filters}
    ORDER BY seq LIMIT :limit`,
  params: { importId: sql.uuid, after: sql.int, limit: sql.bigint },
  filters: {
    outcome: { sql: 'AND outcome = :outcome', params: { outcome: sql.text() } },
    code: {
      sql: `AND findings @> jsonb_build_array(jsonb_build_object('code', :code::text))`,
      params: { code: sql.text() },
    },
  },
  row: IMPORT_ROW,
});

export const findImportRows = statement('imports.find-import-rows', {
  sql: `
    ${ROWS}
    WHERE import_id = :importId AND seq = ANY(:seqs::int[]) ORDER BY seq`,
  params: { importId: sql.uuid, seqs: sql.ints },
  row: IMPORT_ROW,
});

export const listRefusedRows = statement('imports.list-refused-rows', {
  sql: `
    ${ROWS}
    WHERE import_id = :importId AND seq > :after AND action = 'refuse' ORDER BY seq LIMIT :limit`,
  params: { importId: sql.uuid, after: sql.int, limit: sql.bigint },
  row: IMPORT_ROW,
});

export const findLastRowsOfSubjects = statement('imports.find-last-rows-of-subjects', {
  sql: `
    SELECT DISTINCT ON (r.subject_id) r.import_id, r.seq, r.sheet, r.row, r.hidden, r.action, r.outcome, r.draft, r.findings,
           r.columns, r.subject_id, r.content
    FROM import_row r JOIN import i ON i.id = r.import_id
    WHERE r.subject_id = ANY(:subjects::uuid[]) AND r.action = 'import' AND r.applied_at IS NOT NULL AND i.kind = :kind
      AND i.status <> 'withdrawn'
    ORDER BY r.subject_id, r.applied_at DESC, r.seq DESC`,
  params: { subjects: sql.uuids, kind: sql.text() },
  row: {
    import_id: sql.uuid,
    ...IMPORT_ROW,
  },
});

export const updateAppliedRows = statement('imports.update-applied-rows', {
  sql: `
    UPDATE import_row r SET action = s.action, outcome = s.outcome, findings = s.findings, subject_id = s.subject_id,
           applied_at = app_now()
    FROM jsonb_to_recordset(:settled::jsonb) AS s(seq int, action text, outcome text, findings jsonb, subject_id uuid)
    WHERE r.import_id = :importId AND r.seq = s.seq`,
  params: { importId: sql.uuid, settled: sql.jsonText },
  row: {},
});

export const insertAppliedFingerprints = statement('imports.insert-applied-fingerprints', {
  sql: `
    INSERT INTO import_applied (kind, cooperation, fingerprint, index_key, import_id, subject_id)
    SELECT i.kind, i.cooperation, r.fingerprint, r.index_key, i.id, r.subject_id FROM import_row r JOIN import i ON i.id = r.import_id
    WHERE r.import_id = :importId AND r.seq = ANY(:settled::int[]) AND r.action <> 'refuse' AND r.fingerprint IS NOT NULL
    ON CONFLICT DO NOTHING`,
  params: { importId: sql.uuid, settled: sql.ints },
  row: {},
});

export const listImportIds = statement('imports.list-import-ids', {
  sql: `SELECT id FROM import ORDER BY id`,
  params: {},
  row: { id: sql.uuid },
});

export const listRowContents = statement('imports.list-row-contents', {
  sql: `
    SELECT seq, content, COALESCE(subject_id IN (SELECT app_about(:person)), false) AS own FROM import_row
    WHERE import_id = :importId AND seq > :after ORDER BY seq LIMIT 2000`,
  params: { importId: sql.uuid, after: sql.int, person: sql.uuid },
  row: { seq: sql.int, content: sql.bytes, own: sql.bool },
});

export const updateRowContent = statement('imports.update-row-content', {
  sql: `UPDATE import_row SET content = :content WHERE import_id = :importId AND seq = :seq`,
  params: { importId: sql.uuid, seq: sql.int, content: sql.bytes },
  row: {},
});

export const findUserNamesForRows = statement('imports.find-user-names-for-rows', {
  sql: `SELECT id, display_name AS name FROM user_account WHERE id = ANY(:ids::uuid[])`,
  params: { ids: sql.uuids },
  row: { id: sql.uuid, name: sql.text() },
});
