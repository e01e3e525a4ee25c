import { neverNull, nullable, sql, statement } from '../../../platform/database/index.js';

/** Whoever began work since, by person. */
export const findSeekersAtWork = statement('follow-ups.find-seekers-at-work', {
  sql: `SELECT DISTINCT seeker_id AS id FROM placement WHERE status = 'started' AND started_on > :startedAfter`,
  params: { startedAfter: sql.date },
  row: { id: sql.uuid },
});

export const listEarlyWarnings = statement('follow-ups.list-early-warnings', {
  sql: `
    WITH at_work AS (
      SELECT p.id, p.seeker_id, p.employer_id, p.employer_text, p.started_on, p.offered_wage FROM placement p
      WHERE p.status = 'started' AND p.started_on > :startedAfter),
    found AS (
      SELECT DISTINCT f.placement_id AS id, 'missed_call' AS warning FROM follow_up f JOIN at_work a ON a.id = f.placement_id
      WHERE (f.status IN ('due', 'attempted') AND f.closes_on < :today) OR f.status IN ('unreachable', 'escalated')
      UNION
      SELECT a.id, 'wage_below_promise' FROM at_work a
      WHERE EXISTS (SELECT FROM evidence e WHERE e.placement_id = a.id AND e.kind = 'wage' AND e.amount < a.offered_wage * :probationShare::numeric)
      UNION
      SELECT a.id, 'insurance_gap' FROM at_work a
      WHERE a.started_on < :startedBefore::date AND (
        EXISTS (SELECT FROM start_duty d WHERE d.placement_id = a.id AND d.kind = 'insurance' AND d.done_on IS NULL
                  AND d.dropped_on IS NULL AND d.due_on < :today)
        OR EXISTS (SELECT FROM (
            SELECT from_on, lag(to_on) OVER (ORDER BY from_on) AS before FROM evidence
            WHERE placement_id = a.id AND kind = 'insurance') gap WHERE gap.from_on - gap.before - 1 > :gapDays))
      UNION
      SELECT a.id, 'companions_left' FROM at_work a
      JOIN unnest(:seekerIds::uuid[], :companionIds::uuid[]) AS c(seeker_id, companion_id) ON c.seeker_id = a.seeker_id
      JOIN placement o ON o.seeker_id = c.companion_id
      WHERE o.status = 'ended' AND o.started_on IS NOT NULL AND o.ended_on > a.started_on AND o.employer_id = a.employer_id
        AND NOT EXISTS (SELECT FROM placement n WHERE n.seeker_id = o.seeker_id AND n.status = 'started'
                          AND n.employer_id = a.employer_id))
    SELECT a.id AS "placementId", s.name, COALESCE(e.name, a.employer_text) AS employer, a.started_on AS "startedOn",
           array_agg(f.warning ORDER BY f.warning) AS warnings
    FROM found f JOIN at_work a ON a.id = f.id LEFT JOIN seeker s ON s.id = a.seeker_id LEFT JOIN employer e ON e.id = a.employer_id
    GROUP BY a.id, s.name, e.name, a.employer_text, a.started_on
    HAVING :warning::text IS NULL OR :warning = ANY(array_agg(f.warning))
    ORDER BY count(*) DESC, a.started_on DESC, a.id LIMIT :limit OFFSET :after`,
  params: {
    startedAfter: sql.date,
    today: sql.date,
    probationShare: sql.numericIn,
    startedBefore: sql.date,
    gapDays: sql.int,
    seekerIds: sql.uuids,
    companionIds: sql.uuids,
    warning: nullable(sql.text()),
    limit: sql.bigint,
    after: sql.bigint,
  },
  row: {
    placementId: sql.uuid,
    name: nullable(sql.text()),
    employer: nullable(sql.text()),
    startedOn: neverNull(sql.date),
    warnings: sql.texts<'missed_call' | 'wage_below_promise' | 'insurance_gap' | 'companions_left'>(),
  },
});
