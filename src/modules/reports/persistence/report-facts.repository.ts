import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { CheckFact, FairFact, PassengerFact, RoadFact } from '../domain/report-facts.js';

/** Which facts count: happened by a day, recorded by an instant, of one cooperation. */
export interface FactScope {
  readonly cooperation: string;
  /** Last local day. */
  readonly asOf: string;
  /** Instant, ISO 8601. */
  readonly knownAt: string;
}

export interface RoadRow extends Omit<RoadFact, 'town'> {
  readonly areaCode: string;
}

export interface RegisterRow {
  readonly id: string;
  readonly areaCode: string;
  readonly poor: boolean;
}

const POOR = `('registered-poor', 'lifted', 'lifted-unstable')`;

/** Reads over the tables of all modules; writes nothing. */
@Injectable()
export class ReportFactsRepository {
  async fair(tx: Tx, { cooperation, asOf }: FactScope): Promise<FairFact | null> {
    const [fair] = await tx.query<FairFact>(
      `SELECT code, held_on AS "heldOn" FROM fair f WHERE cooperation = $1 AND held_on <= $2
         AND EXISTS (SELECT FROM placement p WHERE p.fair_code = f.code AND p.cooperation = $1 AND p.origin = 'fair')
       ORDER BY held_on DESC, id DESC LIMIT 1`,
      [cooperation, asOf],
    );
    return fair ?? null;
  }

  roads(tx: Tx, scope: FactScope): Promise<RoadRow[]> {
    return tx.query<RoadRow>(ROADS, [scope.cooperation, scope.asOf, scope.knownAt]);
  }

  passengers(tx: Tx, { cooperation, asOf, knownAt }: FactScope): Promise<PassengerFact[]> {
    return tx.query<PassengerFact>(
      `SELECT b.code AS batch, b.departure_on AS "departureOn", p.placement_id AS "placementId", p.seeker_id AS "seekerId",
              p.coach, p.door = 'not_boarded' AS "notBoarded",
              COALESCE(p.door = 'boarded' AND p.boarded_on <= $2, false) AS boarded,
              COALESCE(p.road = 'arrived' AND p.arrived_on <= $2, false) AS arrived,
              COALESCE(p.road = 'left_en_route' AND p.left_on <= $2, false) AS "leftEnRoute"
       FROM batch_passenger p JOIN batch b ON b.id = p.batch_id
       WHERE b.cooperation = $1 AND b.departure_on <= $2 AND p.recorded_at <= $3 AND b.status <> 'cancelled'
         AND p.kind = 'new' AND p.taken_off_on IS NULL
       ORDER BY b.departure_on, p.id`,
      [cooperation, asOf, knownAt],
    );
  }

  checks(tx: Tx, { cooperation, asOf, knownAt }: FactScope): Promise<CheckFact[]> {
    return tx.query<CheckFact>(
      `SELECT m.id, m.placement_id AS "placementId", m.attempt, p.origin = 'plan' AND p.linked_to IS NOT NULL AS rematch,
              CASE WHEN m.attended_on <= $2 THEN m.attended_on END AS "attendedOn",
              CASE WHEN m.concluded_on <= $2 THEN m.conclusion END AS conclusion
       FROM medical.medical_check m JOIN placement p ON p.id = m.placement_id
       WHERE m.cooperation = $1 AND m.recorded_at <= $3 AND m.status <> 'cancelled' ORDER BY m.id`,
      [cooperation, asOf, knownAt],
    );
  }

  /** Checks with an item or a word on hepatitis B, pregnancy or HIV; the database refuses them, so there are none. */
  async unlawfulChecks(tx: Tx, { cooperation }: FactScope): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM medical.medical_check WHERE cooperation = $1
         AND NOT medical.lawful(concat_ws(' ', array_to_string(items, ' '), note, recheck_items)) ORDER BY id`,
      [cooperation],
    );
    return rows.map(({ id }) => id);
  }

  vacancies(
    tx: Tx,
    { cooperation, knownAt }: FactScope,
  ): Promise<{ id: string; employerId: string; publishable: boolean }[]> {
    return tx.query(
      `SELECT id, employer_id AS "employerId", blockers = '{}' AS publishable FROM vacancy
       WHERE cooperation = $1 AND recorded_at <= $2 ORDER BY id`,
      [cooperation, knownAt],
    );
  }

  register(tx: Tx, { cooperation, asOf, knownAt }: FactScope): Promise<RegisterRow[]> {
    return tx.query<RegisterRow>(
      `SELECT s.id, s.area_code AS "areaCode", ${poorOn('s.household_id', '$2')} AS poor
       FROM seeker s JOIN cooperation c ON c.id = $1 AND c.source_place = s.county_code
       JOIN history h ON h.aggregate = 'seeker' AND h.aggregate_id = s.id AND h.seq = 1
       WHERE s.status <> 'frozen' AND h.happened_on <= $2 AND h.recorded_at <= $3 ORDER BY s.id`,
      [cooperation, asOf, knownAt],
    );
  }

  /** The last day the follow-up ledgers speak of, where it lies after the day asked about. */
  async followUpsKnownOn(tx: Tx, { cooperation, asOf }: FactScope): Promise<string> {
    const [row] = await tx.query<{ day: string }>(
      `SELECT GREATEST($2::date, max(as_of)) AS day FROM import
       WHERE cooperation = $1 AND kind = 'stability-ledger' AND status = 'committed'`,
      [cooperation, asOf],
    );
    return row?.day ?? asOf;
  }
}

function poorOn(household: string, day: string): string {
  return `EXISTS (SELECT FROM household_poverty roll WHERE roll.household_id = ${household} AND roll.status IN ${POOR}
            AND roll.valid_from <= ${day} AND (roll.valid_to IS NULL OR roll.valid_to >= ${day}))`;
}

const ROADS = `
  WITH RECURSIVE road AS (
    SELECT id, id AS root_id, origin AS root, fair_code AS root_fair FROM placement WHERE cooperation = $1 AND linked_to IS NULL
    UNION ALL
    SELECT p.id, road.root_id, road.root, road.root_fair FROM placement p JOIN road ON p.linked_to = road.id),
  told AS (
    SELECT h.aggregate_id AS id, min(h.happened_on) FILTER (WHERE h.seq = 1) AS born_on,
           bool_or(h.to_status = 'started' OR h.move LIKE 'record_history%') AS start_told,
           bool_or(h.to_status = 'departed' OR h.to_status = 'started' OR h.move LIKE 'record_history%') AS departure_told
    FROM history h WHERE h.aggregate = 'placement' AND h.cooperation = $1 AND h.recorded_at <= $3 GROUP BY 1),
  dated AS (
    SELECT p.*, road.root_id, road.root, road.root_fair, told.start_told, told.departure_told,
           CASE WHEN p.origin = 'ledger' THEN LEAST(p.departed_on, p.arrived_on, p.started_on) ELSE told.born_on END AS born_on
    FROM placement p JOIN road USING (id) JOIN told USING (id) WHERE told.born_on IS NOT NULL)
  SELECT d.id, d.seeker_id AS "seekerId", s.area_code AS "areaCode", COALESCE(firm.name, d.employer_text, '') AS employer, d.origin, d.root, d.root_id AS "rootId", d.root_fair AS "rootFair",
         d.fair_code AS "fairCode", d.channel_text AS channel, d.born_on AS "bornOn", d.linked_to AS "linkedTo",
         COALESCE(d.district_code, CASE WHEN d.origin <> 'ledger' OR EXISTS (
           SELECT FROM batch_passenger b WHERE b.placement_id = d.id) THEN c.destination_place END)
           IS NOT DISTINCT FROM c.destination_place AS "inDistrict",
         ${poorOn('s.household_id', 'root.born_on')} AS poor,
         e.marked_poor AS "markedPoor",
         CASE WHEN d.departed_on <= $2 AND d.departure_told THEN d.departed_on END AS "departedOn",
         CASE WHEN d.started_on <= $2 AND d.start_told THEN d.started_on END AS "startedOn",
         CASE WHEN d.start_confirmed_on <= $2 AND d.start_told THEN d.start_confirmed_on END AS "confirmedOn",
         EXISTS (SELECT FROM dispute t WHERE t.placement_id = d.id AND t.kind = 'start' AND t.status <> 'withdrawn'
                   AND t.opened_on <= $2 AND t.recorded_at <= $3) AS "startDisputed",
         COALESCE(d.end_reason IN ('never_started', 'cancelled_by_employer') AND d.ended_on <= $2, false) AS "refusedByEmployer"
  FROM dated d JOIN dated root ON root.id = d.root_id JOIN cooperation c ON c.id = d.cooperation JOIN seeker s ON s.id = d.seeker_id
  LEFT JOIN employer firm ON firm.id = d.employer_id
  LEFT JOIN fair_roster_entry e ON e.fair_id = d.fair_id AND e.seeker_id = d.seeker_id
  WHERE d.born_on <= $2 AND d.end_reason IS DISTINCT FROM 'import_withdrawn' ORDER BY d.id`;
