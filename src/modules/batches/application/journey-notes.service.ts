import { Injectable } from '@nestjs/common';
import { wrongState } from '../../../kernel/lifecycle/index.js';
import { containsForbiddenHealthTerm } from '../../../kernel/values/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { passengerNotFound } from '../domain/batch.errors.js';
import type { IncidentKind, Told } from '../domain/journey-facts.js';
import { BatchesRepository } from '../persistence/batches.repository.js';
import { JourneyRepository } from '../persistence/journey.repository.js';
import { findExpectedHeadcount, findIncident } from '../persistence/journey-notes.statements.js';

export interface Headcount {
  /** Made by the device; the same id again is the same count. */
  readonly id: string;
  readonly stop: string;
  readonly coach?: string;
  readonly counted: number;
  readonly deviceAt: string;
}

export interface Incident {
  readonly id: string;
  readonly kind: IncidentKind;
  readonly passengerId?: string;
  readonly place?: string;
  readonly told: readonly Told[];
  readonly words?: string;
  readonly deviceAt: string;
}

const ON_THE_WAY = ['boarding', 'en_route', 'arrived'];

/** Headcounts at stops and incidents on the way. Both are notes that are added to, never changed. */
@Injectable()
export class JourneyNotesService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly batches: BatchesRepository,
    private readonly road: JourneyRepository,
  ) {}

  /** @returns who should be there: on board and not off again */
  async count(
    actor: Actor,
    batchId: string,
    count: Headcount,
  ): Promise<{ expected: number; missing: number }> {
    return this.uow.write(actor, async (tx) => {
      this.underWay(await this.batches.lock(tx, batchId));
      const before = await tx.first(findExpectedHeadcount, { id: count.id });
      const expected = before?.expected ?? (await this.road.onBoard(tx, batchId, count.coach));
      if (!before)
        await tx.insertMany('batch_headcount', [
          {
            id: count.id,
            batch_id: batchId,
            stop: count.stop,
            coach: count.coach ?? null,
            counted: count.counted,
            expected,
            device_at: count.deviceAt,
            entered_by: actor.userId,
            recorded_at: tx.now,
          },
        ]);
      return { expected, missing: expected - count.counted };
    });
  }

  /** Health words are not kept: what a doctor found belongs to the doctor. @throws passengerNotFound */
  async note(actor: Actor, batchId: string, incident: Incident): Promise<void> {
    await this.uow.write(actor, async (tx) => {
      this.underWay(await this.batches.lock(tx, batchId));
      const known = await tx.all(findIncident, { id: incident.id });
      if (known.length > 0) return;
      const { passengerId } = incident;
      if (passengerId) {
        const listed = await this.batches.passengers(tx, batchId);
        if (!listed.some(({ id }) => id === passengerId)) throw passengerNotFound({ id: passengerId });
      }
      const words = incident.words ?? null;
      await tx.insertMany('batch_incident', [
        {
          id: incident.id,
          batch_id: batchId,
          kind: incident.kind,
          passenger_id: passengerId ?? null,
          place: incident.place ?? null,
          told: incident.told,
          words: words !== null && containsForbiddenHealthTerm(words) ? null : words,
          device_at: incident.deviceAt,
          entered_by: actor.userId,
          recorded_at: tx.now,
        },
      ]);
      tx.audit({
        action: 'batch.incident',
        aggregate: 'batch',
        aggregateId: batchId,
        fields: [incident.kind],
      });
    });
  }

  private underWay(batch: { readonly status: string }): void {
    if (!ON_THE_WAY.includes(batch.status)) throw wrongState({ aggregate: 'batch', status: batch.status });
  }
}
