import type { CallOutcome } from '../domain/call-outcomes.js';
import { listStatement, neverNull, nullable, sql, statement } from '../../../platform/database/index.js';

const COLUMNS = `c.id, c.placement_id AS "placementId", c.attempt, c.due_at AS "dueAt", c.asked_back AS "askedBack", c.outcome,
  c.made_at AS "madeAt", s.name AS "seekerName", COALESCE(e.name, p.employer_text) AS "employerName",
  COALESCE(v.title, p.job_text) AS job, p.hold_until AS "holdUntil"`;

const FROM = `FROM call_attempt c JOIN placement p ON p.id = c.placement_id LEFT JOIN seeker s ON s.id = p.seeker_id
  LEFT JOIN employer e ON e.id = p.employer_id LEFT JOIN vacancy v ON v.id = p.vacancy_id`;

const CALL_ROW = {
  id: sql.uuid,
  placementId: sql.uuid,
  attempt: sql.int,
  dueAt: sql.instant,
  askedBack: sql.bool,
  outcome: nullable(sql.text<CallOutcome>()),
  madeAt: nullable(sql.instant),
  seekerName: nullable(sql.text()),
  employerName: nullable(sql.text()),
  job: nullable(sql.text()),
  holdUntil: nullable(sql.instant),
} as const;

export const findCallsToSchedule = statement('placements.find-calls-to-schedule', {
  sql: `
    SELECT id, seeker_id AS "seekerId", version, cooperation, area_code, asked_at, hold_until FROM placement
    WHERE id = ANY(:placementIds::uuid[]) AND hold_until IS NOT NULL`,
  params: { placementIds: sql.uuids },
  row: {
    id: sql.uuid,
    seekerId: sql.uuid,
    version: sql.int,
    cooperation: sql.text(),
    area_code: sql.text(),
    asked_at: neverNull(sql.instant),
    hold_until: neverNull(sql.instant),
  },
});

export const findCallToRepeat = statement('placements.find-call-to-repeat', {
  sql: `
    SELECT p.id, p.version, p.cooperation, p.area_code, p.asked_at, p.hold_until,
           (SELECT count(*)::int + 1 FROM call_attempt c WHERE c.placement_id = p.id AND c.hold = p.version) AS next
    FROM placement p WHERE p.id = :placementId AND NOT EXISTS (SELECT FROM call_attempt c
      WHERE c.placement_id = p.id AND c.asked_back AND c.made_at IS NULL AND c.cancelled_at IS NULL)`,
  params: { placementId: sql.uuid },
  row: {
    id: sql.uuid,
    version: sql.int,
    cooperation: sql.text(),
    area_code: sql.text(),
    asked_at: neverNull(sql.instant),
    hold_until: neverNull(sql.instant),
    next: sql.int,
  },
});

export const cancelOpenCallAttempts = statement('placements.cancel-open-call-attempts', {
  sql: `
    UPDATE call_attempt SET cancelled_at = app_now() WHERE placement_id = ANY(:placementIds::uuid[]) AND made_at IS NULL AND cancelled_at IS NULL`,
  params: { placementIds: sql.uuids },
  row: {},
});

export const listCallsToMake = listStatement('placements.list-calls-to-make', {
  sql: `
    SELECT ${COLUMNS} ${FROM} WHERE c.made_at IS NULL AND c.cancelled_at IS NULL {filters}
    ORDER BY c.due_at, c.id LIMIT :limit`,
  params: { limit: sql.bigint },
  filters: {
    after: {
      sql: 'AND (c.due_at, c.id) > (:dueAt, :id)',
      params: { dueAt: sql.instantIn, id: sql.uuid },
    },
  },
  row: CALL_ROW,
});

export const updateCallOutcome = statement('placements.update-call-outcome', {
  sql: `
    UPDATE call_attempt SET outcome = :outcome, note = :note, made_at = app_now(), made_by = :userId
    WHERE id = :id AND made_at IS NULL AND cancelled_at IS NULL`,
  params: { id: sql.uuid, outcome: sql.text(), note: nullable(sql.text()), userId: sql.uuid },
  row: {},
});

export const findCallAttempt = statement('placements.find-call-attempt', {
  sql: `SELECT ${COLUMNS} ${FROM} WHERE c.id = :id`,
  params: { id: sql.uuid },
  row: CALL_ROW,
});
