import { nullable, sql, statement } from '../../../platform/database/index.js';

export const listBoardingLines = statement('batches.list-boarding-lines', {
  sql: `
    SELECT p.id AS "passengerId", p.kind, p.placement_id AS "placementId", p.seeker_id AS "seekerId", b.code AS batch,
           p.coach, p.seat, p.extra_seat AS "extraSeat", COALESCE(s.name, p.person_name) AS name, s.sex,
           p.area_code AS "areaCode",
           EXISTS (SELECT FROM household_status h WHERE h.household_id = s.household_id
                     AND h.status IN ('registered-poor', 'lifted', 'lifted-unstable')
                     AND h.valid_from <= b.departure_on AND (h.valid_to IS NULL OR h.valid_to >= b.departure_on)) AS poor,
           p.first_time_out AS "firstTimeOut", COALESCE(e.name, pl.employer_text) AS employer,
           COALESCE(v.title, pl.job_text) AS job, p.receiver, p.stop, p.escort, p.policy_no AS "policyNo",
           p.ready_after_lock AS "readyAfterLock", p.door, p.not_boarded_reason AS "notBoardedReason", p.road,
           p.boarded_on AS "boardedOn", p.arrived_on AS "arrivedOn", p.left_on AS "leftOn",
           pl.start_claimed_on AS "claimedStartOn", pl.started_on AS "startedOn", pl.status AS "placementStatus"
    FROM batch_passenger p JOIN batch b ON b.id = p.batch_id
    LEFT JOIN seeker s ON s.id = p.seeker_id
    LEFT JOIN placement pl ON pl.id = p.placement_id
    LEFT JOIN employer e ON e.id = pl.employer_id
    LEFT JOIN vacancy v ON v.id = pl.vacancy_id
    WHERE p.batch_id = :batchId AND p.taken_off_on IS NULL
    ORDER BY p.coach NULLS LAST, p.seat, p.id`,
  params: { batchId: sql.uuid },
  row: {
    passengerId: sql.uuid,
    kind: sql.text<'new' | 'returning' | 'escort'>(),
    placementId: nullable(sql.uuid),
    seekerId: nullable(sql.uuid),
    batch: sql.text(),
    coach: nullable(sql.text()),
    seat: nullable(sql.int),
    extraSeat: sql.bool,
    name: nullable(sql.text()),
    sex: nullable(sql.text<'male' | 'female'>()),
    areaCode: nullable(sql.text()),
    poor: nullable(sql.bool),
    firstTimeOut: nullable(sql.bool),
    employer: nullable(sql.text()),
    job: nullable(sql.text()),
    receiver: nullable(sql.text()),
    stop: nullable(sql.text()),
    escort: nullable(sql.text()),
    policyNo: nullable(sql.text()),
    readyAfterLock: sql.bool,
    door: sql.text<'open' | 'boarded' | 'not_boarded'>(),
    notBoardedReason: nullable(sql.text()),
    road: sql.text<'open' | 'arrived' | 'left_en_route'>(),
    boardedOn: nullable(sql.date),
    arrivedOn: nullable(sql.date),
    leftOn: nullable(sql.date),
    claimedStartOn: nullable(sql.date),
    startedOn: nullable(sql.date),
    placementStatus: nullable(sql.text()),
  },
});
