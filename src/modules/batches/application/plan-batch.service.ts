import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { newId } from '../../../platform/clock/index.js';
import { LifecycleStore, type Tx, UnitOfWork } from '../../../platform/database/index.js';
import type { Attribution } from '../../placements/index.js';
import { NAPO_COUNTY } from '../../reference/index.js';
import { batchExists, batchListClosed, seatUnknown } from '../domain/batch.errors.js';
import { readBatchCode } from '../domain/batch-code.js';
import { countBatch } from '../domain/reconciliation.js';
import { seatExists, seatsOf, type Vehicle } from '../domain/seat.js';
import { batchLifecycleMapping } from '../persistence/batch.lifecycle-mapping.js';
import { BatchesRepository } from '../persistence/batches.repository.js';
import { ReservationsRepository } from '../persistence/reservations.repository.js';
import { batchDays } from './batch-days.js';
import { toTransitionInput, assertMayReportFor, type NamedEscort } from './batch-command-types.js';
import { deleteEscortsOfBatch, findNextBatchNumber } from '../persistence/plan-batch.statements.js';

export interface NewBatch {
  /** Next free number of the year when left out. */
  readonly code?: string;
  readonly departureOn: string;
  readonly vehicles: readonly Vehicle[];
  readonly escorts: readonly NamedEscort[];
  readonly attribution: Attribution;
}

@Injectable()
export class PlanBatchService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly store: LifecycleStore,
    private readonly batches: BatchesRepository,
    private readonly reservations: ReservationsRepository,
  ) {}

  /** @throws batchExists, CALENDAR_MISSING */
  async plan(actor: Actor, command: NewBatch): Promise<string> {
    assertMayReportFor(actor, command.attribution);
    return this.uow.write(actor, async (tx) => {
      const cooperation = actor.cooperations[0]!;
      await tx.lock(`batch:${cooperation}`);
      const code =
        readBatchCode(command.code ?? '') ?? (await this.nextCode(tx, cooperation, command.departureOn));
      if (await this.batches.byCode(tx, cooperation, code, command.departureOn)) throw batchExists({ code });
      return this.create(tx, {
        ...command,
        code,
        cooperation,
        ...batchDays(command.departureOn),
        origin: 'plan',
      });
    });
  }

  /** Makes a batch for a caller that has judged it; joins the caller's transaction. */
  async create(
    tx: Tx,
    batch: NewBatch & {
      readonly code: string;
      readonly cooperation: string;
      readonly lockOn: string | null;
      readonly finalOn: string | null;
      readonly origin: 'plan' | 'ledger';
    },
  ): Promise<string> {
    const id = newId();
    await this.store.create(tx, batchLifecycleMapping, {
      move: 'plan',
      input: toTransitionInput(batch.attribution, tx.today),
      facts: {
        departureOn: batch.departureOn,
        seatsHeldTwice: 0,
        escorts: 0,
        fromLedger: batch.origin === 'ledger',
        count: countBatch([]),
      },
      row: {
        id,
        cooperation: batch.cooperation,
        county_code: NAPO_COUNTY,
        code: batch.code,
        departure_on: batch.departureOn,
        lock_on: batch.lockOn,
        final_on: batch.finalOn,
        origin: batch.origin,
        vehicles: batch.vehicles,
        seats: seatsOf(batch.vehicles),
        seats_taken: 0,
        recorded_at: tx.now,
      },
    });
    await this.nameEscorts(tx, id, batch.cooperation, batch.escorts);
    return id;
  }

  /** Vehicles and escorts while the list is open. @throws seatUnknown when somebody's seat would vanish */
  async equip(
    actor: Actor,
    id: string,
    change: { readonly vehicles?: readonly Vehicle[]; readonly escorts?: readonly NamedEscort[] },
  ): Promise<void> {
    await this.uow.write(actor, async (tx) => {
      const batch = await this.batches.lock(tx, id);
      if (!['planning', 'locked', 'boarding'].includes(batch.status))
        throw batchListClosed({ status: batch.status });
      if (change.vehicles) await this.changeVehicles(tx, id, change.vehicles);
      if (change.escorts) {
        await tx.run(deleteEscortsOfBatch, { batchId: id });
        const from = batch.status === 'planning' ? null : tx.today;
        await this.nameEscorts(tx, id, batch.cooperation, change.escorts, from);
      }
      tx.audit({
        action: 'batch.equipped',
        aggregate: 'batch',
        aggregateId: id,
        fields: Object.keys(change),
      });
    });
  }

  /** Names are kept once; whoever is named already stays. */
  async nameEscorts(
    tx: Tx,
    batchId: string,
    cooperation: string,
    escorts: readonly NamedEscort[],
    grantedFrom: string | null = null,
  ): Promise<void> {
    await tx.insertMany(
      'batch_escort',
      escorts.map(({ name, userId }) => ({
        id: newId(),
        batch_id: batchId,
        cooperation,
        name,
        user_id: userId,
        granted_from: grantedFrom,
      })),
      'ON CONFLICT (batch_id, name) DO NOTHING',
    );
  }

  private async changeVehicles(tx: Tx, id: string, vehicles: readonly Vehicle[]): Promise<void> {
    const held = [...(await this.batches.passengers(tx, id)), ...(await this.reservations.open(tx, id))];
    for (const { coach, seat } of held) {
      if (coach !== null && seat !== null && !seatExists({ coach, seat }, vehicles))
        throw seatUnknown({ coach, seat });
    }
    await this.batches.setVehicles(tx, id, vehicles);
  }

  private async nextCode(tx: Tx, cooperation: string, departureOn: string): Promise<string> {
    const row = await tx.first(findNextBatchNumber, { cooperation, year: Number(departureOn.slice(0, 4)) });
    return `B${row!.n}`;
  }
}
