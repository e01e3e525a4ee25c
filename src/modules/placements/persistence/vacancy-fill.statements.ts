import { neverNull, sql, statement } from '../../../platform/database/index.js';

export const countPlacementsByVacancy = statement('placements.count-placements-by-vacancy', {
  sql: `
    SELECT vacancy_id AS "vacancyId", status, count(*)::int AS count FROM placement
    WHERE vacancy_id = ANY(:vacancyIds::uuid[]) GROUP BY vacancy_id, status`,
  params: { vacancyIds: sql.uuids },
  row: { vacancyId: neverNull(sql.uuid), status: sql.text(), count: sql.int },
});
