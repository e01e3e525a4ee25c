import type { Party } from '../../../kernel/lifecycle/index.js';
import type { PlacementState } from '../domain/placement.states.js';
import { nullable, sql, statement } from '../../../platform/database/index.js';

export const findSeekerFactsForPlacement = statement('placements.find-seeker-facts-for-placement', {
  sql: `
    SELECT s.id, s.sex, s.birth_on AS "birthDate", p.id AS "liveId"
    FROM seeker s LEFT JOIN placement p ON p.seeker_id = s.id AND p.status = ANY(:liveStates::text[])
    WHERE s.id = ANY(:id::uuid[])`,
  params: { id: sql.uuids, liveStates: sql.texts() },
  row: {
    id: sql.uuid,
    sex: sql.text<'female' | 'male'>(),
    birthDate: sql.date,
    liveId: nullable(sql.uuid),
  },
});

export const findLastTransitions = statement('placements.find-last-transitions', {
  sql: `
    SELECT DISTINCT ON (aggregate_id) aggregate_id AS id, move, from_status AS "from", to_status AS "to",
           said_by AS "reportedBy", (recorded_at AT TIME ZONE 'Asia/Shanghai')::date AS "recordedOn"
    FROM history WHERE aggregate = 'placement' AND aggregate_id = ANY(:ids::uuid[])
      AND NOT (said_by = 'system' AND move IN ('order_medical', 'skip_medical', 'extend_hold'))
    ORDER BY aggregate_id, seq DESC`,
  params: { ids: sql.uuids },
  row: {
    id: sql.uuid,
    move: sql.text(),
    from: nullable(sql.text<PlacementState>()),
    to: sql.text<PlacementState>(),
    reportedBy: sql.text<Party>(),
    recordedOn: sql.date,
  },
});
