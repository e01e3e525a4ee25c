import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { CalendarRegion } from '../../reference/index.js';
import { type DayLoad, EMPTY_DAY, type Opening, type UsualCaps } from '../domain/clinic-day.js';
import type { ExamKind } from '../domain/exam-kinds.js';
import { findClinicSlots, lockClinicSlots } from './slots.statements.js';

export interface SlotClinic extends UsualCaps, Opening {
  readonly id: string;
  readonly name: string;
  readonly region: CalendarRegion;
  readonly active: boolean;
}

interface Entry {
  readonly day: string;
  readonly exam: ExamKind | 'any';
  readonly cap: number | null;
  readonly people: number;
}

/** States in which a booking no longer stands against the day. */
export const OFF_THE_DAY = `'ordered', 'cancelled', 'missed'`;

const LOADS = `
  SELECT day, exam, max(cap) AS cap, sum(people)::int AS people FROM (
    SELECT day, exam, slots AS cap, 0 AS people FROM medical.clinic_day WHERE clinic_id = $1 AND day BETWEEN $2 AND $3
    UNION ALL
    SELECT booked_on, exam, NULL, count(*) FROM medical.medical_check
    WHERE clinic_id = $1 AND booked_on BETWEEN $2 AND $3 AND block_id IS NULL AND status NOT IN (${OFF_THE_DAY}) GROUP BY 1, 2
    UNION ALL
    SELECT day, exam, NULL, count(*) FROM medical.slot_hold
    WHERE clinic_id = $1 AND day BETWEEN $2 AND $3 AND freed_at IS NULL AND (held_until IS NULL OR held_until > app_now()) GROUP BY 1, 2
    UNION ALL
    SELECT day, exam, NULL, sum(places) FROM medical.township_block
    WHERE clinic_id = $1 AND day BETWEEN $2 AND $3 AND given_back_at IS NULL GROUP BY 1, 2) entry
  GROUP BY day, exam`;

/** What stands against the days of an institution. Read with the service's sight, else a caller counts only what it sees. */
@Injectable()
export class SlotsRepository {
  /** Bookings of one institution happen one after the other until the caller's transaction ends. */
  async lock(tx: Tx, clinicId: string): Promise<void> {
    await tx.all(lockClinicSlots, { clinicId });
  }

  async clinic(tx: Tx, clinicId: string): Promise<SlotClinic | undefined> {
    const found = await tx.first(findClinicSlots, { clinicId });
    return found;
  }

  /** By day; days nothing is known of are absent. */
  async loads(tx: Tx, clinicId: string, from: string, to: string): Promise<Map<string, DayLoad>> {
    const days = new Map<string, DayLoad>();
    for (const { day, exam, cap, people } of await tx.query<Entry>(LOADS, [clinicId, from, to])) {
      const { caps, taken } = days.get(day) ?? EMPTY_DAY;
      days.set(day, {
        caps: cap === null ? caps : { ...caps, [exam]: cap },
        taken: exam === 'any' ? taken : { ...taken, [exam]: people },
      });
    }
    return days;
  }
}
