import { neverNull, nullable, sql, statement } from '../../../platform/database/index.js';

export const findRidesOfSeekers = statement('batches.find-rides-of-seekers', {
  sql: `
    SELECT p.seeker_id AS "seekerId", p.placement_id AS "placementId", COALESCE(p.boarded_on, b.departure_on) AS "on",
           b.code AS batch, b.id AS "batchId"
    FROM batch_passenger p JOIN batch b ON b.id = p.batch_id
    WHERE p.seeker_id = ANY(:seekerIds::uuid[]) AND p.door = 'boarded' AND p.taken_off_on IS NULL AND b.status <> 'cancelled'
    ORDER BY 3, p.id`,
  params: { seekerIds: sql.uuids },
  row: {
    seekerId: neverNull(sql.uuid),
    placementId: nullable(sql.uuid),
    on: sql.date,
    batch: sql.text(),
    batchId: sql.uuid,
  },
});
