import { sql, statement } from '../../../platform/database/index.js';

export const listProposedPairs = statement('matching.list-proposed-pairs', {
  sql: `
    SELECT seeker_id AS "seekerId", vacancy_id AS "vacancyId" FROM match_proposal WHERE plan_id = :before ORDER BY seeker_id`,
  params: { before: sql.uuid },
  row: { seekerId: sql.uuid, vacancyId: sql.uuid },
});
