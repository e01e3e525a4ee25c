import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { MedicalChecksRepository } from '../persistence/medical-checks.repository.js';
import { Bookings } from './bookings.service.js';
import type { CheckRow } from './check-facts.js';
import { SlotsService } from './slots.service.js';
import { listWaitingChecks } from '../persistence/waiting-list.statements.js';

/** Orders a slot could not be found for, in the order they came; whoever waits longest and can still be seen in time is next. */
@Injectable()
export class WaitingList {
  constructor(
    private readonly checks: MedicalChecksRepository,
    private readonly bookings: Bookings,
    private readonly slots: SlotsService,
  ) {}

  /** Waiting twice is waiting once. An order no institution is known for cannot wait at one. */
  async join(tx: Tx, check: CheckRow): Promise<boolean> {
    if (check.clinicId === null) return false;
    await tx.withSystemScope(() =>
      tx.insertMany(
        'medical.waiting',
        [
          {
            check_id: check.id,
            cooperation: check.cooperation,
            area_code: check.areaCode,
            clinic_id: check.clinicId,
            exam: check.exam,
            not_after: check.dueOn !== null && check.dueOn > tx.today ? check.dueOn : null,
            joined_at: tx.now,
          },
        ],
        'ON CONFLICT (check_id) DO NOTHING',
      ),
    );
    return true;
  }

  /** Gives free slots of an institution to those who wait there. @returns how many were booked */
  async moveUp(tx: Tx, clinicId: string): Promise<number> {
    return tx.withSystemScope(async () => {
      await this.slots.lock(tx, clinicId);
      const waiting = await tx.all(listWaitingChecks, { clinicId });
      let booked = 0;
      const full = new Set<string>();
      for (const { checkId } of waiting) {
        const check = await this.checks.get(tx, checkId);
        const key = `${check.exam}|${check.dueOn}`;
        if (full.has(key)) continue;
        const input = { reportedBy: 'system', channel: 'system', occurredOn: tx.today } as const;
        const appointment = await this.bookings.book(tx, check, {}, input);
        if (appointment) booked += 1;
        else full.add(key);
      }
      return booked;
    });
  }
}
