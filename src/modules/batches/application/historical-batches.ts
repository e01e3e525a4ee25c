import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel/errors/index.js';
import { earlierOf, laterOf } from '../../../kernel/values/index.js';
import type { Tx } from '../../../platform/database/index.js';
import type { Attribution } from '../../placements/index.js';
import type { BatchTransition } from '../domain/batch.lifecycle.js';
import type { BatchEntity } from '../persistence/batch.entity.js';
import { BatchesRepository } from '../persistence/batches.repository.js';
import { batchDays } from './batch-days.js';
import { BatchTransitionsService } from './batch-transitions.service.js';
import { PlanBatchService } from './plan-batch.service.js';

export interface HistoricalBatch {
  readonly cooperation: string;
  readonly code: string;
  readonly departureOn: string;
  readonly escorts: readonly string[];
  readonly evidence: string;
}

/** Batches as a workbook tells of them: found or made, and led along their road as far as their lists allow. */
@Injectable()
export class HistoricalBatches {
  constructor(
    private readonly batches: BatchesRepository,
    private readonly planning: PlanBatchService,
    private readonly transitions: BatchTransitionsService,
  ) {}

  async ensure(tx: Tx, past: HistoricalBatch): Promise<BatchEntity> {
    const { cooperation, code, departureOn, evidence } = past;
    const escorts = past.escorts.map((name) => ({ name, userId: null }));
    const found = await this.batches.byCode(tx, cooperation, code, departureOn);
    if (found) {
      await this.planning.nameEscorts(tx, found.id, cooperation, escorts);
      return this.batches.lock(tx, found.id);
    }
    const days = daysWhereKnown(departureOn);
    const occurredOn = earlierOf(days.lockOn ?? departureOn, departureOn);
    const id = await this.planning.create(tx, {
      cooperation,
      code,
      departureOn,
      ...days,
      vehicles: [],
      escorts,
      origin: 'ledger',
      attribution: { reportedBy: 'bureau', channel: 'workbook', occurredOn, evidence },
    });
    return this.batches.lock(tx, id);
  }

  /** Lock, doors, departure, arrival: each as soon as nothing of the list stands against it. */
  async advance(tx: Tx, batchId: string, evidence: string): Promise<void> {
    for (;;) {
      const batch = await this.batches.lock(tx, batchId);
      const { count } = await this.batches.facts(tx, batch);
      const called = count.listed > 0 && count.undecidedAtDoor === 0;
      const move = called ? decideNextTransition(batch, count) : null;
      if (!move) return;
      const { boardedOn, arrivedOn } = await this.batches.listJourneyDays(tx, batchId);
      const departedOn = laterOf(boardedOn ?? batch.departureOn, batch.departureOn);
      const on: Partial<Record<BatchTransition, string>> = {
        lock: batch.lockOn ?? batch.departureOn,
        arrive: laterOf(arrivedOn ?? departedOn, departedOn),
      };
      const attribution: Attribution = {
        reportedBy: move === 'lock' ? 'bureau' : 'escort',
        channel: 'workbook',
        occurredOn: on[move] ?? departedOn,
        evidence,
      };
      await this.transitions.write(tx, batch, { move, attribution });
    }
  }
}

function decideNextTransition(
  batch: BatchEntity,
  count: { onTheRoad: number; arrived: number; boarded: number },
): Exclude<BatchTransition, 'plan'> | null {
  if (batch.status === 'planning') return 'lock';
  if (batch.status === 'locked') return 'open_boarding';
  if (batch.status === 'boarding') return count.boarded > 0 ? 'depart' : null;
  return batch.status === 'en_route' && count.onTheRoad === 0 && count.arrived > 0 ? 'arrive' : null;
}

/** A ledger of a year without a published schedule keeps no lock day rather than a guessed one. */
function daysWhereKnown(departureOn: string): { lockOn: string | null; finalOn: string | null } {
  try {
    return batchDays(departureOn);
  } catch (error) {
    if (error instanceof DomainError && error.code === 'CALENDAR_MISSING')
      return { lockOn: null, finalOn: null };
    throw error;
  }
}
