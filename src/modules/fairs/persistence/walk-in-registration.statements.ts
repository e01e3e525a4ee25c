import { nullable, sql, statement } from '../../../platform/database/index.js';

export const lockWalkInNumber = statement('fairs.lock-walk-in-number', {
  sql: `SELECT pg_advisory_xact_lock(hashtextextended(encode(:index::bytea, 'hex'), 1))`,
  params: { index: sql.bytes },
  row: { pg_advisory_xact_lock: nullable(sql.void) },
});
