import { sql, statement } from '../../../platform/database/index.js';

export const lockRosterEntryToArrange = statement('fairs.lock-roster-entry-to-arrange', {
  sql: `SELECT FROM fair_roster_entry WHERE id = :entryId AND fair_id = :fairId FOR UPDATE`,
  params: { entryId: sql.uuid, fairId: sql.uuid },
  row: {},
});
