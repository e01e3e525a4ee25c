import { sql, statement } from '../../../platform/database/index.js';

export const listSurveysOfSeeker = statement('seekers.list-surveys-of-seeker', {
  sql: `
    SELECT v.id, v.source_import AS "importId", COALESCE(i.status = 'withdrawn', false) AS withdrawn, v.before_values AS before,
           v.after_values AS after
    FROM seeker_survey v LEFT JOIN import i ON i.id = v.source_import WHERE v.seeker_id = :seekerId ORDER BY v.recorded_at, v.id`,
  params: { seekerId: sql.uuid },
  row: { id: sql.uuid, importId: sql.uuid, withdrawn: sql.bool, before: sql.bytes, after: sql.bytes },
});
