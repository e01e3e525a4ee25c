import type { OwnPhone } from '../domain/own-page.js';
import { nullable, sql, statement } from '../../../platform/database/index.js';

/** Off the road: such a post is shown only while nothing else is, and only when it was the last. */
const OVER = `('declined', 'expired', 'withdrawn', 'barred', 'no_show', 'ended')`;

export const findPortalSeeker = statement('own-pages.find-portal-seeker', {
  sql: `
    SELECT s.name, s.area_code AS "areaCode",
           (SELECT p.cooperation FROM placement p WHERE p.seeker_id = s.id ORDER BY p.recorded_at DESC, p.id DESC LIMIT 1)
             AS cooperation
    FROM seeker s WHERE s.id = :seekerId AND s.erased_at IS NULL`,
  params: { seekerId: sql.uuid },
  row: { name: sql.text(), areaCode: sql.text(), cooperation: nullable(sql.text()) },
});

export const findOfficeName = statement('own-pages.find-office-name', {
  sql: `SELECT name FROM organisation WHERE id = :organisationId`,
  params: { organisationId: sql.uuid },
  row: { name: sql.text() },
});

export const listPortalJobs = statement('own-pages.list-portal-jobs', {
  sql: `
    WITH own AS (
      SELECT p.*, p.status IN ${OVER} AS over,
             row_number() OVER (ORDER BY p.status IN ${OVER}, p.started_on DESC NULLS LAST, p.recorded_at DESC, p.id) AS place
      FROM placement p WHERE p.seeker_id = :seekerId)
    SELECT p.id, p.status, p.version, COALESCE(e.name, p.employer_text) AS employer, p.employer_id AS "employerId",
           COALESCE(v.title, p.job_text) AS job, v.address, p.planned_start_on::text AS "plannedStartOn",
           p.started_on::text AS "startedOn", h.move AS "lastMove", h.said_by AS "lastReportedBy",
           p.offered_wage AS "offeredWage", v.base_wage AS "baseWage", v.pay_min AS "payMin", v.pay_max AS "payMax",
           v.piece_rate AS "pieceRate", v.pay_day AS "payDay", v.pay_day_month AS "payDayMonth",
           v.hours_per_day AS "hoursPerDay", v.rest_days_per_month AS "restDaysPerMonth", v.shift, v.lodging,
           v.lodging_deduction AS "lodgingDeduction", v.meals, v.meal_allowance AS "mealAllowance", v.insurances,
           v.contract_months AS "contractMonths", v.probation_months AS "probationMonths"
    FROM own p LEFT JOIN employer e ON e.id = p.employer_id LEFT JOIN vacancy v ON v.id = p.vacancy_id
    LEFT JOIN history h ON h.aggregate = 'placement' AND h.aggregate_id = p.id AND h.seq = p.version
    WHERE NOT p.over OR p.place = 1 ORDER BY p.place LIMIT 5`,
  params: { seekerId: sql.uuid },
  row: {
    id: sql.uuid,
    status: sql.text(),
    version: sql.int,
    employer: nullable(sql.text()),
    employerId: nullable(sql.uuid),
    job: nullable(sql.text()),
    address: nullable(sql.text()),
    plannedStartOn: nullable(sql.text()),
    startedOn: nullable(sql.text()),
    lastMove: nullable(sql.text()),
    lastReportedBy: nullable(sql.text()),
    offeredWage: nullable(sql.int),
    baseWage: nullable(sql.int),
    payMin: nullable(sql.int),
    payMax: nullable(sql.int),
    pieceRate: nullable(sql.bool),
    payDay: nullable(sql.int),
    payDayMonth: nullable(sql.text<'same' | 'next'>()),
    hoursPerDay: nullable(sql.float),
    restDaysPerMonth: nullable(sql.int),
    shift: nullable(sql.text()),
    lodging: nullable(sql.text()),
    lodgingDeduction: nullable(sql.int),
    meals: nullable(sql.text()),
    mealAllowance: nullable(sql.int),
    insurances: nullable(sql.texts()),
    contractMonths: nullable(sql.float),
    probationMonths: nullable(sql.float),
  },
});

export const findPortalRide = statement('own-pages.find-portal-ride', {
  sql: `
    SELECT b.departure_on::text AS "departureOn", b.status, p.stop, p.coach, p.seat, b.contacts,
           r.arrives_at AS "arrivesAt", r.place, r.contact_name AS "contactName", r.contact_phone AS "contactPhone"
    FROM batch_passenger p JOIN batch b ON b.id = p.batch_id
    LEFT JOIN batch_reception r ON r.batch_id = b.id AND r.employer_id = p.employer_id
    WHERE p.seeker_id = :seekerId AND p.taken_off_on IS NULL AND b.status <> 'cancelled'
    ORDER BY b.departure_on DESC, b.id LIMIT 1`,
  params: { seekerId: sql.uuid },
  row: {
    departureOn: sql.text(),
    status: sql.text(),
    stop: nullable(sql.text()),
    coach: nullable(sql.text()),
    seat: nullable(sql.int),
    contacts: sql.json<readonly OwnPhone[]>(),
    arrivesAt: nullable(sql.instant),
    place: nullable(sql.text()),
    contactName: nullable(sql.text()),
    contactPhone: nullable(sql.text()),
  },
});

export const listPortalConsents = statement('own-pages.list-portal-consents', {
  sql: `
    SELECT DISTINCT ON (purpose) purpose, given, happened_on::text AS "occurredOn", channel FROM consent
    WHERE seeker_id = :seekerId ORDER BY purpose, recorded_at DESC, id DESC`,
  params: { seekerId: sql.uuid },
  row: { purpose: sql.text(), given: sql.bool, occurredOn: sql.text(), channel: sql.text() },
});

export const listPortalConcerns = statement('own-pages.list-portal-concerns', {
  sql: `
    SELECT c.kind, c.raised_on::text AS "raisedOn", c.due_on::text AS "dueOn", c.status
    FROM concern c JOIN placement p ON p.id = c.placement_id WHERE p.seeker_id = :seekerId
    ORDER BY c.raised_on DESC, c.id LIMIT 5`,
  params: { seekerId: sql.uuid },
  row: { kind: sql.text(), raisedOn: sql.text(), dueOn: sql.text(), status: sql.text() },
});
