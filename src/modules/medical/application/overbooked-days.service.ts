import { Injectable } from '@nestjs/common';
import { addDays } from '../../../kernel/values/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { MedicalChecksRepository } from '../persistence/medical-checks.repository.js';
import { Bookings } from './bookings.service.js';
import { SlotsService } from './slots.service.js';
import { WaitingList } from './waiting-list.service.js';
import { findBookingsOverCapacity } from '../persistence/overbooked-days.statements.js';

const SEARCH_DAYS = 60;

/** A cap lowered under what was given: who was booked last waits again, at the head of nobody's list but in it. */
@Injectable()
export class OverbookedDays {
  constructor(
    private readonly checks: MedicalChecksRepository,
    private readonly bookings: Bookings,
    private readonly slots: SlotsService,
    private readonly waiting: WaitingList,
  ) {}

  /** @returns how many appointments were taken back */
  async takeBack(tx: Tx, clinicId: string): Promise<number> {
    return tx.withSystemScope(async () => {
      await this.slots.lock(tx, clinicId);
      const from = addDays(tx.today, 1);
      let taken = 0;
      for (const { day, exam, people } of await this.slots.overbooked(
        tx,
        clinicId,
        from,
        addDays(from, SEARCH_DAYS),
      )) {
        const last = await tx.all(findBookingsOverCapacity, { clinicId, day, exam, people });
        for (const { id } of last) {
          const check = await this.checks.get(tx, id);
          await this.bookings.release(tx, check, {
            reportedBy: 'clinic',
            channel: 'system',
            occurredOn: tx.today,
          });
          await this.waiting.join(tx, check);
        }
        taken += last.length;
      }
      return taken;
    });
  }
}
