import { nullable, sql, statement } from '../../../platform/database/index.js';

export const lockRosterOfFair = statement('fairs.lock-roster-of-fair', {
  sql: `SELECT pg_advisory_xact_lock(hashtextextended(:value1, 0))`,
  params: { value1: sql.text() },
  row: { pg_advisory_xact_lock: nullable(sql.void) },
});
