import type { ExamTiming, PlacementState } from '../../placements/index.js';
import type { IncidentKind, Told } from '../domain/journey-facts.js';
import type { PassengerKind } from '../domain/travel.js';
import { listStatement, neverNull, nullable, sql, statement } from '../../../platform/database/index.js';

export const countPassengersByKind = statement('batches.count-passengers-by-kind', {
  sql: `
    SELECT kind, count(*)::int AS n FROM batch_passenger WHERE batch_id = :batchId AND taken_off_on IS NULL GROUP BY kind`,
  params: { batchId: sql.uuid },
  row: { kind: sql.text<PassengerKind>(), n: sql.int },
});

export const countPassengersByStop = statement('batches.count-passengers-by-stop', {
  sql: `
    SELECT COALESCE(e.name, pl.employer_text) AS employer, p.stop, count(*)::int AS persons
    FROM batch_passenger p LEFT JOIN placement pl ON pl.id = p.placement_id LEFT JOIN employer e ON e.id = p.employer_id
    WHERE p.batch_id = :batchId AND p.taken_off_on IS NULL AND p.kind <> 'escort' GROUP BY 1, 2 ORDER BY 1, 2`,
  params: { batchId: sql.uuid },
  row: { employer: nullable(sql.text()), stop: nullable(sql.text()), persons: sql.int },
});

export const listIncidents = statement('batches.list-incidents', {
  sql: `
    SELECT i.id, i.kind, i.passenger_id AS "passengerId", COALESCE(s.name, p.person_name) AS name, i.place, i.told, i.words,
           i.device_at AS "deviceAt"
    FROM batch_incident i LEFT JOIN batch_passenger p ON p.id = i.passenger_id LEFT JOIN seeker s ON s.id = p.seeker_id
    WHERE i.batch_id = :batchId ORDER BY i.device_at, i.id`,
  params: { batchId: sql.uuid },
  row: {
    id: sql.uuid,
    kind: sql.text<IncidentKind>(),
    passengerId: nullable(sql.uuid),
    name: nullable(sql.text()),
    place: nullable(sql.text()),
    told: sql.texts<Told>(),
    words: nullable(sql.text()),
    deviceAt: sql.instant,
  },
});

export const listHeadcounts = statement('batches.list-headcounts', {
  sql: `
    SELECT id, stop, coach, counted, expected, device_at AS "deviceAt" FROM batch_headcount
    WHERE batch_id = :batchId ORDER BY device_at, id`,
  params: { batchId: sql.uuid },
  row: {
    id: sql.uuid,
    stop: sql.text(),
    coach: nullable(sql.text()),
    counted: sql.int,
    expected: sql.int,
    deviceAt: sql.instant,
  },
});

export const listReceptions = statement('batches.list-receptions', {
  sql: `
    SELECT r.employer_id AS "employerId", e.name AS employer, r.arrives_at AS "arrivesAt", r.place, r.shuttle,
           r.contact_name AS "contactName", r.contact_phone AS "contactPhone"
    FROM batch_reception r JOIN employer e ON e.id = r.employer_id WHERE r.batch_id = :batchId ORDER BY e.name`,
  params: { batchId: sql.uuid },
  row: {
    employerId: sql.uuid,
    employer: sql.text(),
    arrivesAt: sql.instant,
    place: sql.text(),
    shuttle: nullable(sql.text()),
    contactName: sql.text(),
    contactPhone: sql.text(),
  },
});

export const listHandOvers = statement('batches.list-hand-overs', {
  sql: `
    SELECT h.employer_id AS "employerId", e.name AS employer, h.handed_on AS "handedOn", h.persons, h.expected,
           h.handed_by AS "handedBy", h.signed_by AS "signedBy"
    FROM batch_hand_over h JOIN employer e ON e.id = h.employer_id WHERE h.batch_id = :batchId ORDER BY e.name`,
  params: { batchId: sql.uuid },
  row: {
    employerId: sql.uuid,
    employer: sql.text(),
    handedOn: sql.date,
    persons: sql.int,
    expected: sql.int,
    handedBy: sql.text(),
    signedBy: sql.text(),
  },
});

export const listReadyPassengers = listStatement('batches.list-ready-passengers', {
  sql: `
    SELECT p.id AS "placementId", p.seeker_id AS "seekerId", p.area_code AS "areaCode",
           COALESCE(e.name, p.employer_text, '') AS employer
    FROM placement p LEFT JOIN employer e ON e.id = p.employer_id
    WHERE p.status = 'ready' AND p.cooperation = :cooperation AND COALESCE(p.travel_mode, 'organised') = 'organised'
      AND (p.planned_departure_on IS NULL OR p.planned_departure_on <= :departureOn) {filters}
    ORDER BY p.planned_departure_on NULLS LAST, p.id LIMIT 2000`,
  params: { cooperation: sql.text(), departureOn: sql.date },
  filters: { employer: { sql: 'AND p.employer_id = :employerId', params: { employerId: sql.uuid } } },
  row: { placementId: sql.uuid, seekerId: sql.uuid, areaCode: sql.text(), employer: sql.text() },
});

export const findBoardingFacts = statement('batches.find-boarding-facts', {
  sql: `
    SELECT p.id AS "passengerId", pl.status, s.birth_on AS "birthDate",
           GREATEST(COALESCE(pl.planned_start_on, b.departure_on), b.departure_on) AS "plannedStartOn",
           COALESCE(v.hazards, '{}') AS hazards,
           ARRAY(SELECT x ->> 'when' FROM jsonb_array_elements(COALESCE(v.exams, '[]'::jsonb)) AS x) AS timings,
           pl.vacancy_id IS NULL AS "textOnly", pl.fitness_word AS word,
           COALESCE(pl.fitness_provisional, false) AS provisional, pl.fitness_valid_until AS "validUntil",
           EXISTS (SELECT FROM batch_passenger o JOIN batch ob ON ob.id = o.batch_id
                   WHERE o.seeker_id = p.seeker_id AND o.id <> p.id AND o.taken_off_on IS NULL AND o.door = 'boarded'
                     AND o.road = 'open' AND ob.status IN ('boarding', 'en_route')) AS elsewhere
    FROM batch_passenger p JOIN batch b ON b.id = p.batch_id JOIN placement pl ON pl.id = p.placement_id
    JOIN seeker s ON s.id = p.seeker_id LEFT JOIN vacancy v ON v.id = pl.vacancy_id
    WHERE p.id = ANY(:passengerIds::uuid[]) AND p.kind = 'new'`,
  params: { passengerIds: sql.uuids },
  row: {
    passengerId: sql.uuid,
    status: sql.text<PlacementState>(),
    birthDate: sql.date,
    plannedStartOn: sql.date,
    hazards: sql.texts(),
    timings: sql.texts<ExamTiming>(),
    textOnly: sql.bool,
    word: nullable(sql.text<'fit' | 'not_yet' | 'not_for_this_post'>()),
    provisional: sql.bool,
    validUntil: nullable(sql.date),
    elsewhere: sql.bool,
  },
});

export const findNextReadyReserve = statement('batches.find-next-ready-reserve', {
  sql: `
    SELECT p.id AS "placementId", p.seeker_id AS "seekerId", p.area_code AS "areaCode", COALESCE(e.name, p.employer_text, '') AS employer
    FROM placement p LEFT JOIN employer e ON e.id = p.employer_id
    JOIN batch_passenger gone ON gone.id = :passengerId LEFT JOIN placement old ON old.id = gone.placement_id
    WHERE p.status = 'ready' AND p.cooperation = :cooperation AND COALESCE(p.travel_mode, 'organised') = 'organised'
      AND (p.planned_departure_on IS NULL OR p.planned_departure_on <= :departureOn)
    ORDER BY (p.vacancy_id IS DISTINCT FROM old.vacancy_id), (p.employer_id IS DISTINCT FROM old.employer_id),
             p.planned_departure_on NULLS LAST, p.id LIMIT 1`,
  params: { cooperation: sql.text(), departureOn: sql.date, passengerId: sql.uuid },
  row: {
    placementId: neverNull(sql.uuid),
    seekerId: neverNull(sql.uuid),
    areaCode: neverNull(sql.text()),
    employer: sql.text(),
  },
});

export const findKnownMarks = statement('batches.find-known-marks', {
  sql: `SELECT id FROM batch_mark WHERE id = ANY(:ids::uuid[])`,
  params: { ids: sql.uuids },
  row: { id: sql.uuid },
});

export const findLastMarks = statement('batches.find-last-marks', {
  sql: `
    SELECT passenger_id AS id, max(device_at) AS at FROM batch_mark WHERE batch_id = :batchId AND outcome = 'applied' GROUP BY 1`,
  params: { batchId: sql.uuid },
  row: { id: sql.uuid, at: sql.instant },
});

export const releaseSeatsOfPassengers = statement('batches.release-seats-of-passengers', {
  sql: `
    UPDATE batch_passenger SET coach = NULL, seat = NULL WHERE id = ANY(:passengerIds::uuid[])`,
  params: { passengerIds: sql.uuids },
  row: {},
});

export const countOnBoard = statement('batches.count-on-board', {
  sql: `
    SELECT count(*)::int AS n FROM batch_passenger
    WHERE batch_id = :batchId AND taken_off_on IS NULL AND door = 'boarded' AND road = 'open' AND (:coach::text IS NULL OR coach = :coach)`,
  params: { batchId: sql.uuid, coach: nullable(sql.text()) },
  row: { n: sql.int },
});

export const findTextsOfBatches = statement('batches.find-texts-of-batches', {
  sql: `
    SELECT insurance_no AS words FROM batch WHERE id = ANY(:batchIds::uuid[]) AND insurance_no IS NOT NULL
    UNION SELECT contact_name || ' ' || contact_phone FROM batch_reception WHERE batch_id = ANY(:batchIds::uuid[])`,
  params: { batchIds: sql.uuids },
  row: { words: sql.text() },
});
