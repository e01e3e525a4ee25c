import { nullable, sql, statement } from '../../../platform/database/index.js';

export const updateLedgerMarks = statement('fairs.update-ledger-marks', {
  sql: `
    UPDATE fair_roster_entry SET marked_poor = :markedPoor, interview = :interview WHERE id = :id`,
  params: { id: sql.uuid, markedPoor: nullable(sql.bool), interview: nullable(sql.text()) },
  row: {},
});
