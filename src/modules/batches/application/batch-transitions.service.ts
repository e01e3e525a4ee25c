import { Injectable } from '@nestjs/common';
import { addDays } from '../../../kernel/values/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { LifecycleStore, assertAsSeen, type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { PlacementCommands, type PlacementTransition, type Attribution } from '../../placements/index.js';
import type { BatchTransition } from '../domain/batch.lifecycle.js';
import type { BatchEntity } from '../persistence/batch.entity.js';
import type { BatchPassengerEntity } from '../persistence/batch-passenger.entity.js';
import { batchLifecycleMapping } from '../persistence/batch.lifecycle-mapping.js';
import { BatchesRepository } from '../persistence/batches.repository.js';
import { toTransitionInput, dayOf, assertMayReportFor } from './batch-command-types.js';
import { ReserveSeatService } from './reserve-seat.service.js';
import {
  endEscortAccess,
  grantEscortAccess,
  revokeEscortAccess,
} from '../persistence/batch-transitions.statements.js';

export interface BatchCommand {
  readonly move: Exclude<BatchTransition, 'plan'>;
  readonly attribution: Attribution;
  readonly expectedVersion?: number;
  /** Passengers listed, as they were shown before it was pressed. */
  readonly expectedListed?: number;
}

/** Locks, opens the doors, departs, arrives, closes the account; the placements of the passengers go along. */
@Injectable()
export class BatchTransitionsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly store: LifecycleStore,
    private readonly batches: BatchesRepository,
    private readonly placements: PlacementCommands,
    private readonly reservations: ReserveSeatService,
  ) {}

  /** @throws wrongState, stale, figuresChanged, ROLL_CALL_OPEN, BATCH_DOES_NOT_ADD_UP, STARTS_PENDING … */
  async transition(actor: Actor, batchId: string, command: BatchCommand): Promise<void> {
    assertMayReportFor(actor, command.attribution);
    await this.uow.write(actor, async (tx) => {
      const batch = await this.batches.lock(tx, batchId);
      const passengers = await this.batches.passengers(tx, batchId);
      assertAsSeen(
        { listed: command.expectedListed },
        { listed: (await this.batches.facts(tx, batch)).count.listed },
      );
      if (command.move === 'arrive') return this.arrive(tx, batch, passengers, command);
      await this.write(tx, batch, command);
      await this.follow(tx, batch, passengers, command);
    });
  }

  /** The move alone, for a caller that has already moved the passengers. */
  async write(
    tx: Tx,
    batch: BatchEntity,
    { move, attribution, expectedVersion }: BatchCommand,
  ): Promise<void> {
    const input = toTransitionInput(attribution, tx.today);
    await tx.withSystemScope(async () => {
      await this.store.transition(tx, batchLifecycleMapping, {
        id: batch.id,
        move,
        input,
        facts: await this.batches.facts(tx, batch),
        ...(expectedVersion === undefined ? {} : { expected: { version: expectedVersion } }),
        set: {
          ...(move === 'depart' ? { departed_on: input.occurredOn } : {}),
          ...(move === 'reopen_boarding' ? { departed_on: null } : {}),
          ...(move === 'arrive' ? { arrived_on: input.occurredOn } : {}),
        },
      });
      await this.grant(tx, batch.id, move, input.occurredOn);
    });
  }

  private async follow(
    tx: Tx,
    batch: BatchEntity,
    passengers: readonly BatchPassengerEntity[],
    { move, attribution }: BatchCommand,
  ): Promise<void> {
    const on = dayOf(attribution, tx.today);
    if (move === 'open_boarding') await this.reservations.endAll(tx, batch.id, 'not_ready_in_time');
    if (move === 'depart') {
      const boarded = passengers.filter((one) => one.door === 'boarded');
      await this.batches.setBoardedDay(
        tx,
        boarded.map((one) => one.id),
        on,
      );
      await this.transitionPlacements(tx, boarded, 'depart', attribution);
      for (const absent of passengers.filter((one) => one.door === 'not_boarded'))
        await this.transitionPlacements(tx, [absent], 'mark_no_show', {
          ...attribution,
          reason: absent.notBoardedReason ?? 'not_told',
        });
    }
    if (move === 'reopen_boarding') {
      // A no-show is final; who had boarded goes back to the door.
      const boarded = passengers.filter((one) => one.door === 'boarded' && one.road === 'open');
      await this.transitionPlacements(tx, boarded, 'undo_to_batched', attribution);
    }
    if (move === 'cancel') {
      await this.reservations.endAll(tx, batch.id, 'given_back');
      await this.batches.takeOff(
        tx,
        batch.id,
        passengers.map((one) => one.id),
        on,
      );
      await this.transitionPlacements(tx, passengers, 'take_off_batch', {
        ...attribution,
        reason: undefined,
      });
    }
  }

  /** Everybody this actor sees on the road arrives; the batch itself once nobody is on it any more. */
  private async arrive(
    tx: Tx,
    batch: BatchEntity,
    passengers: readonly BatchPassengerEntity[],
    command: BatchCommand,
  ): Promise<void> {
    if (batch.status !== 'en_route') return this.write(tx, batch, command);
    const there = passengers.filter((one) => one.door === 'boarded' && one.road === 'open');
    await this.transitionPlacements(tx, there, 'arrive', command.attribution);
    await this.batches.arrived(
      tx,
      there.map((one) => one.id),
      dayOf(command.attribution, tx.today),
    );
    const left = await tx.withSystemScope(() => this.batches.facts(tx, batch));
    if (left.count.onTheRoad === 0) await this.write(tx, batch, command);
  }

  private async transitionPlacements(
    tx: Tx,
    passengers: readonly BatchPassengerEntity[],
    move: PlacementTransition,
    attribution: Attribution,
  ): Promise<void> {
    const commands = passengers.flatMap(({ placementId, kind }) =>
      placementId && kind === 'new' ? [{ placementId, move, attribution }] : [],
    );
    await this.placements.transition(tx.actor, commands);
  }

  /** The escorts' sight begins with the lock and ends the day after the hand-over. */
  private async grant(tx: Tx, batchId: string, move: BatchTransition, on: string): Promise<void> {
    if (move === 'lock') await tx.run(grantEscortAccess, { batchId, grantedFrom: on });
    if (move === 'unlock' || move === 'cancel') await tx.run(revokeEscortAccess, { batchId });
    if (move === 'arrive') await tx.run(endEscortAccess, { batchId, grantedUntil: addDays(on, 1) });
  }
}
