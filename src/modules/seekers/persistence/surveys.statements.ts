import { sql, statement } from '../../../platform/database/index.js';

export const listSurveysOfSeeker = statement('seekers.list-surveys-of-seeker', {
  sql: `
    SELECT id, source_import AS "importId", before_values AS before, after_values AS after
    FROM seeker_survey WHERE seeker_id = :seekerId ORDER BY recorded_at, id`,
  params: { seekerId: sql.uuid },
  row: { id: sql.uuid, importId: sql.uuid, before: sql.bytes, after: sql.bytes },
});

export const findImportsOfSurveys = statement('seekers.find-imports-of-surveys', {
  sql: `SELECT DISTINCT source_import AS id FROM seeker_survey WHERE seeker_id = ANY(:seekerIds::uuid[])`,
  params: { seekerIds: sql.uuids },
  row: { id: sql.uuid },
});
