import { sql, statement } from '../../../platform/database/index.js';

export const findEmployerIdByUscc = statement('employers.find-employer-id-by-uscc', {
  sql: `SELECT id FROM employer WHERE uscc = :uscc`,
  params: { uscc: sql.text() },
  row: { id: sql.uuid },
});
