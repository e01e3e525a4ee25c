import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { ExamTiming, PlacementState } from '../../placements/index.js';
import { type BoardingFacts, evaluateBoarding } from '../domain/boarding-rules.js';
import type { ReadyPerson } from '../domain/draft-groups.js';
import type { MarkOutcome, RollMark } from '../domain/journey-facts.js';
import type { BatchEntity } from './batch.entity.js';
import {
  countOnBoard,
  findBoardingFacts,
  findKnownMarks,
  findLastMarks,
  findNextReadyReserve,
  findTextsOfBatches,
  listReadyPassengers,
  releaseSeatsOfPassengers,
} from './journey.statements.js';

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
    const { cooperation, departureOn } = batch;
    return tx.list(listReadyPassengers, { cooperation, departureOn, employerId });
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
    return tx.all(findBoardingFacts, { passengerIds });
  }

  /** Somebody of the same post or company who is ready and stands on no list: the first to be called for a free seat. */
  async nextReady(tx: Tx, batch: BatchEntity, passengerId: string): Promise<ReadyRow | null> {
    const row = await tx.first(findNextReadyReserve, {
      cooperation: batch.cooperation,
      departureOn: batch.departureOn,
      passengerId,
    });
    return row ?? null;
  }

  async knownMarks(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
    const rows = await tx.all(findKnownMarks, { ids });
    return new Set(rows.map(({ id }) => id));
  }

  /** The device clock of the last mark that counted, by passenger. */
  async lastMarks(tx: Tx, batchId: string): Promise<Map<string, string>> {
    const rows = await tx.all(findLastMarks, { batchId });
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
    await tx.run(releaseSeatsOfPassengers, { passengerIds });
  }

  async onBoard(tx: Tx, batchId: string, coach?: string): Promise<number> {
    const row = await tx.first(countOnBoard, { batchId, coach: coach ?? null });
    return row!.n;
  }

  /** What a batch says once for all its people: the number of its insurance, and who meets them. */
  async saidOfAll(tx: Tx, batchIds: readonly string[]): Promise<Set<string>> {
    const rows = await tx.all(findTextsOfBatches, { batchIds });
    return new Set(rows.map(({ words }) => words));
  }
}
