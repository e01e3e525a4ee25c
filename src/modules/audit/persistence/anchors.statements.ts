import { sql, statement } from '../../../platform/database/index.js';

const DAILY_ANCHOR_ROW = { day: sql.text(), seq: sql.int, hash: sql.text(), signature: sql.bytes } as const;

export const insertDailyAnchor = statement('audit.insert-daily-anchor', {
  sql: `
    INSERT INTO audit_anchor (day, seq, hash, signature)
    SELECT (clock_timestamp() AT TIME ZONE 'Asia/Shanghai')::date, seq, hash, signature
    FROM audit_seal ORDER BY seq DESC LIMIT 1
    ON CONFLICT DO NOTHING RETURNING day::text, seq, hash, signature`,
  params: {},
  row: DAILY_ANCHOR_ROW,
});

export const listAnchors = statement('audit.list-anchors', {
  sql: `SELECT day::text, seq, hash, signature FROM audit_anchor ORDER BY day DESC LIMIT 400`,
  params: {},
  row: DAILY_ANCHOR_ROW,
});
