import { sql, statement } from '../../../platform/database/index.js';

export const findExpectedHeadcount = statement('batches.find-expected-headcount', {
  sql: `SELECT expected FROM batch_headcount WHERE id = :id`,
  params: { id: sql.uuid },
  row: { expected: sql.int },
});

export const findIncident = statement('batches.find-incident', {
  sql: `SELECT id FROM batch_incident WHERE id = :id`,
  params: { id: sql.uuid },
  row: { id: sql.uuid },
});
