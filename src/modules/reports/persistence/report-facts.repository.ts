import { Injectable } from '@nestjs/common';
import type { KnownFacts } from '../../../platform/database/index.js';
import type { YearSchedule } from '../../reference/index.js';
import type { CheckFact, FairFact, PassengerFact, JourneyFact } from '../domain/report-facts.js';
import { lastWordBy, rollOn } from './roll-on.js';

/** Which facts count: happened by a day, of one cooperation; by when they were recorded is the reader's. */
export interface FactScope {
  readonly cooperation: string;
  /** Last local day. */
  readonly asOf: string;
}

export interface RoadRow extends Omit<JourneyFact, 'town'> {
  readonly areaCode: string;
}

export interface RegisterRow {
  readonly id: string;
  readonly areaCode: string;
  readonly poor: boolean;
}

const POOR = `('registered-poor', 'lifted', 'lifted-unstable')`;

/** Reads what was known of the tables of all modules; writes nothing. */
@Injectable()
export class ReportFactsRepository {
  async fair(facts: KnownFacts, { cooperation, asOf }: FactScope): Promise<FairFact | null> {
    const [fair] = await facts.query<FairFact>(
      `SELECT code, held_on AS "heldOn" FROM known.fair f WHERE cooperation = $1 AND held_on <= $2
         AND EXISTS (SELECT FROM known.placement p WHERE p.fair_code = f.code AND p.cooperation = $1 AND p.origin = 'fair')
       ORDER BY held_on DESC, id DESC LIMIT 1`,
      [cooperation, asOf],
    );
    return fair ?? null;
  }

  roads(facts: KnownFacts, scope: FactScope): Promise<RoadRow[]> {
    return facts.query<RoadRow>(ROADS, [scope.cooperation, scope.asOf]);
  }

  passengers(facts: KnownFacts, { cooperation, asOf }: FactScope): Promise<PassengerFact[]> {
    return facts.query<PassengerFact>(
      `SELECT b.code AS batch, b.departure_on AS "departureOn", p.placement_id AS "placementId", p.seeker_id AS "seekerId",
              p.coach, p.door = 'not_boarded' AS "notBoarded",
              COALESCE(p.door = 'boarded' AND p.boarded_on <= $2, false) AS boarded,
              COALESCE(p.road = 'arrived' AND p.arrived_on <= $2, false) AS arrived,
              COALESCE(p.road = 'left_en_route' AND p.left_on <= $2, false) AS "leftEnRoute"
       FROM known.batch_passenger p JOIN known.batch b ON b.id = p.batch_id
       WHERE b.cooperation = $1 AND b.departure_on <= $2 AND b.status <> 'cancelled'
         AND p.kind = 'new' AND p.taken_off_on IS NULL
       ORDER BY b.departure_on, p.id`,
      [cooperation, asOf],
    );
  }

  checks(facts: KnownFacts, { cooperation, asOf }: FactScope): Promise<CheckFact[]> {
    return facts.query<CheckFact>(
      `SELECT m.id, m.placement_id AS "placementId", m.attempt, p.origin = 'plan' AND p.linked_to IS NOT NULL AS rematch,
              CASE WHEN m.attended_on <= $2 THEN m.attended_on END AS "attendedOn",
              CASE WHEN m.concluded_on <= $2 THEN m.conclusion END AS conclusion
       FROM known.medical_check m JOIN known.placement p ON p.id = m.placement_id
       WHERE m.cooperation = $1 AND m.status <> 'cancelled' ORDER BY m.id`,
      [cooperation, asOf],
    );
  }

  /** Checks with an item or a word on hepatitis B, pregnancy or HIV; the database refuses them, so there are none. */
  async unlawfulChecks(facts: KnownFacts, { cooperation }: FactScope): Promise<string[]> {
    const rows = await facts.query<{ id: string }>(
      `SELECT id FROM medical.medical_check WHERE cooperation = $1
         AND NOT medical.lawful(concat_ws(' ', array_to_string(items, ' '), note, recheck_items)) ORDER BY id`,
      [cooperation],
    );
    return rows.map(({ id }) => id);
  }

  vacancies(
    facts: KnownFacts,
    { cooperation }: FactScope,
  ): Promise<{ id: string; employerId: string; publishable: boolean }[]> {
    return facts.query(
      `SELECT id, employer_id AS "employerId", blockers = '{}' AS publishable FROM known.vacancy
       WHERE cooperation = $1 ORDER BY id`,
      [cooperation],
    );
  }

  /** Asked as membership of lists, which are looked up, so that no wrong guess of their length makes it a walk through both. */
  register(facts: KnownFacts, { cooperation, asOf }: FactScope): Promise<RegisterRow[]> {
    return facts.query<RegisterRow>(
      `WITH home AS (
         SELECT DISTINCT ON (m.seeker_id) m.seeker_id, m.household_id FROM known.household_member m
         ORDER BY m.seeker_id, ${lastWordBy('$2')}),
       poor AS (
         SELECT household_id FROM known.household_status WHERE status IN ${POOR}
           AND valid_from <= $2 AND (valid_to IS NULL OR valid_to >= $2))
       SELECT s.id, s.area_code AS "areaCode", s.id IN (
                SELECT home.seeker_id FROM home WHERE (home.household_id IN (SELECT poor.household_id FROM poor)) IS TRUE) AS poor
       FROM known.seeker s JOIN cooperation c ON c.id = $1 AND c.source_place = s.county_code
       JOIN known.history h ON h.aggregate = 'seeker' AND h.aggregate_id = s.id AND h.seq = 1
       WHERE s.status <> 'frozen' AND h.happened_on <= $2 ORDER BY s.id`,
      [cooperation, asOf],
    );
  }

  /** Persons of these numbers, and these persons, who were on the register; who a number belongs to does not change. */
  async persons(facts: KnownFacts, indexes: readonly Buffer[], ids: readonly string[]): Promise<string[]> {
    const rows = await facts.query<{ id: string }>(
      `SELECT s.id FROM known.seeker s JOIN seeker n ON n.id = s.id
       WHERE (n.id_index = ANY($1::bytea[]) OR n.id = ANY($2::uuid[])) AND s.status <> 'frozen' ORDER BY s.id`,
      [indexes, ids],
    );
    return rows.map(({ id }) => id);
  }

  schedules(facts: KnownFacts): Promise<YearSchedule[]> {
    return facts.query<YearSchedule>(
      `SELECT scope, year, days FROM known.calendar_schedule ORDER BY year, scope`,
    );
  }

  /** The last day the follow-up ledgers speak of, where it lies after the day asked about. */
  async followUpsKnownOn(facts: KnownFacts, { cooperation, asOf }: FactScope): Promise<string> {
    const [row] = await facts.query<{ day: string }>(
      `SELECT GREATEST($2::date, max(as_of)) AS day FROM known.import
       WHERE cooperation = $1 AND kind = 'stability-ledger' AND status = 'committed'`,
      [cooperation, asOf],
    );
    return row?.day ?? asOf;
  }
}

const ROADS = `
  WITH RECURSIVE road AS (
    SELECT id, id AS root_id, origin AS root, fair_code AS root_fair FROM known.placement WHERE cooperation = $1 AND linked_to IS NULL
    UNION ALL
    SELECT p.id, road.root_id, road.root, road.root_fair FROM known.placement p JOIN road ON p.linked_to = road.id),
  told AS (
    SELECT h.aggregate_id AS id, min(h.happened_on) FILTER (WHERE h.seq = 1) AS born_on,
           bool_or(h.to_status = 'started' OR h.move LIKE 'record_history%') AS start_told,
           bool_or(h.to_status = 'departed' OR h.to_status = 'started' OR h.move LIKE 'record_history%') AS departure_told
    FROM known.history h WHERE h.aggregate = 'placement' AND h.cooperation = $1 GROUP BY 1),
  dated AS (
    SELECT p.*, road.root_id, road.root, road.root_fair, told.start_told, told.departure_told,
           CASE WHEN p.origin = 'ledger' THEN LEAST(p.departed_on, p.arrived_on, p.started_on) ELSE told.born_on END AS born_on
    FROM known.placement p JOIN road USING (id) JOIN told USING (id) WHERE told.born_on IS NOT NULL)
  SELECT d.id, d.seeker_id AS "seekerId", s.area_code AS "areaCode", COALESCE(firm.name, d.employer_text, '') AS employer, d.origin, d.root, d.root_id AS "rootId", d.root_fair AS "rootFair",
         d.fair_code AS "fairCode", d.channel_text AS channel, d.born_on AS "bornOn", d.linked_to AS "linkedTo",
         COALESCE(d.district_code, CASE WHEN d.origin <> 'ledger' OR EXISTS (
           SELECT FROM known.batch_passenger b WHERE b.placement_id = d.id) THEN c.destination_place END)
           IS NOT DISTINCT FROM c.destination_place AS "inDistrict",
         COALESCE(${rollOn('d.seeker_id', 'root.born_on')} IN ${POOR}, false) AS poor,
         e.marked_poor AS "markedPoor",
         CASE WHEN d.departed_on <= $2 AND d.departure_told THEN d.departed_on END AS "departedOn",
         CASE WHEN d.started_on <= $2 AND d.start_told THEN d.started_on END AS "startedOn",
         CASE WHEN d.start_confirmed_on <= $2 AND d.start_told THEN d.start_confirmed_on END AS "confirmedOn",
         EXISTS (SELECT FROM known.dispute t WHERE t.placement_id = d.id AND t.kind = 'start' AND t.status <> 'withdrawn'
                   AND t.opened_on <= $2) AS "startDisputed",
         COALESCE(d.end_reason IN ('never_started', 'cancelled_by_employer') AND d.ended_on <= $2, false) AS "refusedByEmployer"
  FROM dated d JOIN dated root ON root.id = d.root_id JOIN cooperation c ON c.id = d.cooperation JOIN known.seeker s ON s.id = d.seeker_id
  LEFT JOIN known.employer firm ON firm.id = d.employer_id
  LEFT JOIN known.fair_roster_entry e ON e.fair_id = d.fair_id AND e.seeker_id = d.seeker_id
  WHERE d.born_on <= $2 AND d.end_reason IS DISTINCT FROM 'import_withdrawn' ORDER BY d.id`;
