import { nullable, sql, statement } from '../../../platform/database/index.js';

export const listFairPeople = statement('fairs.list-fair-people', {
  sql: `
    WITH entry AS (
      SELECT e.*, COALESCE((SELECT array_agg(h.move) FROM history h
        WHERE h.aggregate = 'fair_roster_entry' AND h.aggregate_id = e.id), '{}') AS moves
      FROM fair_roster_entry e WHERE e.fair_id = :fairId),
    said AS (
      SELECT p.seeker_id, count(*)::int AS intents, bool_or('offer' = ANY(h.moves)) AS offered,
             bool_or('accept' = ANY(h.moves)) AS accepted
      FROM placement p CROSS JOIN LATERAL (SELECT array_agg(move) AS moves FROM history
        WHERE aggregate = 'placement' AND aggregate_id = p.id) h
      WHERE p.cooperation = :cooperation AND p.fair_code = :code AND p.origin = 'fair' AND p.status <> 'proposed'
        AND h.moves && ARRAY['register_intent', 'show_interest']
        AND p.end_reason IS DISTINCT FROM 'import_withdrawn' GROUP BY p.seeker_id)
    SELECT COALESCE(e.seeker_id, s.seeker_id) AS "seekerId",
           COALESCE(e.status <> 'cancelled', false) AS "onRoster",
           COALESCE('invite' = ANY(e.moves), false) AS invited,
           COALESCE(e.moves && ARRAY['register', 'accept_invitation'], false) AS registered,
           COALESCE(e.status = 'checked_in', false) AS present,
           COALESCE(e.status = 'checked_in' AND e.origin = 'walk_in', false) AS "walkedIn",
           COALESCE(e.status = 'checked_in' AND e.entered_late, false) AS "enteredLate",
           COALESCE(e.status = 'no_show', false) AS "noShow",
           COALESCE(s.intents, 0) AS intents, COALESCE(s.offered, false) AS offered, COALESCE(s.accepted, false) AS accepted
    FROM entry e FULL JOIN said s ON s.seeker_id = e.seeker_id ORDER BY 1`,
  params: { fairId: sql.uuid, cooperation: sql.text(), code: sql.text() },
  row: {
    seekerId: sql.uuid,
    onRoster: sql.bool,
    invited: sql.bool,
    registered: sql.bool,
    present: sql.bool,
    walkedIn: sql.bool,
    enteredLate: sql.bool,
    noShow: sql.bool,
    intents: sql.int,
    offered: sql.bool,
    accepted: sql.bool,
  },
});

export const countOfferOfFair = statement('fairs.count-offer-of-fair', {
  sql: `
    SELECT count(DISTINCT employer_id)::int AS employers, count(*)::int AS posts, COALESCE(sum(headcount), 0)::int AS places
    FROM vacancy WHERE cooperation = :cooperation AND fair_code = :code AND status IN ('published', 'filled', 'closed', 'expired')`,
  params: { cooperation: sql.text(), code: sql.text() },
  row: { employers: sql.int, posts: sql.int, places: sql.int },
});

export const listFairBoard = statement('fairs.list-fair-board', {
  sql: `
    SELECT f.id, v.employers, v.posts, v.places, b.booths, p.intents, p.hired FROM fair f
    CROSS JOIN LATERAL (SELECT count(DISTINCT employer_id)::int AS employers, count(*)::int AS posts,
        COALESCE(sum(headcount), 0)::int AS places
      FROM vacancy WHERE cooperation = f.cooperation AND fair_code = f.code AND status IN ('published', 'filled')) v
    CROSS JOIN LATERAL (SELECT count(*)::int AS booths FROM fair_booth WHERE fair_id = f.id) b
    CROSS JOIN LATERAL (SELECT count(*)::int AS intents, count(*) FILTER (WHERE status IN
        ('accepted', 'medical', 'ready', 'batched', 'departed', 'arrived', 'started'))::int AS hired
      FROM placement WHERE fair_id = f.id AND origin = 'fair' AND end_reason IS DISTINCT FROM 'import_withdrawn') p
    WHERE f.id = ANY(:fairIds::uuid[])`,
  params: { fairIds: sql.uuids },
  row: {
    id: sql.uuid,
    employers: sql.int,
    posts: sql.int,
    places: sql.int,
    booths: sql.int,
    intents: sql.int,
    hired: sql.int,
  },
});

export const countArrivalsByGate = statement('fairs.count-arrivals-by-gate', {
  sql: `
    SELECT arrived_gate AS gate, count(*)::int AS persons, max(checked_in_at) AS "lastAt"
    FROM fair_roster_entry WHERE fair_id = :fairId AND status = 'checked_in' GROUP BY 1 ORDER BY 1 NULLS LAST`,
  params: { fairId: sql.uuid },
  row: { gate: nullable(sql.text()), persons: sql.int, lastAt: nullable(sql.instant) },
});
