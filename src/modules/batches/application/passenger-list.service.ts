import { Injectable } from '@nestjs/common';
import { addDays } from '../../../kernel/values/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { newId } from '../../../platform/clock/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { PlacementCommands, PlacementReader, type Attribution } from '../../placements/index.js';
import { SeekerReader } from '../../seekers/index.js';
import { alreadyListed, batchListClosed, passengerNotFound, personUnknown } from '../domain/batch.errors.js';
import { freeSeats, type Seat } from '../domain/seat.js';
import type { PassengerKind } from '../domain/travel.js';
import type { BatchEntity } from '../persistence/batch.entity.js';
import { BatchesRepository } from '../persistence/batches.repository.js';
import { finalInstant } from './batch-days.js';
import { dayOf, assertMayReportFor } from './batch-command-types.js';
import { BatchSeats } from './batch-seats.js';
import { DraftService } from './draft.service.js';
import { passengerOf, seatColumns, withDefaults } from './passenger-columns.js';

export interface Listing {
  readonly placementId: string;
  readonly seat?: Seat;
  readonly stop?: string;
}

export interface OtherPassenger {
  readonly kind: Exclude<PassengerKind, 'new'>;
  /** Of somebody returning to a running job. */
  readonly seekerId?: string;
  /** Of an escort. */
  readonly personName?: string;
  readonly seat?: Seat;
}

/** Who is on a list. The root is held, so two clerks cannot give the last seat away twice. */
@Injectable()
export class PassengerListService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly batches: BatchesRepository,
    private readonly placements: PlacementCommands,
    private readonly directory: PlacementReader,
    private readonly seekers: SeekerReader,
    private readonly drafting: DraftService,
    private readonly seats: BatchSeats,
  ) {}

  /** Ready placements onto the list. @returns passenger ids in order @throws batchFull, seatTaken, MED_NOT_FIT … */
  async add(
    actor: Actor,
    batchId: string,
    listings: readonly Listing[],
    attribution: Attribution,
  ): Promise<string[]> {
    assertMayReportFor(actor, attribution);
    return this.uow.write(actor, async (tx) => {
      const batch = await this.seats.open(tx, batchId);
      return this.list(tx, batch, listings, attribution);
    });
  }

  /** Fills the list with everybody who is ready, by employer and pick-up point, companions together, until it is full. */
  async draft(
    actor: Actor,
    batchId: string,
    attribution: Attribution,
    limit: number,
    employerId?: string,
  ): Promise<string[]> {
    assertMayReportFor(actor, attribution);
    return this.uow.write(actor, async (tx) => {
      const batch = await this.seats.open(tx, batchId);
      const room = batch.seats === null ? limit : Math.min(limit, batch.seats - batch.seatsTaken);
      const drafted = await this.drafting.order(tx, batch, room, employerId);
      const taken = await this.seats.taken(tx, batchId);
      const seats = freeSeats(batch.vehicles, taken);
      return this.list(
        tx,
        batch,
        drafted.map(({ placementId, stop }, index) => ({
          placementId,
          stop,
          ...(seats[index] ? { seat: seats[index] } : {}),
        })),
        attribution,
      );
    });
  }

  /** People who travel without a new post; they take seats and enter no placement figure. */
  async addOthers(actor: Actor, batchId: string, others: readonly OtherPassenger[]): Promise<string[]> {
    return this.uow.write(actor, async (tx) => {
      const batch = await this.seats.open(tx, batchId);
      await this.seats.claim(
        tx,
        batch,
        others.map((other) => other.seat),
      );
      const rows = await this.otherRows(tx, batch, others);
      await this.batches.insertPassengers(tx, rows.map(withDefaults));
      tx.audit({ action: 'batch.others_added', aggregate: 'batch', aggregateId: batch.id });
      return rows.map((row) => row.id);
    });
  }

  /** Off the list, back to ready. */
  async remove(
    actor: Actor,
    batchId: string,
    passengerIds: readonly string[],
    attribution: Attribution,
  ): Promise<void> {
    assertMayReportFor(actor, attribution);
    await this.uow.write(actor, async (tx) => {
      const batch = await this.batches.lock(tx, batchId);
      if (!['planning', 'locked', 'boarding'].includes(batch.status))
        throw batchListClosed({ status: batch.status });
      const chosen = await this.chosen(tx, batchId, passengerIds);
      await this.batches.takeOff(tx, batchId, passengerIds, dayOf(attribution, tx.today));
      await this.placements.transition(
        actor,
        chosen.flatMap(({ placementId, kind }) =>
          placementId && kind === 'new'
            ? [{ placementId, move: 'take_off_batch' as const, attribution }]
            : [],
        ),
      );
    });
  }

  /** @throws seatTaken, seatUnknown */
  async seat(actor: Actor, batchId: string, passengerId: string, seat: Seat | null): Promise<void> {
    await this.uow.write(actor, async (tx) => {
      const batch = await this.batches.lock(tx, batchId);
      if (!['planning', 'locked', 'boarding'].includes(batch.status))
        throw batchListClosed({ status: batch.status });
      await this.chosen(tx, batchId, [passengerId]);
      await this.batches.setSeat(tx, passengerId, null);
      if (seat) await this.seats.check(tx, batch, [seat]);
      await this.batches.setSeat(tx, passengerId, seat);
      tx.audit({ action: 'batch.seated', aggregate: 'batch', aggregateId: batchId, fields: ['seat'] });
    });
  }

  /** Somebody returning brings the job along, so that employer and caseworker see who comes. */
  private async otherRows(
    tx: Tx,
    batch: BatchEntity,
    others: readonly OtherPassenger[],
  ): Promise<(Record<string, unknown> & { id: string })[]> {
    const ids = others.flatMap(({ kind, seekerId }) => (kind === 'returning' && seekerId ? [seekerId] : []));
    const people = await this.seekers.byIds(tx, ids);
    const jobs = await this.directory.liveOf(tx, ids);
    return others.map((other) => {
      const person = people.get(other.seekerId ?? '');
      if (other.kind === 'returning' && !person) throw personUnknown({ seekerId: other.seekerId });
      if (other.kind === 'escort' && !other.personName) throw personUnknown();
      const job = person ? jobs.get(person.id) : undefined;
      return {
        id: newId(),
        batch_id: batch.id,
        cooperation: batch.cooperation,
        kind: other.kind,
        seeker_id: person?.id ?? null,
        person_name: other.kind === 'escort' ? (other.personName ?? null) : null,
        area_code: person?.areaCode ?? null,
        placement_id: job?.status === 'started' ? job.id : null,
        employer_id: job?.status === 'started' ? job.employerId : null,
        ...seatColumns(other.seat),
      };
    });
  }

  private async list(
    tx: Tx,
    batch: BatchEntity,
    listings: readonly Listing[],
    attribution: Attribution,
  ): Promise<string[]> {
    if (listings.length === 0) return [];
    const ids = listings.map(({ placementId }) => placementId);
    if (new Set(ids).size !== ids.length) throw alreadyListed();
    const ready = await this.batches.readyDays(tx, ids);
    await this.seats.claim(
      tx,
      batch,
      listings.map(({ seat }) => seat),
    );
    await this.placements.transition(
      tx.actor,
      listings.map(({ placementId }) => ({
        placementId,
        move: 'batch' as const,
        attribution,
        set: {
          planned_departure_on: batch.departureOn,
          planned_start_on: addDays(batch.departureOn, 1),
          final_at: finalInstant(batch.finalOn),
          travel_mode: 'organised' as const,
        },
      })),
    );
    const placed = await this.directory.byIds(tx, ids);
    const rows = listings.map(({ placementId, seat, stop }) => ({
      ...passengerOf(batch, placed.get(placementId)!, ready.get(placementId) ?? null),
      ...seatColumns(seat),
      stop: stop ?? null,
    }));
    await this.batches.insertPassengers(tx, rows.map(withDefaults));
    return rows.map((row) => row.id);
  }

  private async chosen(tx: Tx, batchId: string, ids: readonly string[]) {
    const passengers = await this.batches.passengers(tx, batchId);
    return ids.map((id) => {
      const found = passengers.find((passenger) => passenger.id === id);
      if (!found) throw passengerNotFound({ id });
      return found;
    });
  }
}
