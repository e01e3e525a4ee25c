import { neverNull, sql, statement } from '../../../platform/database/index.js';

export const listPassengersWithoutPhone = statement('batches.list-passengers-without-phone', {
  sql: `
    SELECT p.id AS "passengerId", p.seeker_id AS "seekerId" FROM batch_passenger p
    WHERE p.batch_id = :batchId AND p.taken_off_on IS NULL AND p.seeker_id IS NOT NULL
      AND NOT EXISTS (SELECT FROM batch_hand_over h WHERE h.batch_id = p.batch_id AND h.employer_id = p.employer_id)
    ORDER BY p.id`,
  params: { batchId: sql.uuid },
  row: { passengerId: sql.uuid, seekerId: neverNull(sql.uuid) },
});
