import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { POVERTY_STATUSES } from '../../reference/index.js';
import type {
  AnswerFact,
  ClosedPerson,
  EvidenceFact,
  MonthFacts,
  OutsideFact,
  RosterFact,
  StepFact,
  WorkFact,
} from '../domain/month-facts.js';

export interface Month {
  readonly cooperation: string;
  readonly from: string;
  readonly to: string;
  readonly asOf: string;
}

/** Work outside the chain, as its module tells it. */
export interface Started {
  readonly id: string;
  readonly seekerId: string;
  readonly startedOn: string;
}

export type PersonThen = Pick<OutsideFact, 'id' | 'areaCode' | 'assisted' | 'poor' | 'monitored'>;

const MANY_ON_ONE_PHONE = 30;
const statuses = (flag: 'poor' | 'monitored'): string =>
  POVERTY_STATUSES.filter((one) => one[flag])
    .map(({ code }) => `'${code}'`)
    .join(', ');

/** Reads the facts of a month with the sight of the whole cooperation; writes nothing. */
@Injectable()
export class MonthFactsRepository {
  async work(tx: Tx, { cooperation, from, to, asOf }: Month): Promise<WorkFact[]> {
    return tx.query<WorkFact>(WORK, [cooperation, from, to, asOf]);
  }

  /** What is known of people on the day their work outside the chain began. */
  about(tx: Tx, work: readonly Started[]): Promise<PersonThen[]> {
    return tx.query<PersonThen>(ABOUT, [
      work.map(({ id }) => id),
      work.map(({ seekerId }) => seekerId),
      work.map(({ startedOn }) => startedOn),
    ]);
  }

  /** Of those who started in the period: who the register holds for dead or in prison. */
  closed(tx: Tx, seekers: readonly string[]): Promise<ClosedPerson[]> {
    return tx.query<ClosedPerson>(
      `SELECT s.id AS "seekerId", h.reason, h.happened_on AS "on" FROM seeker s
       JOIN history h ON h.aggregate = 'seeker' AND h.aggregate_id = s.id AND h.seq = s.version
       WHERE s.id = ANY($1::uuid[]) AND s.status = 'frozen' AND h.reason IN ('died', 'imprisoned')`,
      [seekers],
    );
  }

  steps(tx: Tx, { cooperation, from, to, asOf }: Month): Promise<StepFact[]> {
    return tx.query<StepFact>(
      `SELECT h.aggregate_id AS "placementId", h.to_status AS state, h.happened_on AS "on"
       FROM history b JOIN history h ON h.aggregate = 'placement' AND h.aggregate_id = b.aggregate_id
       WHERE b.aggregate = 'placement' AND b.to_status IN ('proposed', 'intent') AND b.seq = 1 AND b.happened_on BETWEEN $2 AND $3
         AND b.cooperation = $1 AND h.happened_on <= $4 ORDER BY h.aggregate_id, h.seq`,
      [cooperation, from, to, asOf],
    );
  }

  answers(tx: Tx, ids: readonly string[], asOf: string): Promise<AnswerFact[]> {
    return tx.query<AnswerFact>(
      `SELECT placement_id AS "placementId", kind, outcome FROM follow_up
       WHERE placement_id = ANY($1::uuid[]) AND outcome IS NOT NULL AND status <> 'lapsed' AND COALESCE(contacted_on, due_on) <= $2`,
      [ids, asOf],
    );
  }

  evidence(tx: Tx, ids: readonly string[], asOf: string): Promise<EvidenceFact[]> {
    return tx.query<EvidenceFact>(
      `SELECT placement_id AS "placementId", kind, from_on AS "from", to_on AS "to" FROM evidence
       WHERE placement_id = ANY($1::uuid[]) AND kind IN ('wage', 'insurance') AND from_on <= $2`,
      [ids, asOf],
    );
  }

  async fairs(
    tx: Tx,
    { cooperation, from, to, asOf }: Month,
  ): Promise<Pick<MonthFacts, 'fairs' | 'fairEmployers' | 'fairVacancies' | 'roster'>> {
    const fairs = await tx.query<{ id: string; code: string }>(
      `SELECT id, code FROM fair WHERE cooperation = $1 AND held_on BETWEEN $2 AND LEAST($3::date, $4::date)
         AND status <> 'cancelled' ORDER BY id`,
      [cooperation, from, to, asOf],
    );
    const posts = await tx.query<{ id: string; employerId: string }>(
      `SELECT id, employer_id AS "employerId" FROM vacancy WHERE cooperation = $1 AND fair_code = ANY($2) ORDER BY id`,
      [cooperation, fairs.map(({ code }) => code)],
    );
    const roster = await tx.query<RosterFact>(
      `SELECT e.id, e.status, e.origin = 'walk_in' AS "walkIn", EXISTS (
                SELECT FROM placement p WHERE p.seeker_id = e.seeker_id AND p.fair_id = e.fair_id AND p.origin = 'fair') AS intent
       FROM fair_roster_entry e WHERE e.fair_id = ANY($1::uuid[]) ORDER BY e.id`,
      [fairs.map(({ id }) => id)],
    );
    return {
      fairs,
      fairEmployers: [...new Set(posts.map(({ employerId }) => employerId))],
      fairVacancies: posts.map(({ id }) => id),
      roster,
    };
  }

  batches(tx: Tx, { cooperation, from, to, asOf }: Month): Promise<MonthFacts['batches']> {
    return tx.query<MonthFacts['batches'][number]>(
      `SELECT b.id, COALESCE(array_agg(DISTINCT b.id || ' ' || p.coach) FILTER (WHERE p.coach IS NOT NULL AND p.door = 'boarded'), '{}') AS coaches,
              COALESCE(array_agg(p.id::text) FILTER (WHERE p.door = 'boarded' AND p.kind <> 'escort'), '{}') AS boarded
       FROM batch b LEFT JOIN batch_passenger p ON p.batch_id = b.id AND p.taken_off_on IS NULL AND p.boarded_on <= $4
       WHERE b.cooperation = $1 AND b.departed_on BETWEEN $2 AND LEAST($3::date, $4::date) AND b.status <> 'cancelled'
       GROUP BY b.id ORDER BY b.id`,
      [cooperation, from, to, asOf],
    );
  }

  /** Of those who started in the period. */
  async sharedPhones(tx: Tx, seekers: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT DISTINCT seeker_id AS id FROM (
         SELECT seeker_id, count(*) OVER (PARTITION BY phone_index) AS n FROM contact_means
         WHERE seeker_id = ANY($1::uuid[]) AND phone_index IS NOT NULL) c WHERE n >= $2`,
      [seekers, MANY_ON_ONE_PHONE],
    );
    return rows.map(({ id }) => id);
  }
}

const known = (day: string): string => `CASE WHEN p.${day} <= $4 THEN p.${day} END`;
const rolled = (
  codes: string,
  day = 'p.started_on',
): string => `COALESCE((SELECT bool_or(r.status IN (${codes})) FROM household_poverty r
  WHERE r.household_id = s.household_id AND r.valid_from <= ${day} AND (r.valid_to IS NULL OR r.valid_to >= ${day})), false)`;
/** The two columns are only asked for starts, which alone are split by them. */
const onStart = (codes: string): string =>
  `CASE WHEN p.started_on BETWEEN $2 AND $3 THEN ${rolled(codes)} ELSE false END`;

const WORK = `
  WITH born AS (
    SELECT aggregate_id AS id, happened_on FROM history
    WHERE aggregate = 'placement' AND to_status IN ('proposed', 'intent') AND seq = 1 AND cooperation = $1
      AND happened_on BETWEEN $2 AND LEAST($3::date, $4::date)),
  wanted AS (
    SELECT id FROM born
    UNION SELECT id FROM placement WHERE cooperation = $1 AND started_on BETWEEN LEAST(LEAST($2::date, $4::date - 365) - 200, date_trunc('year', $3::date)::date) AND $4
    UNION SELECT id FROM placement WHERE cooperation = $1 AND departed_on BETWEEN $2::date - 60 AND $4
    UNION SELECT id FROM placement WHERE cooperation = $1 AND start_claimed_on BETWEEN $2 AND $3 AND start_confirmed_on IS NULL)
  SELECT p.id, p.seeker_id AS "seekerId", p.employer_id AS "employerId", p.origin, p.status, p.fair_code AS "fairCode",
         p.channel_text AS channel,
         EXISTS (SELECT FROM batch_passenger b WHERE b.placement_id = p.id AND b.door = 'boarded') AS "onBatch",
         CASE WHEN p.district_code IS NOT NULL THEN left(p.district_code, 2)
              WHEN p.origin <> 'ledger' THEN left(c.destination_place, 2)
              WHEN p.workplace_text ~ '广东|深圳|龙岗|东莞|广州|惠州|佛山|中山|珠海' THEN '44'
              WHEN p.workplace_text ~ '广西|百色|南宁|那坡|靖西|田阳|柳州' THEN '45'
              WHEN p.workplace_text ~ '浙江|福建|江苏|上海|湖南|湖北|江西|北京|天津|重庆|四川|贵州|云南|海南|安徽|山东' THEN 'xx' END AS province,
         s.area_code AS "areaCode", s.birth_on AS "birthOn", s.sex, born.happened_on AS "bornOn",
         ${known('departed_on')} AS "departedOn", ${known('arrived_on')} AS "arrivedOn", ${known('started_on')} AS "startedOn",
         ${known('start_confirmed_on')} AS "confirmedOn", ${known('start_claimed_on')} AS "claimedOn", ${known('ended_on')} AS "endedOn",
         CASE WHEN p.ended_on <= $4 THEN p.end_reason END AS "endReason",
         CASE WHEN p.status IN ('declined', 'expired', 'withdrawn', 'barred', 'no_show') THEN
           (SELECT h.reason FROM history h WHERE h.aggregate = 'placement' AND h.aggregate_id = p.id AND h.seq = p.version) END AS "offRoadReason",
         EXISTS (SELECT FROM dispute d WHERE d.placement_id = p.id AND d.kind = 'start' AND d.status <> 'withdrawn' AND d.opened_on <= $4) AS disputed,
         ${onStart(statuses('poor'))} AS poor, ${onStart(statuses('monitored'))} AS monitored
  FROM wanted JOIN placement p USING (id) JOIN seeker s ON s.id = p.seeker_id JOIN cooperation c ON c.id = p.cooperation
  LEFT JOIN born ON born.id = p.id
  WHERE p.end_reason IS DISTINCT FROM 'import_withdrawn' ORDER BY p.id`;

const ABOUT = `
  WITH w AS (SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::date[]) AS w(id, seeker_id, started_on))
  SELECT w.id, s.area_code AS "areaCode", ${rolled(statuses('poor'), 'w.started_on')} AS poor,
         ${rolled(statuses('monitored'), 'w.started_on')} AS monitored,
         EXISTS (SELECT FROM fair_roster_entry e JOIN fair f ON f.id = e.fair_id
                 WHERE e.seeker_id = s.id AND e.status = 'checked_in' AND f.held_on <= w.started_on)
         OR EXISTS (SELECT FROM training_attendance a JOIN training_session t ON t.id = a.session_id
                    WHERE a.seeker_id = s.id AND a.attended AND t.held_on <= w.started_on)
         OR EXISTS (SELECT FROM placement p JOIN history h ON h.aggregate = 'placement' AND h.aggregate_id = p.id AND h.seq = 1
                    WHERE p.seeker_id = s.id AND p.origin <> 'ledger' AND h.happened_on <= w.started_on)
         OR EXISTS (SELECT FROM batch_passenger b WHERE b.seeker_id = s.id AND b.boarded_on <= w.started_on) AS assisted
  FROM w JOIN seeker s ON s.id = w.seeker_id ORDER BY w.id`;
