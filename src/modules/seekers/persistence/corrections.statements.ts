import { sql, statement } from '../../../platform/database/index.js';

export const insertSeekerCorrection = statement('seekers.insert-seeker-correction', {
  sql: `
    INSERT INTO seeker_correction (id, seeker_id, field, before_value, after_value, reason, said_by, channel, entered_by, happened_on)
    VALUES (:correctionId, :id, :field, :before, :after, :reason, :reportedBy, :channel, :userId, :occurredOn)`,
  params: {
    correctionId: sql.uuid,
    id: sql.uuid,
    field: sql.text(),
    before: sql.bytes,
    after: sql.bytes,
    reason: sql.text(),
    reportedBy: sql.text(),
    channel: sql.text(),
    userId: sql.uuid,
    occurredOn: sql.date,
  },
  row: {},
});

export const listCorrectionsOfSeeker = statement('seekers.list-corrections-of-seeker', {
  sql: `
    SELECT id, field, before_value AS before, after_value AS after, reason, said_by AS "reportedBy", happened_on::text AS "occurredOn"
    FROM seeker_correction WHERE seeker_id = :seekerId ORDER BY recorded_at, id`,
  params: { seekerId: sql.uuid },
  row: {
    id: sql.uuid,
    field: sql.text(),
    before: sql.bytes,
    after: sql.bytes,
    reason: sql.text(),
    reportedBy: sql.text(),
    occurredOn: sql.text(),
  },
});

export const updateNameReadings = statement('seekers.update-name-readings', {
  sql: `UPDATE seeker SET pinyin = :full, initials = :initials WHERE id = :id`,
  params: { id: sql.uuid, full: sql.texts(), initials: sql.texts() },
  row: {},
});
