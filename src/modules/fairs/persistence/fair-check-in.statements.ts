import { sql, statement } from '../../../platform/database/index.js';

export const updateCheckIn = statement('fairs.update-check-in', {
  sql: `
    UPDATE fair_roster_entry SET checked_in_at = :checkedInAt, first_scan = :firstScan, arrived_gate = :arrivedGate WHERE id = :id`,
  params: { id: sql.uuid, checkedInAt: sql.instantIn, firstScan: sql.uuid, arrivedGate: sql.text() },
  row: {},
});
