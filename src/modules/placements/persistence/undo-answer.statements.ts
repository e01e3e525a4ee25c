import type { Party } from '../../../kernel/lifecycle/index.js';
import type { PlacementState } from '../domain/placement.states.js';
import { neverNull, nullable, sql, statement } from '../../../platform/database/index.js';

export const findSeekerOfPlacement = statement('placements.find-seeker-of-placement', {
  sql: `SELECT cooperation, seeker_id FROM placement WHERE id = :placementId`,
  params: { placementId: sql.uuid },
  row: { cooperation: sql.text(), seeker_id: sql.uuid },
});

export const findLastAnswer = statement('placements.find-last-answer', {
  sql: `
    SELECT move, from_status AS "from", said_by, request_id,
           recorded_at + make_interval(mins => :undoMinutes) < app_now() AS late
    FROM history WHERE aggregate = 'placement' AND aggregate_id = :placementId
      AND NOT (said_by = 'system' AND move IN ('order_medical', 'skip_medical', 'extend_hold'))
    ORDER BY seq DESC LIMIT 1`,
  params: { placementId: sql.uuid, undoMinutes: sql.int },
  row: {
    move: sql.text(),
    from: nullable(sql.text<PlacementState>()),
    said_by: sql.text<Party>(),
    request_id: sql.text(),
    late: sql.bool,
  },
});

export const findPlacementsToReopen = statement('placements.find-placements-to-reopen', {
  sql: `
    SELECT p.id, h.from_status AS "from" FROM placement p
    JOIN history h ON h.aggregate = 'placement' AND h.aggregate_id = p.id AND h.seq = p.version
    WHERE p.seeker_id = :seekerId AND h.move = 'close_hired_elsewhere' AND h.request_id = :requestId ORDER BY p.id`,
  params: { seekerId: sql.uuid, requestId: sql.text() },
  row: { id: sql.uuid, from: neverNull(sql.text<PlacementState>()) },
});
