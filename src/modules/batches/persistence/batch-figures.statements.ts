import { neverNull, nullable, sql, statement } from '../../../platform/database/index.js';

export const listBatchFigures = statement('batches.list-batch-figures', {
  sql: `
    WITH RECURSIVE road AS (
      SELECT p.placement_id AS id, pl.origin, pl.linked_to FROM batch_passenger p JOIN placement pl ON pl.id = p.placement_id
      WHERE p.kind = 'new' AND p.taken_off_on IS NULL
      UNION ALL
      SELECT road.id, before.origin, before.linked_to FROM road JOIN placement before ON before.id = road.linked_to)
    SELECT p.placement_id AS "placementId", p.seeker_id AS "seekerId", b.code AS batch, b.departure_on AS departure,
           p.coach, p.door, p.ready_after_lock AS "afterLock",
           COALESCE(p.door = 'boarded' AND p.boarded_on <= :asOf, false) AS boarded,
           COALESCE(p.road = 'arrived' AND p.arrived_on <= :asOf, false) AS arrived,
           COALESCE(p.road = 'left_en_route' AND p.left_on <= :asOf, false) AS left,
           (SELECT origin FROM road WHERE road.id = p.placement_id AND road.linked_to IS NULL) AS root,
           EXISTS (SELECT FROM seeker s JOIN household_status h ON h.household_id = s.household_id
                   WHERE s.id = p.seeker_id AND h.status IN ('registered-poor', 'lifted', 'lifted-unstable')
                     AND h.valid_from <= b.departure_on AND (h.valid_to IS NULL OR h.valid_to >= b.departure_on)) AS poor,
           EXISTS (SELECT FROM placement t WHERE (t.id = p.placement_id OR (t.linked_to = p.placement_id AND t.origin = 'transfer'))
                     AND t.start_confirmed_on <= :asOf) AS started
    FROM batch_passenger p JOIN batch b ON b.id = p.batch_id
    WHERE p.kind = 'new' AND p.taken_off_on IS NULL AND b.status <> 'cancelled'
      AND b.departure_on <= :asOf AND date_part('year', b.departure_on) = date_part('year', :asOf::date)
    ORDER BY b.departure_on, p.id`,
  params: { asOf: sql.date },
  row: {
    placementId: neverNull(sql.uuid),
    seekerId: neverNull(sql.uuid),
    batch: sql.text(),
    departure: sql.date,
    coach: nullable(sql.text()),
    door: sql.text(),
    afterLock: sql.bool,
    boarded: sql.bool,
    arrived: sql.bool,
    left: sql.bool,
    root: sql.text(),
    poor: sql.bool,
    started: sql.bool,
  },
});
