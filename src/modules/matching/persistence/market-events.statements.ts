import { sql, statement } from '../../../platform/database/index.js';

export const findMarketMark = statement('matching.find-market-mark', {
  sql: `SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS floor`,
  params: {},
  row: { floor: sql.text() },
});

export const findAggregatesCreatedIn = statement('matching.find-aggregates-created-in', {
  sql: `
    SELECT aggregate_id AS id FROM history WHERE request_id = ANY(:requests::text[]) AND aggregate = :aggregate AND seq = 1`,
  params: { requests: sql.texts(), aggregate: sql.text() },
  row: { id: sql.uuid },
});

export const findSeekersOfPlacements = statement('matching.find-seekers-of-placements', {
  sql: `SELECT DISTINCT seeker_id AS id FROM placement WHERE id = ANY(:placementIds::uuid[])`,
  params: { placementIds: sql.uuids },
  row: { id: sql.uuid },
});
