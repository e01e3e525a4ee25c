import { nullable, sql, statement } from '../../../platform/database/index.js';

const VERSION = `id, relation, row_key AS "rowKey", operation, facts::text AS facts, digest, xact::text AS xact,
  (extract(epoch FROM recorded_at) * 1000000)::bigint AS "recordedAtMicros", writer_id AS "writerId", mac`;

export const findRowVersionsBefore = statement('audit.find-row-versions-before', {
  sql: `
    SELECT ${VERSION} FROM row_version WHERE relation = :relation AND row_key = :rowKey AND id < :id ORDER BY id DESC LIMIT 1`,
  params: { relation: sql.text(), rowKey: sql.text(), id: sql.bigint },
  row: {
    id: sql.bigint,
    relation: sql.text(),
    rowKey: sql.text(),
    operation: sql.text<'insert' | 'update' | 'delete' | 'adopted'>(),
    facts: sql.text(),
    digest: nullable(sql.bytes),
    xact: sql.text(),
    recordedAtMicros: sql.bigint,
    writerId: nullable(sql.uuid),
    mac: nullable(sql.bytes),
  },
});

export const findLastRowVersionId = statement('audit.find-last-row-version-id', {
  sql: `SELECT COALESCE(max(id), 0) AS id FROM row_version`,
  params: {},
  row: { id: sql.bigint },
});

export const closeRowComparison = statement('audit.close-row-comparison', {
  sql: `CLOSE compared_rows`,
  params: {},
  row: {},
});
