import { neverNull, nullable, sql, statement } from '../../../platform/database/index.js';

export const lockFingerprintsUnderOtherKey = statement('imports.lock-fingerprints-under-other-key', {
  sql: `
    SELECT r.import_id AS "importId", r.seq, i.kind, i.cooperation, r.content, r.fingerprint
    FROM import_row r JOIN import i ON i.id = r.import_id
    WHERE r.fingerprint IS NOT NULL AND r.index_key IS DISTINCT FROM :keyName
      AND (:importId::uuid IS NULL OR (r.import_id, r.seq) > (:importId::uuid, :seq::int))
    ORDER BY r.import_id, r.seq LIMIT :limit FOR UPDATE OF r`,
  params: { keyName: sql.int, importId: nullable(sql.uuid), seq: nullable(sql.int), limit: sql.bigint },
  row: {
    importId: sql.uuid,
    seq: sql.int,
    kind: sql.text(),
    cooperation: sql.text(),
    content: sql.bytes,
    fingerprint: neverNull(sql.bytes),
  },
});

export const countFingerprintsUnderOtherKey = statement('imports.count-fingerprints-under-other-key', {
  sql: `
    SELECT (SELECT count(*) FROM import_row WHERE fingerprint IS NOT NULL AND index_key IS DISTINCT FROM :keyName)::int
    + (SELECT count(*) FROM import_applied WHERE index_key IS DISTINCT FROM :keyName)::int AS count`,
  params: { keyName: sql.int },
  row: { count: sql.int },
});

export const clearFingerprintsUnderOtherKey = statement('imports.clear-fingerprints-under-other-key', {
  sql: `
    UPDATE import_row SET fingerprint = NULL WHERE fingerprint IS NOT NULL AND index_key IS DISTINCT FROM :keyName`,
  params: { keyName: sql.int },
  row: {},
});

export const deleteAppliedUnderOtherKey = statement('imports.delete-applied-under-other-key', {
  sql: `DELETE FROM import_applied WHERE index_key IS DISTINCT FROM :keyName`,
  params: { keyName: sql.int },
  row: {},
});
