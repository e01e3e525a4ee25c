import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { type TransitionResult, type Tx, UnitOfWork } from '../../../platform/database/index.js';
import type { PlacementState } from '../domain/placement.states.js';
import { CreatePlacementsService } from './create-placements.service.js';
import { TransferOnArrivalService } from './transfer-on-arrival.service.js';
import { PlacementTransitionsService } from './placement-transitions.service.js';
import { HistoricalPlacementsService } from './historical-placements.service.js';
import type {
  FitnessWords,
  TransferOnArrival,
  NewPlacement,
  HistoricalPlacement,
  PlacementUpdate,
  PlacementCommand,
  RecordedHistory,
  Attribution,
} from './placement-command-types.js';

type PlacementTransitionResult = TransitionResult<PlacementState>;

/**
 * What the modules to the right ask of placements, in their own transaction. Facts are gathered here; places, the person's
 * other placements and the person's own state follow by themselves. Every call is all or nothing.
 */
@Injectable()
export class PlacementCommands {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly creation: CreatePlacementsService,
    private readonly transitions: PlacementTransitionsService,
    private readonly past: HistoricalPlacementsService,
    private readonly transfers: TransferOnArrivalService,
  ) {}

  /** @returns ids in the order of the rows */
  registerIntents(actor: Actor, rows: readonly NewPlacement[]): Promise<string[]> {
    return this.uow.write(actor, (tx) => this.creation.create(tx, 'register_intent', rows));
  }

  /** @returns ids in the order of the rows */
  propose(actor: Actor, rows: readonly NewPlacement[]): Promise<string[]> {
    return this.uow.write(actor, (tx) => this.creation.create(tx, 'propose', rows));
  }

  offer(
    actor: Actor,
    ids: readonly string[],
    attribution: Attribution,
  ): Promise<PlacementTransitionResult[]> {
    return this.transition(
      actor,
      ids.map((placementId) => ({ placementId, move: 'offer', attribution })),
    );
  }

  /** Others of the person close as hired elsewhere. */
  accept(
    actor: Actor,
    ids: readonly string[],
    attribution: Attribution,
  ): Promise<PlacementTransitionResult[]> {
    return this.transition(
      actor,
      ids.map((placementId) => ({ placementId, move: 'accept', attribution })),
    );
  }

  /** A no before acceptance; `said.reportedBy` tells whose. */
  decline(
    actor: Actor,
    ids: readonly string[],
    attribution: Attribution,
  ): Promise<PlacementTransitionResult[]> {
    const move = attribution.reportedBy === 'employer' ? 'decline_by_employer' : 'decline_by_worker';
    return this.transition(
      actor,
      ids.map((placementId) => ({ placementId, move, attribution })),
    );
  }

  withdraw(
    actor: Actor,
    ids: readonly string[],
    attribution: Attribution,
  ): Promise<PlacementTransitionResult[]> {
    return this.transition(
      actor,
      ids.map((placementId) => ({ placementId, move: 'withdraw', attribution })),
    );
  }

  /** Any moves, one per placement. @throws what the first refused one throws */
  transition(actor: Actor, commands: readonly PlacementCommand[]): Promise<PlacementTransitionResult[]> {
    return this.uow.write(actor, (tx) => this.transitions.transition(tx, commands));
  }

  /** Columns of a plan, fair or batch, without a move. */
  plan(tx: Tx, ids: readonly string[], change: PlacementUpdate): Promise<void> {
    return this.transitions.plan(tx, ids, change);
  }

  /** The only writer of the fitness words; called by medical. */
  setFitness(tx: Tx, placementId: string, fitness: FitnessWords): Promise<void> {
    return this.transitions.setFitness(tx, placementId, fitness);
  }

  /** Rows of a past ledger, in order. @throws START_OVERLAP for a row that contradicts what is known */
  recordHistory(actor: Actor, rows: readonly HistoricalPlacement[]): Promise<RecordedHistory[]> {
    return this.uow.write(actor, (tx) => this.past.record(tx, rows));
  }

  /** Ends the planned placement at the gate and opens a linked one at `started`. @returns the new id */
  transferAtGate(actor: Actor, transfer: TransferOnArrival): Promise<string> {
    return this.uow.write(actor, (tx) => this.transfers.transfer(tx, transfer));
  }
}
