import { Injectable } from '@nestjs/common';
import { addDays } from '../../../kernel/values/index.js';
import type { Tx } from '../../../platform/database/index.js';
import type { WorkingDays } from '../../placements/index.js';
import type { ClinicDays } from '../domain/clinic-forecast.js';

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
    const clinics = await tx.query<{ id: string; slots: number }>(
      `SELECT id, slots_per_day AS slots FROM medical.clinic WHERE active`,
    );
    const special = await tx.query<{ id: string; day: string; slots: number }>(
      `SELECT clinic_id AS id, day, slots FROM medical.clinic_day WHERE exam = 'any' AND day BETWEEN $1 AND $2`,
      [from, until],
    );
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
    const rows = await tx.query<{ day: string; people: number }>(
      `SELECT day, count(*)::int AS people FROM (
         SELECT booked_on AS day, placement_id FROM medical.medical_check WHERE status = 'booked' AND booked_on BETWEEN $1 AND $2
         UNION ALL
         SELECT day, placement_id FROM medical.slot_hold
         WHERE freed_at IS NULL AND (held_until IS NULL OR held_until > app_now()) AND day BETWEEN $1 AND $2) slot
       WHERE placement_id <> ALL($3::uuid[]) GROUP BY day`,
      [from, until, [...own]],
    );
    return new Map(rows.map(({ day, people }) => [day, people]));
  }
}
