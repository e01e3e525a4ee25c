import { nullable, sql, statement } from '../../../platform/database/index.js';

export const findRosterEntryStatus = statement('fairs.find-roster-entry-status', {
  sql: `SELECT status, slot FROM fair_roster_entry WHERE id = :entryId AND fair_id = :fairId`,
  params: { entryId: sql.uuid, fairId: sql.uuid },
  row: { status: sql.text(), slot: nullable(sql.text()) },
});
