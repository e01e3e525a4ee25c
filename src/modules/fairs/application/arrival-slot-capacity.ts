import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { readSlot, slotsOf } from '../domain/arrival-slots.js';
import type { Fair } from '../domain/fair.js';
import { slotFull, slotUnknown } from '../domain/fairs.errors.js';
import { countTakenSlots } from '../persistence/arrival-slot-capacity.statements.js';

export interface ArrivalSlot {
  readonly at: string;
  readonly taken: number;
  /** Null where as many may come as like. */
  readonly free: number | null;
}

/** Places of a fair's half hours that are still free; taking one counts it. */
export interface FreePlaces {
  /** @returns the half hour. @throws slotUnknown, slotFull */
  take(text: string): string;
  /** A half hour somebody was asked for before, also one outside today's opening times. @throws slotFull */
  takeBack(slot: string): void;
}

/** How many persons are asked to come when. Everybody on the roster counts, also whom the actor may not see. */
@Injectable()
export class ArrivalSlotCapacity {
  async slots(tx: Tx, fair: Fair): Promise<ArrivalSlot[]> {
    const taken = await this.taken(tx, fair.id);
    return slotsOf(fair).map((at) => ({ at, taken: taken.get(at) ?? 0, free: freeIn(fair, taken, at) }));
  }

  /** The last place of a half hour goes to one of two who ask at once: the second waits here. */
  async locked(tx: Tx, fair: Fair): Promise<FreePlaces> {
    await tx.lock(`fair-slots:${fair.id}`);
    return this.free(tx, fair);
  }

  async free(tx: Tx, fair: Fair): Promise<FreePlaces> {
    const taken = await this.taken(tx, fair.id);
    const takeBack = (slot: string): void => {
      if (freeIn(fair, taken, slot) === 0) throw slotFull({ slot, places: fair.arrivalsPerSlot });
      taken.set(slot, (taken.get(slot) ?? 0) + 1);
    };
    return {
      takeBack,
      take(text) {
        const slot = readSlot(text, fair);
        if (slot === null) throw slotUnknown();
        takeBack(slot);
        return slot;
      },
    };
  }

  private async taken(tx: Tx, fairId: string): Promise<Map<string, number>> {
    const rows = await tx.withSystemScope(() => tx.all(countTakenSlots, { fairId }));
    return new Map(rows.map(({ slot, count }) => [slot, count]));
  }
}

const freeIn = (fair: Fair, taken: ReadonlyMap<string, number>, slot: string): number | null =>
  fair.arrivalsPerSlot === null ? null : Math.max(fair.arrivalsPerSlot - (taken.get(slot) ?? 0), 0);
