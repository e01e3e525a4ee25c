import { sql, statement } from '../../../platform/database/index.js';

export const findDaysWithoutAnswer = statement('follow-ups.find-days-without-answer', {
  sql: `
    SELECT aggregate_id AS id, array_agg(DISTINCT happened_on ORDER BY happened_on)::text[] AS days FROM history
    WHERE aggregate = 'follow_up' AND aggregate_id = ANY(:ids::uuid[]) AND move = 'attempt'
      AND reason IS DISTINCT FROM 'call_back' GROUP BY 1`,
  params: { ids: sql.uuids },
  row: { id: sql.uuid, days: sql.texts() },
});
