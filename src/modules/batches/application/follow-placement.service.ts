import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { PlacementReader, type PlacementStatusChanged } from '../../placements/index.js';
import { BatchesRepository } from '../persistence/batches.repository.js';
import { ReserveSeatService } from './reserve-seat.service.js';

/** Keeps lists true to placements that were moved by somebody else; of what batches did themselves it finds nothing to do. */
@Injectable()
export class FollowPlacementService {
  constructor(
    private readonly batches: BatchesRepository,
    private readonly placements: PlacementReader,
    private readonly reservations: ReserveSeatService,
  ) {}

  async follow(tx: Tx, { id, from }: Pick<PlacementStatusChanged, 'id' | 'from'>): Promise<void> {
    if (from === 'accepted' || from === 'medical') return this.reserved(tx, id);
    const listed = await this.batches.listedPlacement(tx, id);
    const placement = (await this.placements.byIds(tx, [id])).get(id);
    if (!listed || !placement) return;
    await this.batches.lock(tx, listed.batchId);
    const on = placement.endedOn ?? tx.today;
    const offTheList = ['ready', 'withdrawn', 'barred', 'ended'].includes(placement.status);
    if (from === 'batched' && offTheList && placement.departedOn === null)
      await this.batches.takeOff(tx, listed.batchId, [listed.id], on);
    if (from === 'departed' && listed.door === 'boarded' && listed.road === 'open') {
      if (placement.arrivedOn !== null) await this.batches.arrived(tx, [listed.id], placement.arrivedOn);
      else if (placement.status === 'ended') await this.batches.left(tx, [listed.id], on);
    }
  }

  /** News may be late: what counts is the state the placement has now. */
  private async reserved(tx: Tx, id: string): Promise<void> {
    const placement = (await this.placements.byIds(tx, [id])).get(id);
    if (placement) await this.reservations.follow(tx, id, placement.status);
  }
}
