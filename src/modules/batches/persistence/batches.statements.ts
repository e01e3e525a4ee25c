import type { PlacementState } from '../../placements/index.js';
import type { PassengerKind } from '../domain/travel.js';
import { neverNull, nullable, sql, statement } from '../../../platform/database/index.js';

export const lockBatch = statement('batches.lock-batch', {
  sql: `SELECT id FROM batch WHERE id = :id FOR UPDATE`,
  params: { id: sql.uuid },
  row: { id: sql.uuid },
});

export const findOpenDepartureDay = statement('batches.find-open-departure-day', {
  sql: `
    SELECT departure_on AS day FROM batch WHERE cooperation = :cooperation AND code = :code AND status IN ('planning', 'locked', 'boarding')
    ORDER BY departure_on DESC LIMIT 1`,
  params: { cooperation: sql.text(), code: sql.text() },
  row: { day: sql.date },
});

export const findBatchFacts = statement('batches.find-batch-facts', {
  sql: `
    SELECT (SELECT count(*) FROM batch_escort WHERE batch_id = :batchId)::int
    + (SELECT count(*) FROM batch_passenger WHERE batch_id = :batchId AND kind = 'escort' AND taken_off_on IS NULL)::int AS n`,
  params: { batchId: sql.uuid },
  row: { n: sql.int },
});

export const listCountedPassengers = statement('batches.list-counted-passengers', {
  sql: `
    SELECT p.id AS "passengerId", p.placement_id AS "placementId", p.kind, p.door, p.road, pl.status AS placement,
           pl.started_on IS NOT NULL AS "everStarted",
           EXISTS (SELECT FROM placement t WHERE t.linked_to = pl.id AND t.origin = 'transfer'
                     AND t.started_on IS NOT NULL) AS "transferredAndStarted"
    FROM batch_passenger p JOIN placement pl ON pl.id = p.placement_id
    WHERE p.batch_id = ANY(:batchIds::uuid[]) AND p.taken_off_on IS NULL AND p.kind = 'new' ORDER BY p.id`,
  params: { batchIds: sql.uuids },
  row: {
    passengerId: sql.uuid,
    placementId: neverNull(sql.uuid),
    kind: sql.text<PassengerKind>(),
    door: sql.text<'boarded' | 'not_boarded' | 'open'>(),
    road: sql.text<'arrived' | 'left_en_route' | 'open'>(),
    placement: sql.text<PlacementState>(),
    everStarted: sql.bool,
    transferredAndStarted: sql.bool,
  },
});

export const findReadyDays = statement('batches.find-ready-days', {
  sql: `
    SELECT aggregate_id AS id, max(happened_on) AS on FROM history
    WHERE aggregate = 'placement' AND to_status = 'ready' AND from_status <> 'batched' AND aggregate_id = ANY(:placementIds::uuid[])
    GROUP BY aggregate_id`,
  params: { placementIds: sql.uuids },
  row: { id: sql.uuid, on: sql.date },
});

export const reserveSeats = statement('batches.reserve-seats', {
  sql: `
    UPDATE batch SET seats_taken = seats_taken + :count WHERE id = :batchId AND (seats IS NULL OR :count < 0 OR seats_taken + :count <= seats)`,
  params: { batchId: sql.uuid, count: sql.int },
  row: {},
});

export const reserveSeatsFromReservations = statement('batches.reserve-seats-from-reservations', {
  sql: `
    UPDATE batch SET seats_taken = seats_taken + :count, seats = GREATEST(seats, seats_taken + :count)
    WHERE id = :id AND (SELECT count(*) FROM batch_passenger p
      WHERE p.batch_id = :id AND p.taken_off_on IS NULL AND p.door <> 'not_boarded') + :count <= COALESCE(:seats::int, 1000)`,
  params: { id: sql.uuid, count: sql.bigint, seats: nullable(sql.int) },
  row: {},
});

export const reserveSeatsBeyondPlan = statement('batches.reserve-seats-beyond-plan', {
  sql: `
    UPDATE batch SET seats_taken = seats_taken + :count, seats = GREATEST(seats, seats_taken + :count) WHERE id = :batchId`,
  params: { batchId: sql.uuid, count: sql.int },
  row: {},
});

export const updateVehicles = statement('batches.update-vehicles', {
  sql: `
    UPDATE batch SET vehicles = :vehicles, seats = :seats WHERE id = :batchId AND (:seats::int IS NULL OR seats_taken <= :seats)`,
  params: { batchId: sql.uuid, vehicles: sql.jsonText, seats: nullable(sql.int) },
  row: {},
});

export const updateSeat = statement('batches.update-seat', {
  sql: `
    UPDATE batch_passenger SET coach = :coach, seat = :seat, extra_seat = extra_seat AND :coach::text IS NULL WHERE id = :passengerId`,
  params: { passengerId: sql.uuid, coach: nullable(sql.text()), seat: nullable(sql.int) },
  row: {},
});

export const findPlacementsReadyForBatch = statement('batches.find-placements-ready-for-batch', {
  sql: `
    SELECT id FROM placement
    WHERE status = 'ready' AND cooperation = :cooperation AND COALESCE(travel_mode, 'organised') <> 'own_way'
      AND (planned_departure_on IS NULL OR planned_departure_on <= :departureOn)
    ORDER BY planned_departure_on NULLS LAST, id LIMIT :limit`,
  params: { cooperation: sql.text(), departureOn: sql.date, limit: sql.bigint },
  row: { id: sql.uuid },
});

export const updateDoor = statement('batches.update-door', {
  sql: `
    UPDATE batch_passenger SET door = :door, not_boarded_reason = :reason WHERE id = ANY(:passengerIds::uuid[])`,
  params: { passengerIds: sql.uuids, door: sql.text(), reason: nullable(sql.text()) },
  row: {},
});

export const updateBoardedDay = statement('batches.update-boarded-day', {
  sql: `UPDATE batch_passenger SET boarded_on = :boardedOn WHERE id = ANY(:passengerIds::uuid[])`,
  params: { passengerIds: sql.uuids, boardedOn: sql.date },
  row: {},
});

export const updateArrived = statement('batches.update-arrived', {
  sql: `
    UPDATE batch_passenger SET road = 'arrived', arrived_on = :arrivedOn WHERE id = ANY(:passengerIds::uuid[])`,
  params: { passengerIds: sql.uuids, arrivedOn: sql.date },
  row: {},
});

export const updateLeftEnRoute = statement('batches.update-left-en-route', {
  sql: `
    UPDATE batch_passenger SET road = 'left_en_route', left_on = :leftOn WHERE id = ANY(:passengerIds::uuid[])`,
  params: { passengerIds: sql.uuids, leftOn: sql.date },
  row: {},
});

export const updateOpenDoor = statement('batches.update-open-door', {
  sql: `
    UPDATE batch_passenger SET door = :door, not_boarded_reason = :notBoardedReason, boarded_on = :boardedOn
    WHERE id = :passengerId AND door = 'open' AND :door <> 'open'`,
  params: {
    passengerId: sql.uuid,
    door: sql.text(),
    notBoardedReason: nullable(sql.text()),
    boardedOn: nullable(sql.date),
  },
  row: {},
});

export const updateOpenTravel = statement('batches.update-open-travel', {
  sql: `
    UPDATE batch_passenger SET road = :road, arrived_on = :arrivedOn, left_on = :leftOn
    WHERE id = :passengerId AND door = 'boarded' AND road = 'open' AND :road <> 'open'`,
  params: {
    passengerId: sql.uuid,
    road: sql.text(),
    arrivedOn: nullable(sql.date),
    leftOn: nullable(sql.date),
  },
  row: {},
});

export const findJourneyDays = statement('batches.find-journey-days', {
  sql: `
    SELECT min(boarded_on) AS "boardedOn", max(COALESCE(arrived_on, left_on)) AS "arrivedOn"
    FROM batch_passenger WHERE batch_id = :batchId AND taken_off_on IS NULL`,
  params: { batchId: sql.uuid },
  row: { boardedOn: nullable(sql.date), arrivedOn: nullable(sql.date) },
});

export const takePassengersOff = statement('batches.take-passengers-off', {
  sql: `
    UPDATE batch_passenger SET taken_off_on = :takenOffOn, coach = NULL, seat = NULL
    WHERE batch_id = :batchId AND id = ANY(:passengerIds::uuid[]) AND taken_off_on IS NULL`,
  params: { batchId: sql.uuid, passengerIds: sql.uuids, takenOffOn: sql.date },
  row: {},
});

export const listEscortsOfBatch = statement('batches.list-escorts-of-batch', {
  sql: `
    SELECT name, user_id AS "userId" FROM batch_escort WHERE batch_id = :batchId ORDER BY name`,
  params: { batchId: sql.uuid },
  row: { name: sql.text(), userId: nullable(sql.uuid) },
});
