import { neverNull, nullable, sql, statement } from '../../../platform/database/index.js';

export const lockArrivalPlaces = statement('fairs.lock-arrival-places', {
  sql: `SELECT pg_advisory_xact_lock(hashtextextended(:value1, 0))`,
  params: { value1: sql.text() },
  row: { pg_advisory_xact_lock: nullable(sql.void) },
});

export const countTakenSlots = statement('fairs.count-taken-slots', {
  sql: `
    SELECT slot, count(*)::int AS count FROM fair_roster_entry
    WHERE fair_id = :fairId AND slot IS NOT NULL AND status IN ('invited', 'registered', 'checked_in') GROUP BY slot`,
  params: { fairId: sql.uuid },
  row: { slot: neverNull(sql.text()), count: sql.int },
});
