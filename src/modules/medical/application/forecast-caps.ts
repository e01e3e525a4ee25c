import { Injectable } from '@nestjs/common';
import { addDays } from '../../../kernel/values/index.js';
import type { Tx } from '../../../platform/database/index.js';
import type { WorkingDays } from '../../placements/index.js';
import type { ClinicDays } from '../domain/clinic-forecast.js';
import {
  countTakenByOthers,
  listClinicDaySlots,
  listClinicSlots,
} from '../persistence/forecast-caps.statements.js';

/** Second batches are looked for this far after the last day. */
const AFTER_DAYS = 60;

/** Caps of all institutions together, less what others hold of them. */
@Injectable()
export class ForecastCaps {
  /** @param own placements the question is about; what they have booked is not taken from them */
  async of(
    tx: Tx,
    calendar: WorkingDays,
    from: string,
    finalAt: string,
    own: ReadonlySet<string>,
  ): Promise<ClinicDays> {
    const until = addDays(finalAt, AFTER_DAYS);
    const clinics = await tx.all(listClinicSlots, {});
    const special = await tx.all(listClinicDaySlots, { from, until });
    const taken = await this.takenByOthers(tx, from, until, own);
    const usual = clinics.reduce((sum, { slots }) => sum + slots, 0);
    const exceptions: Record<string, number> = {};
    for (const day of new Set([...special.map((one) => one.day), ...taken.keys()])) {
      const cap = clinics.reduce((sum, clinic) => {
        const set = special.find((one) => one.id === clinic.id && one.day === day);
        return sum + (set?.slots ?? (calendar.isWorkingDay(day) ? clinic.slots : 0));
      }, 0);
      exceptions[day] = Math.max(0, cap - (taken.get(day) ?? 0));
    }
    return { calendar, slotsPerDay: usual, exceptions };
  }

  private async takenByOthers(
    tx: Tx,
    from: string,
    until: string,
    own: ReadonlySet<string>,
  ): Promise<Map<string, number>> {
    const rows = await tx.all(countTakenByOthers, { from, until, own: [...own] });
    return new Map(rows.map(({ day, people }) => [day, people]));
  }
}
