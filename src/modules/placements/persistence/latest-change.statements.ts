import type { PlacementTransition } from '../domain/placement.lifecycle.js';
import type { PlacementState } from '../domain/placement.states.js';
import { sql, statement } from '../../../platform/database/index.js';

export const findLatestChange = statement('placements.find-latest-change', {
  sql: `
    SELECT p.status, p.version, h.move, h.recorded_at AS at FROM placement p
    JOIN history h ON h.aggregate = 'placement' AND h.aggregate_id = p.id AND h.seq = p.version WHERE p.id = :placementId`,
  params: { placementId: sql.uuid },
  row: {
    status: sql.text<PlacementState>(),
    version: sql.int,
    move: sql.text<PlacementTransition>(),
    at: sql.instant,
  },
});
