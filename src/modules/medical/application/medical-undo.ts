import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { UndoHooks, type UndoPart, type UndoPiece } from '../../placements/index.js';
import { noSlotLeft } from '../domain/medical.errors.js';
import { MedicalBooking } from './medical-booking.js';
import { OrderChecksService } from './order-checks.service.js';
import { type ReservedSlot, SlotReservations } from './slot-reservations.service.js';

/** An answer that is taken back takes its orders along, and gives appointments back where the day still has room. */
@Injectable()
export class MedicalUndo implements OnModuleInit {
  constructor(
    private readonly participants: UndoHooks,
    private readonly orders: OrderChecksService,
    private readonly booking: MedicalBooking,
    private readonly holds: SlotReservations,
  ) {}

  onModuleInit(): void {
    this.participants.register((tx, placementId) => this.restore(tx, placementId));
  }

  /** May come twice: in the undo itself, and with the news of it. */
  async restore(tx: Tx, placementId: string): Promise<UndoPart> {
    return tx.withSystemScope(async () => {
      await this.holds.lockAll(tx, placementId);
      await this.orders.follow(tx, placementId);
      const { restored, missing } = await this.booking.restoreSlots(tx, placementId);
      return {
        restored: restored.map(pieceOf),
        missing: missing.map((slot) => ({ ...pieceOf(slot), code: noSlotLeft().code })),
      };
    });
  }
}

const pieceOf = ({ clinicId, day }: ReservedSlot): UndoPiece => ({ what: 'slot', id: clinicId, day });
