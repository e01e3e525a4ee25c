import type { Party } from '../../../kernel/lifecycle/index.js';
import type { DutyKind } from '../domain/start-duties.js';
import { listStatement, nullable, sql, statement } from '../../../platform/database/index.js';

export const upsertOnboardingTask = statement('follow-ups.upsert-onboarding-task', {
  sql: `
    INSERT INTO start_duty (placement_id, kind, cooperation, area_code, employer_id, started_on, remind_on, due_on, recorded_at)
    VALUES (:placementId, :kind, :cooperation, :areaCode, :employerId, :startedOn, :remindOn, :dueOn, :now)
    ON CONFLICT (placement_id, kind) DO UPDATE SET started_on = :startedOn, remind_on = :remindOn, due_on = :dueOn, dropped_on = NULL
      WHERE start_duty.done_on IS NULL`,
  params: {
    placementId: sql.uuid,
    kind: sql.text(),
    cooperation: sql.text(),
    areaCode: sql.text(),
    employerId: nullable(sql.uuid),
    startedOn: sql.date,
    remindOn: sql.date,
    dueOn: sql.date,
    now: sql.instantIn,
  },
  row: {},
});

export const dropOpenOnboardingTasks = statement('follow-ups.drop-open-onboarding-tasks', {
  sql: `
    UPDATE start_duty SET dropped_on = :today WHERE placement_id = :placementId AND done_on IS NULL AND dropped_on IS NULL`,
  params: { placementId: sql.uuid, today: sql.date },
  row: {},
});

export const lockOnboardingTask = statement('follow-ups.lock-onboarding-task', {
  sql: `
    SELECT started_on AS "startedOn", said_by AS "reportedBy", entered_by AS "recordedBy"
    FROM start_duty WHERE placement_id = :placementId AND kind = :kind FOR UPDATE`,
  params: { placementId: sql.uuid, kind: sql.text() },
  row: { startedOn: sql.date, reportedBy: nullable(sql.text<Party>()), recordedBy: nullable(sql.uuid) },
});

export const completeOnboardingTask = statement('follow-ups.complete-onboarding-task', {
  sql: `
    UPDATE start_duty SET done_on = :doneOn, reference = :reference, said_by = :reportedBy, channel = :channel, entered_by = :userId, dropped_on = NULL
    WHERE placement_id = :placementId AND kind = :kind`,
  params: {
    placementId: sql.uuid,
    kind: sql.text(),
    doneOn: sql.date,
    reference: sql.text(),
    reportedBy: sql.text(),
    channel: sql.text(),
    userId: sql.uuid,
  },
  row: {},
});

export const listOpenOnboardingTasks = statement('follow-ups.list-open-onboarding-tasks', {
  sql: `
    SELECT kind FROM start_duty WHERE placement_id = :placementId AND done_on IS NULL AND dropped_on IS NULL`,
  params: { placementId: sql.uuid },
  row: { kind: sql.text() },
});

/** What is due first comes first. */
export const searchOnboardingTasks = listStatement('follow-ups.search-onboarding-tasks', {
  sql: `
    SELECT d.placement_id AS "placementId", d.kind, s.name, COALESCE(e.name, p.employer_text) AS employer,
           d.started_on AS "startedOn", d.remind_on AS "remindOn", d.due_on AS "dueOn", d.done_on AS "doneOn", d.reference,
           d.dropped_on AS "droppedOn"
    FROM start_duty d JOIN placement p ON p.id = d.placement_id LEFT JOIN seeker s ON s.id = p.seeker_id
    LEFT JOIN employer e ON e.id = d.employer_id
    WHERE true {filters}
    ORDER BY d.due_on, d.placement_id, d.kind LIMIT :limit`,
  params: {
    limit: sql.bigint,
  },
  filters: {
    open: {
      sql: 'AND :open::boolean AND d.done_on IS NULL AND d.dropped_on IS NULL',
      params: { open: sql.bool },
    },
    dueBy: { sql: 'AND d.due_on <= :dueBy', params: { dueBy: sql.date } },
    placement: { sql: 'AND d.placement_id = :placementId', params: { placementId: sql.uuid } },
    after: {
      sql: 'AND (d.due_on, d.placement_id, d.kind) > (:afterDay, :afterPlacementId, :afterKind)',
      params: { afterDay: sql.date, afterPlacementId: sql.uuid, afterKind: sql.text() },
    },
  },
  row: {
    placementId: sql.uuid,
    kind: sql.text<DutyKind>(),
    name: nullable(sql.text()),
    employer: nullable(sql.text()),
    startedOn: sql.date,
    remindOn: sql.date,
    dueOn: sql.date,
    doneOn: nullable(sql.date),
    reference: nullable(sql.text()),
    droppedOn: nullable(sql.date),
  },
});

export const findOtherStartDays = statement('follow-ups.find-other-start-days', {
  sql: `
    SELECT DISTINCT started_on AS "on" FROM start_duty WHERE placement_id = :placementId AND started_on <> :startedOn`,
  params: { placementId: sql.uuid, startedOn: sql.date },
  row: { on: sql.date },
});

export const findRoleOfUser = statement('follow-ups.find-role-of-user', {
  sql: `SELECT role FROM user_account WHERE id = :userId`,
  params: { userId: sql.uuid },
  row: { role: sql.text() },
});
