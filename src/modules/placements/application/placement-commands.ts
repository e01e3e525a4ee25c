import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { type TransitionResult, type Tx, UnitOfWork } from '../../../platform/database/index.js';
import type { PlacementState } from '../domain/placement.states.js';
import { CreatePlacementsService } from './create-placements.service.js';
import { GateTransferService } from './gate-transfer.service.js';
import { MovePlacementsService } from './move-placements.service.js';
import { PastPlacementsService } from './past-placements.service.js';
import type {
  FitnessWords,
  GateTransfer,
  NewPlacement,
  PastPlacement,
  PlacementChange,
  PlacementCommand,
  RecordedPast,
  Attribution,
} from './placement-orders.js';

type MovedPlacement = TransitionResult<PlacementState>;

/**
 * What the modules to the right ask of placements, in their own transaction. Facts are gathered here; places, the person's
 * other placements and the person's own state follow by themselves. Every call is all or nothing.
 */
@Injectable()
export class PlacementCommands {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly births: CreatePlacementsService,
    private readonly moves: MovePlacementsService,
    private readonly past: PastPlacementsService,
    private readonly transfers: GateTransferService,
  ) {}

  /** @returns ids in the order of the rows */
  registerIntents(actor: Actor, rows: readonly NewPlacement[]): Promise<string[]> {
    return this.uow.write(actor, (tx) => this.births.create(tx, 'register_intent', rows));
  }

  /** @returns ids in the order of the rows */
  propose(actor: Actor, rows: readonly NewPlacement[]): Promise<string[]> {
    return this.uow.write(actor, (tx) => this.births.create(tx, 'propose', rows));
  }

  offer(actor: Actor, ids: readonly string[], said: Attribution): Promise<MovedPlacement[]> {
    return this.move(
      actor,
      ids.map((placementId) => ({ placementId, move: 'offer', said })),
    );
  }

  /** Others of the person close as hired elsewhere. */
  accept(actor: Actor, ids: readonly string[], said: Attribution): Promise<MovedPlacement[]> {
    return this.move(
      actor,
      ids.map((placementId) => ({ placementId, move: 'accept', said })),
    );
  }

  /** A no before acceptance; `said.reportedBy` tells whose. */
  decline(actor: Actor, ids: readonly string[], said: Attribution): Promise<MovedPlacement[]> {
    const move = said.reportedBy === 'employer' ? 'decline_by_employer' : 'decline_by_worker';
    return this.move(
      actor,
      ids.map((placementId) => ({ placementId, move, said })),
    );
  }

  withdraw(actor: Actor, ids: readonly string[], said: Attribution): Promise<MovedPlacement[]> {
    return this.move(
      actor,
      ids.map((placementId) => ({ placementId, move: 'withdraw', said })),
    );
  }

  /** Any moves, one per placement. @throws what the first refused one throws */
  move(actor: Actor, orders: readonly PlacementCommand[]): Promise<MovedPlacement[]> {
    return this.uow.write(actor, (tx) => this.moves.move(tx, orders));
  }

  /** Columns of a plan, fair or batch, without a move. */
  plan(tx: Tx, ids: readonly string[], change: PlacementChange): Promise<void> {
    return this.moves.plan(tx, ids, change);
  }

  /** The only writer of the fitness words; called by medical. */
  setFitness(tx: Tx, placementId: string, fitness: FitnessWords): Promise<void> {
    return this.moves.setFitness(tx, placementId, fitness);
  }

  /** Rows of a past ledger, in order. @throws START_OVERLAP for a row that contradicts what is known */
  recordHistory(actor: Actor, rows: readonly PastPlacement[]): Promise<RecordedPast[]> {
    return this.uow.write(actor, (tx) => this.past.record(tx, rows));
  }

  /** Ends the planned placement at the gate and opens a linked one at `started`. @returns the new id */
  transferAtGate(actor: Actor, transfer: GateTransfer): Promise<string> {
    return this.uow.write(actor, (tx) => this.transfers.transfer(tx, transfer));
  }
}
