import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { OPEN_STATES, type StepFacts } from '../domain/next-step.js';

/** Facts with the columns a work item carries for its readers. */
export interface ItemFacts extends StepFacts {
  readonly version: number;
  readonly cooperation: string;
  readonly seekerId: string;
  readonly areaCode: string;
  readonly employerId: string | null;
}

const OPEN = OPEN_STATES.map((state) => `'${state}'`).join(', ');
const UNSETTLED = `EXISTS (SELECT FROM dispute x WHERE x.placement_id = p.id AND x.status IN ('open', 'answered'))
  OR EXISTS (SELECT FROM concern y WHERE y.placement_id = p.id AND y.status IN ('open', 'in_hand'))`;

/**
 * Reads over the tables of the chain; writes nothing. Lists of ids stand in a `SELECT` of their own: PostgreSQL keeps the plan
 * of a statement only where knowing the values would not make it guess better, and here planning costs more than asking.
 */
@Injectable()
export class StepFactsRepository {
  /** Placements whose step may have changed with these moves. */
  async placementsOf(tx: Tx, moved: Readonly<Record<string, readonly string[]>>): Promise<string[]> {
    const { placement = [], ...others } = moved;
    if (Object.values(others).every((ids) => ids.length === 0)) return [...placement].sort();
    const rows = await tx.query<{ id: string }>(
      `SELECT unnest($1::uuid[]) AS id
       UNION SELECT placement_id FROM medical.medical_check WHERE id = ANY((SELECT $2::uuid[])::uuid[])
       UNION SELECT placement_id FROM follow_up WHERE id = ANY((SELECT $3::uuid[])::uuid[])
       UNION SELECT placement_id FROM concern WHERE id = ANY((SELECT $4::uuid[])::uuid[])
       UNION SELECT placement_id FROM dispute WHERE id = ANY((SELECT $5::uuid[])::uuid[])
       UNION SELECT placement_id FROM batch_passenger WHERE batch_id = ANY((SELECT $6::uuid[])::uuid[])
         AND placement_id IS NOT NULL AND taken_off_on IS NULL`,
      ['placement', 'medical_check', 'follow_up', 'concern', 'dispute', 'batch'].map(
        (aggregate) => moved[aggregate] ?? [],
      ),
    );
    return rows.map(({ id }) => id).sort();
  }

  facts(tx: Tx, ids: readonly string[]): Promise<ItemFacts[]> {
    return tx.query<ItemFacts>(FACTS, [ids]);
  }

  /**
   * The next placements after an id, and whether each lags: something is to be done and its step is missing or old, or nothing
   * is and it has one.
   * So many are looked at, whatever is found: on an installation that lags behind altogether, and has no statistics yet, the
   * work of a part stays the same to the end.
   */
  laggingAmong(tx: Tx, after: string, limit: number): Promise<{ id: string; lags: boolean }[]> {
    return tx.query(
      `SELECT p.id, CASE WHEN p.status IN (${OPEN}) OR ${UNSETTLED} THEN w.placement_version IS DISTINCT FROM p.version
                         ELSE w.placement_id IS NOT NULL END AS lags
       FROM (SELECT id, status, version FROM placement WHERE id > $1 ORDER BY id LIMIT $2) p
       LEFT JOIN LATERAL (SELECT placement_id, placement_version FROM work_item
                          WHERE placement_id = p.id OFFSET 0) w ON true
       ORDER BY p.id`,
      [after, limit],
    );
  }
}

const day = (instant: string): string => `(${instant} AT TIME ZONE 'Asia/Shanghai')::date`;

const FACTS = `
  SELECT p.id, p.status, p.version, p.cooperation, p.seeker_id AS "seekerId", p.area_code AS "areaCode",
         p.employer_id AS "employerId", p.employer_id IS NOT NULL AS "hasEmployer",
         COALESCE(h.happened_on, ${day('p.recorded_at')}) AS since,
         ${day('p.answer_due_at')} AS "answerDueOn", ${day('p.hold_until')} AS "holdUntilOn",
         p.planned_departure_on AS "plannedDepartureOn", ${day('p.final_at')} AS "finalOn",
         p.departed_on AS "departedOn", p.arrived_on AS "arrivedOn", p.started_on AS "startedOn",
         COALESCE(p.travel_mode IN ('own_way', 'employer_bus'), false) AS "ownWay",
         CASE WHEN p.travel_mode = 'organised' THEN COALESCE(g.on_day, p.started_on) ELSE COALESCE(p.arrived_on, p.started_on) END
           AS "handedOverOn",
         c.found AS "check", b.found AS batch, f.found AS "followUp",
         COALESCE(m.kinds, 0) > 0 AS "followUpsOpened",
         p.origin <> 'ledger' AND COALESCE(m.kinds, 4) < 4 AS "milestoneMissing", d.found AS dispute, n.found AS concern
  FROM placement p
  LEFT JOIN history h ON h.aggregate = 'placement' AND h.aggregate_id = p.id AND h.seq = p.version
  LEFT JOIN LATERAL (SELECT jsonb_build_object('id', k.id, 'status', k.status, 'clinicId', k.clinic_id, 'orderedOn', k.ordered_on,
      'dueOn', k.due_on, 'bookedOn', k.booked_on, 'attendedOn', k.attended_on, 'missedOn', k.missed_on,
      'recheckDueOn', k.recheck_due_on, 'concludedOn', k.concluded_on) AS found
    FROM medical.medical_check k WHERE k.placement_id = p.id AND k.status <> 'cancelled' AND p.status = 'medical'
    ORDER BY k.status IN ('ordered', 'booked', 'attended', 'provisional', 'missed') DESC, k.attempt DESC, k.id LIMIT 1) c ON true
  LEFT JOIN LATERAL (SELECT jsonb_build_object('id', t.id, 'departureOn', t.departure_on) AS found
    FROM batch_passenger q JOIN batch t ON t.id = q.batch_id
    WHERE q.placement_id = p.id AND q.taken_off_on IS NULL AND p.status IN ('batched', 'departed') ORDER BY t.departure_on DESC, t.id LIMIT 1) b ON true
  LEFT JOIN LATERAL (SELECT max(y.handed_on) AS on_day FROM batch_passenger q JOIN batch_hand_over y ON y.batch_id = q.batch_id
    WHERE q.placement_id = p.id AND q.taken_off_on IS NULL AND y.employer_id = p.employer_id
      AND p.status IN ('departed', 'arrived', 'started')) g ON true
  LEFT JOIN LATERAL (SELECT jsonb_build_object('id', o.id, 'status', o.status, 'dueOn', o.due_on,
      'rung', o.rung, 'nextOn', o.next_on, 'since',
      COALESCE((SELECT max(s.happened_on) FROM history s WHERE s.aggregate = 'follow_up' AND s.aggregate_id = o.id), o.due_on)) AS found
    FROM follow_up o WHERE o.placement_id = p.id AND p.status = 'started' AND o.status IN ('due', 'attempted', 'unreachable', 'escalated')
    ORDER BY o.due_on, o.id LIMIT 1) f ON true
  LEFT JOIN LATERAL (SELECT nullif(count(DISTINCT o.kind), 0)::int AS kinds FROM follow_up o
    WHERE o.placement_id = p.id AND o.status <> 'lapsed' AND p.status = 'started') m ON true
  LEFT JOIN LATERAL (SELECT jsonb_build_object('id', x.id, 'openedOn', x.opened_on, 'dueOn', x.due_on, 'resolver', x.resolver) AS found
    FROM dispute x WHERE x.placement_id = p.id AND x.status IN ('open', 'answered') ORDER BY x.opened_on, x.id LIMIT 1) d ON true
  LEFT JOIN LATERAL (SELECT jsonb_build_object('id', y.id, 'owner', y.owner, 'dueOn', y.due_on) AS found
    FROM concern y WHERE y.placement_id = p.id AND y.status IN ('open', 'in_hand') ORDER BY y.due_on, y.id LIMIT 1) n ON true
  WHERE p.id = ANY((SELECT $1::uuid[])::uuid[]) ORDER BY p.id`;
