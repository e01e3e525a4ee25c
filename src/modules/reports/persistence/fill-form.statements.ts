import { sql, statement } from '../../../platform/database/index.js';

export const upsertFormTemplate = statement('reports.upsert-form-template', {
  sql: `
    INSERT INTO form_template (organisation_id, fingerprint, answers, taught_by, taught_at) VALUES (:organisationId, :fingerprint, :answers::jsonb, :userId, :now)
    ON CONFLICT (organisation_id, fingerprint) DO UPDATE SET answers = form_template.answers || EXCLUDED.answers,
      taught_by = EXCLUDED.taught_by, taught_at = EXCLUDED.taught_at`,
  params: {
    organisationId: sql.uuid,
    fingerprint: sql.text(),
    answers: sql.jsonText,
    userId: sql.uuid,
    now: sql.instantIn,
  },
  row: {},
});

export const findFormAnswers = statement('reports.find-form-answers', {
  sql: `
    SELECT answers FROM form_template WHERE organisation_id = :organisationId AND fingerprint = :fingerprint`,
  params: { organisationId: sql.uuid, fingerprint: sql.text() },
  row: { answers: sql.json<Record<string, string>>() },
});
