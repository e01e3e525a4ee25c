import { Injectable } from '@nestjs/common';
import { addDays, earlierOf, laterOf } from '../../../kernel/values/index.js';
import type { Tx } from '../../../platform/database/index.js';
import {
  PlacementCommands,
  type PlacementCommand,
  type PlacementRow,
  type Attribution,
} from '../../placements/index.js';
import type { NoShowReason } from '../domain/boarding-rules.js';
import type { BatchEntity } from '../persistence/batch.entity.js';
import type { BatchPassengerEntity } from '../persistence/batch-passenger.entity.js';
import { BatchesRepository } from '../persistence/batches.repository.js';
import { finalInstant } from './batch-days.js';
import { passengerOf, withDefaults } from './passenger-columns.js';
import { grouped } from './passenger-lookup.js';

/** How far a workbook says somebody came. */
export interface Travelled {
  readonly batch: BatchEntity;
  readonly placement: PlacementRow;
  /** The place the person has on this list already. */
  readonly passenger: BatchPassengerEntity | null;
  /** A place on another list, which this one ends. */
  readonly elsewhere: BatchPassengerEntity | null;
  readonly readyOn: string | null;
  /** Coach alone where the seat is held by somebody else, or has no number. */
  readonly coach: string | null;
  readonly seat: number | null;
  readonly details: Readonly<Record<string, unknown>>;
  readonly door: 'open' | 'boarded' | 'not_boarded';
  readonly noShowReason: NoShowReason | null;
  readonly leftEnRoute: boolean;
  readonly boardedOn: string;
  readonly arrivedOn: string | null;
  readonly claimedStartOn: string | null;
  readonly evidence: string;
}

/** Puts people on the list of a batch and leads them along the road as far as a workbook says. */
@Injectable()
export class PassengerWriter {
  constructor(
    private readonly batches: BatchesRepository,
    private readonly placements: PlacementCommands,
  ) {}

  /** All or nothing. @throws whatever the placements refuse */
  async write(tx: Tx, all: readonly Travelled[]): Promise<void> {
    await this.list(tx, all);
    const road = all.filter((one) => one.passenger === null || one.passenger.door === 'open');
    const boarded = road.filter((one) => one.door === 'boarded');
    await this.transition(tx, boarded, 'depart', (one) => word('escort', one, one.boardedOn));
    await this.transition(tx, onWay(boarded), 'leave_en_route', (one) =>
      word('escort', one, one.arrivedOn ?? one.boardedOn),
    );
    await this.transition(tx, arriving(all), 'arrive', (one) => word('escort', one, one.arrivedOn!));
    await this.transition(
      tx,
      road.filter((one) => one.door === 'not_boarded'),
      'mark_no_show',
      (one) => ({
        ...word('escort', one, one.batch.departureOn),
        reason: one.noShowReason ?? 'not_told',
      }),
    );
    for (const [day, those] of grouped(all, (one) => one.claimedStartOn)) {
      if (day !== null)
        await this.placements.plan(
          tx,
          those.map(({ placement }) => placement.id),
          { start_claimed_on: day },
        );
    }
  }

  private async list(tx: Tx, all: readonly Travelled[]): Promise<void> {
    for (const { elsewhere } of all) {
      if (elsewhere) await this.batches.takeOff(tx, elsewhere.batchId, [elsewhere.id], tx.today);
    }
    const fresh = all.filter((one) => one.passenger === null);
    await this.placements.transition(
      tx.actor,
      fresh.filter(({ placement }) => placement.status !== 'batched').map(listing),
    );
    for (const [batch, those] of grouped(fresh, (one) => one.batch))
      await this.batches.reserveSeatsOf(tx, batch.id, those.length);
    await this.batches.insertPassengers(
      tx,
      fresh.map((one) =>
        withDefaults({
          ...passengerOf(one.batch, one.placement, one.readyOn),
          coach: one.coach,
          seat: one.seat,
          ...one.details,
          ...roadColumns(one),
        }),
      ),
    );
    for (const one of all) {
      if (one.passenger)
        await this.batches.updateJourney(tx, one.passenger.id, roadColumns(one), one.details);
    }
  }

  private async transition(
    tx: Tx,
    those: readonly Travelled[],
    move: PlacementCommand['move'],
    said: (one: Travelled) => Attribution,
  ): Promise<void> {
    await this.placements.transition(
      tx.actor,
      those.map((one) => ({ placementId: one.placement.id, move, attribution: said(one) })),
    );
  }
}

const onWay = (those: readonly Travelled[]): Travelled[] => those.filter((one) => one.leftEnRoute);

/** Those whose arrival is told and not known yet. */
const arriving = (all: readonly Travelled[]): Travelled[] =>
  all.filter(
    (one) =>
      one.door === 'boarded' &&
      !one.leftEnRoute &&
      one.arrivedOn !== null &&
      (one.passenger === null || (one.passenger.door !== 'not_boarded' && one.passenger.road === 'open')),
  );

function listing(one: Travelled): PlacementCommand {
  const { batch, placement, readyOn } = one;
  const listedOn = earlierOf(laterOf(batch.lockOn ?? '', readyOn ?? ''), batch.departureOn);
  return {
    placementId: placement.id,
    move: 'batch',
    attribution: word('bureau', one, listedOn === '' ? batch.departureOn : listedOn),
    set: {
      planned_departure_on: batch.departureOn,
      planned_start_on: laterOf(placement.plannedStartOn ?? '', addDays(batch.departureOn, 1)),
      final_at: finalInstant(batch.finalOn),
      travel_mode: 'organised',
    },
  };
}

function word(reportedBy: Attribution['reportedBy'], one: Travelled, occurredOn: string): Attribution {
  return { reportedBy, channel: 'workbook', occurredOn, evidence: one.evidence };
}

function roadColumns(one: Travelled) {
  const boarded = one.door === 'boarded';
  const arrived = boarded && !one.leftEnRoute && one.arrivedOn !== null;
  return {
    door: one.door,
    not_boarded_reason: one.door === 'not_boarded' ? (one.noShowReason ?? 'not_told') : null,
    road: one.leftEnRoute ? 'left_en_route' : arrived ? 'arrived' : 'open',
    boarded_on: boarded ? one.boardedOn : null,
    arrived_on: arrived ? one.arrivedOn : null,
    left_on: one.leftEnRoute ? (one.arrivedOn ?? one.boardedOn) : null,
  };
}
