import type { CheckOutcome, VettingItem, ViolationKind } from '../domain/vetting.js';
import { nullable, sql, statement } from '../../../platform/database/index.js';

export const findLatestEmployerChecks = statement('employers.find-latest-employer-checks', {
  sql: `
    SELECT DISTINCT ON (item) item, outcome, reference, valid_until AS "validUntil", checked_on AS "checkedOn",
           checked_by AS "checkedBy"
    FROM employer_check WHERE employer_id = :employerId ORDER BY item, id DESC`,
  params: { employerId: sql.uuid },
  row: {
    item: sql.text<VettingItem>(),
    outcome: sql.text<CheckOutcome>(),
    reference: nullable(sql.text()),
    validUntil: nullable(sql.date),
    checkedOn: sql.date,
    checkedBy: sql.uuid,
  },
});

export const listEmployerViolations = statement('employers.list-employer-violations', {
  sql: `
    SELECT id, kind, happened_on AS "occurredOn", source, decision, settled_on AS "settledOn", settlement
    FROM employer_violation WHERE employer_id = :employerId ORDER BY id DESC`,
  params: { employerId: sql.uuid },
  row: {
    id: sql.uuid,
    kind: sql.text<ViolationKind>(),
    occurredOn: sql.date,
    source: sql.text(),
    decision: nullable(sql.text()),
    settledOn: nullable(sql.date),
    settlement: nullable(sql.text()),
  },
});

export const listEmployerSuspensions = statement('employers.list-employer-suspensions', {
  sql: `
    SELECT move, happened_on AS "occurredOn", reason, entered_by AS "recordedBy" FROM history
    WHERE aggregate = 'employer' AND aggregate_id = :employerId AND move IN ('suspend', 'reinstate') ORDER BY seq DESC`,
  params: { employerId: sql.uuid },
  row: {
    move: sql.text<'suspend' | 'reinstate'>(),
    occurredOn: sql.date,
    reason: nullable(sql.text()),
    recordedBy: sql.uuid,
  },
});

export const findEmployerAgent = statement('employers.find-employer-agent', {
  sql: `
    SELECT name, id_number AS sealed, mandate_until AS "mandateUntil" FROM employer_agent WHERE employer_id = :employerId`,
  params: { employerId: sql.uuid },
  row: { name: sql.text(), sealed: sql.bytes, mandateUntil: nullable(sql.date) },
});

export const upsertEmployerAgent = statement('employers.upsert-employer-agent', {
  sql: `
    INSERT INTO employer_agent (employer_id, name, id_number, mandate_until, recorded_by)
    VALUES (:employerId, :name, :sealed, :mandateUntil, :userId)
    ON CONFLICT (employer_id) DO UPDATE SET name = EXCLUDED.name, id_number = EXCLUDED.id_number,
      mandate_until = EXCLUDED.mandate_until, recorded_by = EXCLUDED.recorded_by, recorded_at = app_now()`,
  params: {
    employerId: sql.uuid,
    name: sql.text(),
    sealed: sql.bytes,
    mandateUntil: nullable(sql.date),
    userId: sql.uuid,
  },
  row: {},
});

export const insertEmployerViolation = statement('employers.insert-employer-violation', {
  sql: `
    INSERT INTO employer_violation (id, employer_id, kind, happened_on, source, decision, recorded_by)
    VALUES (:id, :employerId, :kind, :occurredOn, :source, :decision, :userId)`,
  params: {
    id: sql.uuid,
    employerId: sql.uuid,
    kind: sql.text(),
    occurredOn: sql.date,
    source: sql.text(),
    decision: nullable(sql.text()),
    userId: sql.uuid,
  },
  row: {},
});

export const settleEmployerViolation = statement('employers.settle-employer-violation', {
  sql: `
    UPDATE employer_violation SET settled_on = :settledOn, settlement = :settlement WHERE id = :id AND employer_id = :employerId AND settled_on IS NULL`,
  params: { id: sql.uuid, employerId: sql.uuid, settledOn: sql.date, settlement: sql.text() },
  row: {},
});
