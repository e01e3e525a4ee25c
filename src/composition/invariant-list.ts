import type { Invariant } from './invariant.js';
import { wordInvariants } from './word-invariants.js';

const platformInvariants: readonly Invariant[] = [
  {
    name: 'history has no gaps and each step begins where the one before ended',
    sql: `SELECT aggregate, aggregate_id, seq FROM (
            SELECT aggregate, aggregate_id, seq, from_status,
                   lag(to_status) OVER one AS before, lag(seq) OVER one AS seq_before
            FROM history WINDOW one AS (PARTITION BY aggregate, aggregate_id ORDER BY seq)) step
          WHERE from_status IS DISTINCT FROM before OR seq <> COALESCE(seq_before, 0) + 1`,
  },
  {
    name: 'once rows have been taken as they stand, nothing but the service writes them',
    sql: `SELECT relation, row_key, operation FROM row_version
          WHERE writer_id IS NULL AND id > (SELECT adopted_to_id FROM audit_seal WHERE adopted_to_id IS NOT NULL)`,
  },
  {
    name: 'what is done left its mark once for each consumer, and nothing given up is marked done',
    sql: `SELECT id FROM outbox WHERE done_at IS NOT NULL AND dead_at IS NOT NULL`,
  },
  {
    name: 'an idempotency key that was kept has its answer',
    sql: `SELECT user_id, key FROM idempotency WHERE status IS NULL`,
  },
  {
    name: 'every entry of the record names somebody who can read it',
    sql: `SELECT id, action, scopes FROM audit_entry WHERE scopes IS NOT NULL AND NOT scopes && (
            ARRAY['installation'] || ARRAY(SELECT 'cooperation:' || id FROM cooperation)
            || ARRAY(SELECT 'organisation:' || id FROM organisation WHERE place IS NOT NULL))`,
  },
];

export const invariants: readonly Invariant[] = [
  ...platformInvariants,
  ...wordInvariants,
  {
    name: 'a published vacancy is complete and its places are within the headcount',
    sql: `SELECT id FROM vacancy
          WHERE held + used > COALESCE(headcount, 0) OR (status IN ('published', 'filled') AND blockers <> '{}')`,
  },
  {
    name: 'beds taken of a vacancy are within the beds its employer gives',
    sql: `SELECT id FROM vacancy WHERE beds_women_taken > COALESCE(beds_women, 0) OR beds_men_taken > COALESCE(beds_men, 0)`,
  },
  {
    name: 'a person has one open placement at a post',
    sql: `SELECT seeker_id, vacancy_id FROM placement
          WHERE vacancy_id IS NOT NULL AND origin <> 'ledger'
            AND status NOT IN ('ended', 'declined', 'expired', 'withdrawn', 'barred', 'no_show')
          GROUP BY seeker_id, vacancy_id HAVING count(*) > 1`,
  },
  {
    name: 'no person has two standing claims under one policy for the same days',
    sql: `SELECT a.id FROM subsidy_claim a JOIN subsidy_claim b ON b.seeker_id = a.seeker_id AND b.policy_code = a.policy_code
            AND b.id > a.id AND daterange(a.period_from, a.period_to, '[]') && daterange(b.period_from, b.period_to, '[]')
          WHERE a.status NOT IN ('rejected', 'withdrawn') AND b.status NOT IN ('rejected', 'withdrawn')`,
  },
  {
    name: 'a subsidy is approved only after its public notice, and paid with a day',
    sql: `SELECT id FROM subsidy_claim WHERE status IN ('approved', 'paid', 'recovered') AND notice_id IS NULL`,
  },
  {
    name: 'what a worker claims names no company',
    sql: `SELECT c.id FROM subsidy_claim c JOIN history h ON h.aggregate = 'subsidy_claim' AND h.aggregate_id = c.id
          WHERE c.kind <> 'absorption' AND h.employer_id IS NOT NULL`,
  },
  {
    name: 'nobody attended a training that was not held, and no roster is longer than its places',
    sql: `SELECT t.id FROM training_session t JOIN training_attendance a ON a.session_id = t.id
          GROUP BY t.id HAVING (t.status <> 'held' AND bool_or(a.attended)) OR count(*) > t.capacity`,
  },
  {
    name: 'places held and used are those of the placements of the vacancy, and within its headcount',
    sql: `SELECT v.id, v.held, v.used, c.held AS counted_held, c.used AS counted_used FROM vacancy v CROSS JOIN LATERAL (
            SELECT count(*) FILTER (WHERE p.status = 'offered') AS held,
                   count(*) FILTER (WHERE p.keeps_place OR p.status IN
                     ('accepted', 'medical', 'ready', 'batched', 'departed', 'arrived', 'started')) AS used
            FROM placement p WHERE p.vacancy_id = v.id AND p.origin <> 'ledger') c
          WHERE (v.held, v.used) IS DISTINCT FROM (c.held, c.used) OR v.held + v.used > COALESCE(v.headcount, 0)`,
  },
  {
    name: 'beds taken are those of the placements of the vacancy, and within the beds given',
    sql: `SELECT v.id FROM vacancy v CROSS JOIN LATERAL (
            SELECT count(*) FILTER (WHERE p.bed = 'women') AS women, count(*) FILTER (WHERE p.bed = 'men') AS men
            FROM placement p WHERE p.vacancy_id = v.id) c
          WHERE (v.beds_women_taken, v.beds_men_taken) IS DISTINCT FROM (c.women, c.men)
            OR v.beds_women_taken > COALESCE(v.beds_women, 0) OR v.beds_men_taken > COALESCE(v.beds_men, 0)`,
  },
  {
    name: 'whoever waits for an answer has a time, and nobody else is called',
    sql: `SELECT p.id FROM placement p WHERE (p.status = 'offered') <> (p.hold_until IS NOT NULL)
          UNION ALL SELECT c.placement_id FROM call_attempt c JOIN placement p ON p.id = c.placement_id
          WHERE c.made_at IS NULL AND c.cancelled_at IS NULL AND p.status NOT IN ('proposed', 'intent', 'offered')`,
  },
  {
    name: 'one person has at most one placement in accepted … started',
    sql: `SELECT seeker_id FROM placement
          WHERE status IN ('accepted', 'medical', 'ready', 'batched', 'departed', 'arrived', 'started')
          GROUP BY seeker_id HAVING count(*) > 1`,
  },
  {
    name: 'a start is the employer’s word, or the bureau’s with evidence',
    sql: `SELECT aggregate_id, seq FROM history WHERE aggregate = 'placement' AND to_status = 'started'
            AND move NOT LIKE 'undo_to_%' AND said_by <> 'employer' AND (said_by <> 'bureau' OR evidence IS NULL)`,
  },
  {
    name: 'nobody is listed or on the road without what is due before departure',
    sql: `SELECT p.id FROM placement p LEFT JOIN vacancy v ON v.id = p.vacancy_id
          WHERE p.origin NOT IN ('ledger', 'transfer') AND p.status IN ('batched', 'departed', 'arrived')
            AND (v.id IS NULL OR v.exams @> '[{"when": "before_departure"}]')
            AND (p.fitness_word IS DISTINCT FROM 'fit' OR NOT EXISTS (
              SELECT FROM medical.medical_check m WHERE m.seeker_id = p.seeker_id
                AND m.conclusion IN ('no_abnormality', 'other_abnormality') AND m.concluded_on IS NOT NULL))`,
  },
  {
    name: 'no word of hepatitis B, pregnancy or HIV stands in an order, a result or their history',
    sql: `SELECT m.id FROM medical.medical_check m WHERE NOT medical.lawful(m::text)
          UNION ALL SELECT w.placement_id FROM medical.waiting_result w WHERE NOT medical.lawful(w::text)
          UNION ALL SELECT c.id FROM medical.clinic c WHERE NOT medical.lawful(c::text)
          UNION ALL SELECT h.aggregate_id FROM history h WHERE h.aggregate = 'medical_check'
            AND NOT medical.lawful(concat_ws(' ', h.reason, h.evidence, h.note))`,
  },
  {
    name: 'a placement has one open attempt of a kind of examination',
    sql: `SELECT placement_id, exam FROM medical.medical_check
          WHERE status IN ('ordered', 'booked', 'attended', 'provisional', 'missed')
          GROUP BY placement_id, exam HAVING count(*) > 1`,
  },
  {
    name: 'a conclusion is the clinic’s word',
    sql: `SELECT aggregate_id, seq FROM history WHERE aggregate = 'medical_check'
            AND to_status IN ('provisional', 'concluded', 'recheck_due') AND said_by <> 'clinic'`,
  },
  {
    name: 'who is in by a scan came in when and where that scan of the same fair says',
    sql: `SELECT e.id FROM fair_roster_entry e LEFT JOIN fair_scan s ON s.id = e.first_scan
          WHERE e.first_scan IS NOT NULL AND (s.fair_id IS DISTINCT FROM e.fair_id OR s.device_at IS DISTINCT FROM e.checked_in_at
            OR e.status <> 'checked_in')`,
  },
  {
    name: 'nobody is invited to a fair by two messages',
    sql: `SELECT recipient_id, about_id FROM notice WHERE template = 'fairs.invitation' GROUP BY 1, 2 HAVING count(*) > 1`,
  },
  {
    name: 'who came in at a fair has a time, or the roster that says so; nobody is undecided at a reconciled one',
    sql: `SELECT e.id FROM fair_roster_entry e JOIN fair f ON f.id = e.fair_id
          WHERE (e.status = 'checked_in' AND e.checked_in_at IS NULL AND e.origin <> 'ledger'
                 AND NOT EXISTS (SELECT FROM history h WHERE h.aggregate = 'fair_roster_entry' AND h.aggregate_id = e.id
                                 AND h.to_status = 'checked_in' AND h.evidence LIKE 'import:%'))
             OR (f.status = 'reconciled' AND e.status IN ('invited', 'registered'))`,
  },
  {
    name: 'an intent of a fair carries that fair’s code and cooperation',
    sql: `SELECT p.id FROM placement p JOIN fair f ON f.id = p.fair_id
          WHERE p.fair_code IS DISTINCT FROM f.code OR p.cooperation <> f.cooperation`,
  },
  {
    name: 'a plan proposes for each post no more people than seats, and the count it shows',
    sql: `SELECT m.plan_id FROM match_post m LEFT JOIN LATERAL (
            SELECT count(*) AS placed FROM match_proposal p WHERE p.plan_id = m.plan_id AND p.vacancy_id = m.vacancy_id) c ON true
          WHERE c.placed > m.seats OR c.placed <> m.placed`,
  },
  {
    name: 'no plan puts a 16–17-year-old on a post with a hazard, nor anybody under 16 to work',
    sql: `SELECT p.plan_id FROM match_proposal p JOIN seeker s ON s.id = p.seeker_id JOIN vacancy v ON v.id = p.vacancy_id
          WHERE p.decision IS DISTINCT FROM 'changed'
            AND (s.birth_on + interval '16 years' >= p.starts_on OR (v.hazards <> '{}' AND s.birth_on + interval '18 years' > p.starts_on))`,
  },
  {
    name: 'a proposal becomes a placement by confirmation alone, for the same person and post',
    sql: `SELECT p.plan_id FROM match_proposal p JOIN match_plan m ON m.id = p.plan_id LEFT JOIN placement pl ON pl.id = p.placement_id
          WHERE (p.decision IS NOT NULL AND m.status <> 'confirmed') OR (m.status = 'confirmed' AND p.decision IS NULL)
             OR (p.placement_id IS NOT NULL AND (pl.seeker_id, pl.vacancy_id) IS DISTINCT FROM (p.seeker_id, p.vacancy_id))`,
  },
  {
    name: 'a follow-up follows a start that was confirmed, and is asked once',
    sql: `SELECT f.id FROM follow_up f JOIN placement p ON p.id = f.placement_id
          WHERE f.status <> 'lapsed' AND (p.started_on IS DISTINCT FROM f.started_on OR p.start_confirmed_on IS NULL)`,
  },
  {
    name: 'no health word that may not be kept stands in a concern',
    sql: `SELECT id FROM concern WHERE NOT medical.lawful(words)`,
  },
  {
    name: 'of a batch that has left, listed = boarded + not boarded',
    sql: `SELECT b.id FROM batch b WHERE b.status IN ('en_route', 'arrived', 'reconciled') AND EXISTS (
            SELECT FROM batch_passenger p WHERE p.batch_id = b.id AND p.kind = 'new' AND p.taken_off_on IS NULL AND p.door = 'open')`,
  },
  {
    name: 'of a batch that has arrived, boarded = arrived + left on the way',
    sql: `SELECT b.id FROM batch b WHERE b.status IN ('arrived', 'reconciled') AND EXISTS (
            SELECT FROM batch_passenger p WHERE p.batch_id = b.id AND p.kind = 'new' AND p.taken_off_on IS NULL
              AND p.door = 'boarded' AND p.road = 'open')`,
  },
  {
    name: 'a seat is held once, and every place on a list is counted',
    sql: `SELECT b.id FROM batch b LEFT JOIN (
            SELECT id, batch_id, coach, seat FROM batch_passenger WHERE taken_off_on IS NULL
            UNION ALL SELECT id, batch_id, coach, seat FROM batch_reservation WHERE outcome IS NULL) p ON p.batch_id = b.id GROUP BY b.id
          HAVING count(p.id) <> b.seats_taken OR count(p.seat) <> count(DISTINCT (p.coach, p.seat)) FILTER (WHERE p.seat IS NOT NULL)`,
  },
  {
    name: 'no seat is kept once the doors have opened',
    sql: `SELECT r.id FROM batch_reservation r JOIN batch b ON b.id = r.batch_id
          WHERE r.outcome IS NULL AND b.status NOT IN ('planning', 'locked')`,
  },
  {
    name: 'a list and its placements tell the same road',
    sql: `SELECT p.id FROM batch_passenger p JOIN batch b ON b.id = p.batch_id JOIN placement pl ON pl.id = p.placement_id
          WHERE p.kind = 'new' AND p.taken_off_on IS NULL AND b.status IN ('en_route', 'arrived', 'reconciled') AND (
            (p.door = 'not_boarded' AND pl.status <> 'no_show') OR (p.door = 'boarded' AND pl.departed_on IS NULL)
            OR (p.road = 'arrived' AND pl.arrived_on IS NULL) OR (p.road <> 'left_en_route' AND pl.end_reason = 'left_en_route'))`,
  },
  {
    name: 'every open placement, and every other one something about which waits for an answer, has one next step, of its present state; no other has any',
    sql: `SELECT p.id FROM placement p LEFT JOIN work_item w ON w.placement_id = p.id
          WHERE (p.status IN ('proposed', 'intent', 'offered', 'accepted', 'medical', 'ready', 'batched', 'departed', 'arrived', 'started')
                 OR EXISTS (SELECT FROM dispute d WHERE d.placement_id = p.id AND d.status IN ('open', 'answered'))
                 OR EXISTS (SELECT FROM concern c WHERE c.placement_id = p.id AND c.status IN ('open', 'in_hand')))
                IS DISTINCT FROM (w.placement_id IS NOT NULL)
             OR (w.placement_id IS NOT NULL AND (w.state, w.placement_version) IS DISTINCT FROM (p.status, p.version))`,
  },
  {
    name: 'the tally of steps is their number',
    sql: `SELECT cooperation, owner, due_on, destination_sees FROM (
            SELECT cooperation, owner, due_on, destination_sees, n FROM work_tally
            UNION ALL SELECT cooperation, owner, due_on, destination_sees, -1 FROM work_item) one
          GROUP BY 1, 2, 3, 4 HAVING sum(n) <> 0`,
  },
];
