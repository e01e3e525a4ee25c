import type { NotedPaper } from '../domain/papers.js';
import { nullable, sql, statement } from '../../../platform/database/index.js';

export const listPapersOfPlacements = statement('subsidies.list-papers-of-placements', {
  sql: `
    SELECT placement_id AS "placementId", kind, on_day AS "on", amount FROM subsidy_paper
    WHERE placement_id = ANY(:placementIds::uuid[]) ORDER BY on_day, id`,
  params: { placementIds: sql.uuids },
  row: { placementId: sql.uuid, kind: sql.text<NotedPaper>(), on: sql.date, amount: nullable(sql.int) },
});
