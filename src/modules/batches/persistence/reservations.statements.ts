import type { PlacementState } from '../../placements/index.js';
import { nullable, sql, statement } from '../../../platform/database/index.js';

const COLUMNS = `r.id, r.batch_id AS "batchId", r.placement_id AS "placementId", r.coach, r.seat, r.stop`;

const RESERVATION_ROW = {
  id: sql.uuid,
  batchId: sql.uuid,
  placementId: sql.uuid,
  coach: nullable(sql.text()),
  seat: nullable(sql.int),
  stop: nullable(sql.text()),
} as const;

export const listOpenReservations = statement('batches.list-open-reservations', {
  sql: `
    SELECT ${COLUMNS} FROM batch_reservation r WHERE r.batch_id = :batchId AND r.outcome IS NULL ORDER BY r.id`,
  params: { batchId: sql.uuid },
  row: RESERVATION_ROW,
});

export const listNamedReservations = statement('batches.list-named-reservations', {
  sql: `
    SELECT ${COLUMNS}, s.name, p.status, r.reserved_at AS "reservedAt"
    FROM batch_reservation r JOIN placement p ON p.id = r.placement_id JOIN seeker s ON s.id = r.seeker_id
    WHERE r.batch_id = :batchId AND r.outcome IS NULL ORDER BY r.coach, r.seat, r.id`,
  params: { batchId: sql.uuid },
  row: {
    ...RESERVATION_ROW,
    name: sql.text(),
    status: sql.text<PlacementState>(),
    reservedAt: sql.instant,
  },
});

export const findReservationOfPlacement = statement('batches.find-reservation-of-placement', {
  sql: `
    SELECT ${COLUMNS} FROM batch_reservation r WHERE r.placement_id = :placementId AND r.outcome IS NULL`,
  params: { placementId: sql.uuid },
  row: RESERVATION_ROW,
});

export const endReservations = statement('batches.end-reservations', {
  sql: `
    UPDATE batch_reservation SET outcome = :outcome, ended_at = app_now() WHERE id = ANY(:ids::uuid[]) AND outcome IS NULL`,
  params: { ids: sql.uuids, outcome: sql.text() },
  row: {},
});

export const updateReservationListed = statement('batches.update-reservation-listed', {
  sql: `
    UPDATE batch_reservation SET outcome = 'listed', ended_at = app_now(), passenger_id = :passengerId WHERE id = :id`,
  params: { id: sql.uuid, passengerId: sql.uuid },
  row: {},
});
