import { sql, statement } from '../../../platform/database/index.js';

export const insertBoothsOfFair = statement('fairs.insert-booths-of-fair', {
  sql: `
    INSERT INTO fair_booth (id, fair_id, cooperation, number, employer_id)
    SELECT gen_random_uuid(), :fairId2, cooperation, number, employer_id FROM fair_booth WHERE fair_id = :fairId`,
  params: { fairId: sql.uuid, fairId2: sql.uuid },
  row: {},
});
