import { neverNull, sql, statement } from '../../../platform/database/index.js';

export const countTakenSlots = statement('fairs.count-taken-slots', {
  sql: `
    SELECT slot, count(*)::int AS count FROM fair_roster_entry
    WHERE fair_id = :fairId AND slot IS NOT NULL AND status IN ('invited', 'registered', 'checked_in') GROUP BY slot`,
  params: { fairId: sql.uuid },
  row: { slot: neverNull(sql.text()), count: sql.int },
});
