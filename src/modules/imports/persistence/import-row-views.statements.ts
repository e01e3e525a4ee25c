import { nullable, sql, statement } from '../../../platform/database/index.js';

export const lockRowViewsOfUser = statement('imports.lock-row-views-of-user', {
  sql: `SELECT pg_advisory_xact_lock(hashtextextended('import_row_view:' || :userId, 0))`,
  params: { userId: sql.text() },
  row: { pg_advisory_xact_lock: nullable(sql.void) },
});

export const countRowsViewedOnDay = statement('imports.count-rows-viewed-on-day', {
  sql: `
    SELECT COALESCE(sum(upper(part) - lower(part)), 0)::int AS count
    FROM import_row_view v, unnest(v.seqs) AS part WHERE v.user_id = :userId AND v.viewed_on = :today`,
  params: { userId: sql.uuid, today: sql.date },
  row: { count: sql.int },
});
