import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { ExamTiming, PlacementState } from '../../placements/index.js';
import { type BoardingFacts, evaluateBoarding } from '../domain/boarding-rules.js';
import type { ReadyPerson } from '../domain/draft-groups.js';
import type { MarkOutcome, RollMark } from '../domain/road-facts.js';
import type { BatchEntity } from './batch.entity.js';

export interface ReadyRow extends Omit<ReadyPerson, 'stop'> {
  readonly areaCode: string;
}

interface DoorRow {
  passengerId: string;
  status: PlacementState;
  birthDate: string;
  plannedStartOn: string;
  hazards: string[];
  timings: (ExamTiming | null)[];
  /** The post is known by its words alone: an examination is due before the departure. */
  textOnly: boolean;
  word: 'fit' | 'not_yet' | 'not_for_this_post' | null;
  provisional: boolean;
  validUntil: string | null;
  elsewhere: boolean;
}

/** Rows of drafting, the door and the way. */
@Injectable()
export class JourneyRepository {
  /** Everybody ready who may travel with this batch, first ready first. */
  async ready(tx: Tx, batch: BatchEntity, employerId?: string): Promise<ReadyRow[]> {
    return tx.query<ReadyRow>(
      `SELECT p.id AS "placementId", p.seeker_id AS "seekerId", p.area_code AS "areaCode",
              COALESCE(e.name, p.employer_text, '') AS employer
       FROM placement p LEFT JOIN employer e ON e.id = p.employer_id
       WHERE p.status = 'ready' AND p.cooperation = $1 AND COALESCE(p.travel_mode, 'organised') = 'organised'
         AND (p.planned_departure_on IS NULL OR p.planned_departure_on <= $2) AND ($3::uuid IS NULL OR p.employer_id = $3)
       ORDER BY p.planned_departure_on NULLS LAST, p.id LIMIT 2000`,
      [batch.cooperation, batch.departureOn, employerId ?? null],
    );
  }

  async companions(tx: Tx, seekerIds: readonly string[]): Promise<[string, string][]> {
    const rows = await tx.query<{ one: string; other: string }>(
      `SELECT seeker_id AS one, with_seeker_id AS other FROM companion
       WHERE seeker_id = ANY($1::uuid[]) AND with_seeker_id = ANY($1::uuid[]) ORDER BY 1, 2`,
      [seekerIds],
    );
    return rows.map(({ one, other }) => [one, other]);
  }

  /** Why these passengers may not board now, by passenger; who may is not in it. */
  async listRejections(tx: Tx, passengerIds: readonly string[]): Promise<Map<string, string>> {
    const rows = await tx.withSystemScope(() => this.doorFacts(tx, passengerIds));
    const refused = new Map<string, string>();
    for (const row of rows) {
      const code = this.recordRejection(row);
      if (code) refused.set(row.passengerId, code);
    }
    return refused;
  }

  private recordRejection(row: DoorRow): string | null {
    if (row.elsewhere) return 'ON_ANOTHER_BATCH';
    const facts: BoardingFacts = {
      birthDate: row.birthDate,
      plannedStartOn: row.plannedStartOn,
      postHazards: row.hazards,
      examDueBeforeDeparture: row.textOnly || row.timings.includes('before_departure'),
      fitness:
        row.word === null
          ? null
          : {
              word: row.word,
              provisional: row.provisional,
              ...(row.validUntil ? { validUntil: row.validUntil } : {}),
            },
    };
    return evaluateBoarding(facts) ?? (row.status === 'batched' ? null : 'NOT_READY_TO_TRAVEL');
  }

  private doorFacts(tx: Tx, passengerIds: readonly string[]): Promise<DoorRow[]> {
    return tx.query<DoorRow>(
      `SELECT p.id AS "passengerId", pl.status, s.birth_on AS "birthDate",
              GREATEST(COALESCE(pl.planned_start_on, b.departure_on), b.departure_on) AS "plannedStartOn",
              COALESCE(v.hazards, '{}') AS hazards,
              ARRAY(SELECT x ->> 'when' FROM jsonb_array_elements(COALESCE(v.exams, '[]'::jsonb)) AS x) AS timings,
              pl.vacancy_id IS NULL AS "textOnly", pl.fitness_word AS word,
              COALESCE(pl.fitness_provisional, false) AS provisional, pl.fitness_valid_until AS "validUntil",
              EXISTS (SELECT FROM batch_passenger o JOIN batch ob ON ob.id = o.batch_id
                      WHERE o.seeker_id = p.seeker_id AND o.id <> p.id AND o.taken_off_on IS NULL AND o.door = 'boarded'
                        AND o.road = 'open' AND ob.status IN ('boarding', 'en_route')) AS elsewhere
       FROM batch_passenger p JOIN batch b ON b.id = p.batch_id JOIN placement pl ON pl.id = p.placement_id
       JOIN seeker s ON s.id = p.seeker_id LEFT JOIN vacancy v ON v.id = pl.vacancy_id
       WHERE p.id = ANY($1::uuid[]) AND p.kind = 'new'`,
      [passengerIds],
    );
  }

  /** Somebody of the same post or company who is ready and stands on no list: the first to be called for a free seat. */
  async nextReady(tx: Tx, batch: BatchEntity, passengerId: string): Promise<ReadyRow | null> {
    const [row] = await tx.query<ReadyRow>(
      `SELECT p.id AS "placementId", p.seeker_id AS "seekerId", p.area_code AS "areaCode", COALESCE(e.name, p.employer_text, '') AS employer
       FROM placement p LEFT JOIN employer e ON e.id = p.employer_id
       JOIN batch_passenger gone ON gone.id = $3 LEFT JOIN placement old ON old.id = gone.placement_id
       WHERE p.status = 'ready' AND p.cooperation = $1 AND COALESCE(p.travel_mode, 'organised') = 'organised'
         AND (p.planned_departure_on IS NULL OR p.planned_departure_on <= $2)
       ORDER BY (p.vacancy_id IS DISTINCT FROM old.vacancy_id), (p.employer_id IS DISTINCT FROM old.employer_id),
                p.planned_departure_on NULLS LAST, p.id LIMIT 1`,
      [batch.cooperation, batch.departureOn, passengerId],
    );
    return row ?? null;
  }

  async knownMarks(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
    const rows = await tx.query<{ id: string }>(`SELECT id FROM batch_mark WHERE id = ANY($1::uuid[])`, [
      ids,
    ]);
    return new Set(rows.map(({ id }) => id));
  }

  /** The device clock of the last mark that counted, by passenger. */
  async lastMarks(tx: Tx, batchId: string): Promise<Map<string, string>> {
    const rows = await tx.query<{ id: string; at: Date }>(
      `SELECT passenger_id AS id, max(device_at) AS at FROM batch_mark WHERE batch_id = $1 AND outcome = 'applied' GROUP BY 1`,
      [batchId],
    );
    return new Map(rows.map(({ id, at }) => [id, at.toISOString()]));
  }

  async keepMarks(
    tx: Tx,
    batchId: string,
    marks: readonly { readonly mark: RollMark; readonly outcome: MarkOutcome; readonly code?: string }[],
  ): Promise<void> {
    await tx.insertMany(
      'batch_mark',
      marks.map(({ mark, outcome, code }) => ({
        id: mark.id,
        batch_id: batchId,
        passenger_id: mark.passengerId,
        door: mark.door,
        reason: mark.reason ?? null,
        device_at: mark.deviceAt,
        outcome,
        code: code ?? null,
        entered_by: tx.actor.userId,
        recorded_at: tx.now,
      })),
    );
  }

  /** Nobody sits where somebody who did not come was meant to. */
  async freeSeats(tx: Tx, passengerIds: readonly string[]): Promise<void> {
    await tx.execute(`UPDATE batch_passenger SET coach = NULL, seat = NULL WHERE id = ANY($1::uuid[])`, [
      passengerIds,
    ]);
  }

  async onBoard(tx: Tx, batchId: string, coach?: string): Promise<number> {
    const [row] = await tx.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM batch_passenger
       WHERE batch_id = $1 AND taken_off_on IS NULL AND door = 'boarded' AND road = 'open' AND ($2::text IS NULL OR coach = $2)`,
      [batchId, coach ?? null],
    );
    return row!.n;
  }

  /** What a batch says once for all its people: the number of its insurance, and who meets them. */
  async saidOfAll(tx: Tx, batchIds: readonly string[]): Promise<Set<string>> {
    const rows = await tx.query<{ words: string }>(
      `SELECT insurance_no AS words FROM batch WHERE id = ANY($1::uuid[]) AND insurance_no IS NOT NULL
       UNION SELECT contact_name || ' ' || contact_phone FROM batch_reception WHERE batch_id = ANY($1::uuid[])`,
      [batchIds],
    );
    return new Set(rows.map(({ words }) => words));
  }
}
