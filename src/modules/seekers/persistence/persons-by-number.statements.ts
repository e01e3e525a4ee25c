import { sql, statement } from '../../../platform/database/index.js';

export const findSeekerIdsByNumber = statement('seekers.find-seeker-ids-by-number', {
  sql: `
    SELECT encode(number_index, 'hex') AS index, seeker_id AS id FROM seeker_number
    WHERE number_index = ANY(:texts::bytea[])`,
  params: { texts: sql.byteArrays },
  row: { index: sql.text(), id: sql.uuid },
});
