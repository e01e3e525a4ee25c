import { nullable, sql, statement } from '../../../platform/database/index.js';

/** The person's own word, at once or after a proposal. */
const SAID = `move IN ('register_intent', 'show_interest')`;

export const listFairIntents = statement('fairs.list-fair-intents', {
  sql: `
    SELECT p.id AS "placementId", p.seeker_id AS "seekerId", p.origin, e.marked_poor AS "markedPoor"
    FROM placement p
    JOIN LATERAL (SELECT * FROM history WHERE aggregate = 'placement' AND aggregate_id = p.id AND ${SAID} ORDER BY seq LIMIT 1) h ON true
    LEFT JOIN fair_roster_entry e ON e.fair_id = :fairId AND e.seeker_id = p.seeker_id
    WHERE p.cooperation = :cooperation AND p.fair_code = :code AND p.origin IN ('fair', 'pool') AND p.status <> 'proposed'
      AND h.happened_on <= :asOf AND (h.recorded_at AT TIME ZONE 'Asia/Shanghai')::date <= :asOf
      AND p.end_reason IS DISTINCT FROM 'import_withdrawn'
    ORDER BY p.id`,
  params: { fairId: sql.uuid, cooperation: sql.text(), code: sql.text(), asOf: sql.date },
  row: {
    placementId: sql.uuid,
    seekerId: sql.uuid,
    origin: sql.text<'fair' | 'pool'>(),
    markedPoor: nullable(sql.bool),
  },
});
