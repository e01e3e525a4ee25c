import { Injectable } from '@nestjs/common';
import { addDays } from '../../../kernel/values/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { ReferenceQueries, type RegionalCalendar } from '../../reference/index.js';
import {
  arrivalTime,
  capOfDay,
  capOfKind,
  type DayLoad,
  EMPTY_DAY,
  freeFor,
  takenOn,
} from '../domain/clinic-day.js';
import { EXAM_KINDS, type ExamKind } from '../domain/exam-kinds.js';
import { clinicNotFound } from '../domain/medical.errors.js';
import { type SlotClinic, SlotsRepository } from '../persistence/slots.repository.js';

export interface FreeDay {
  readonly day: string;
  /** Cap of the kind and of the day, whichever binds. */
  readonly slots: number;
  readonly free: number;
  readonly arrivalAt: string;
}

/** How far ahead days are looked through when nothing ends the search sooner. */
const SEARCH_DAYS = 60;

/**
 * Free slots of institutions. `lock` first, then ask: nobody else books there until the transaction ends. Everything runs
 * with the service's sight, for a caseworker does not see who else is booked.
 */
@Injectable()
export class SlotsService {
  constructor(
    private readonly slots: SlotsRepository,
    private readonly reference: ReferenceQueries,
  ) {}

  lock(tx: Tx, clinicId: string): Promise<void> {
    return this.slots.lock(tx, clinicId);
  }

  /** Open days from one day to another, both included, with what is left. @throws clinicNotFound */
  async openDays(tx: Tx, clinicId: string, exam: ExamKind, from: string, to?: string): Promise<FreeDay[]> {
    const last = to ?? addDays(from, SEARCH_DAYS);
    return tx.withSystemScope(async () => {
      const { clinic, calendar } = await this.opened(tx, clinicId);
      const loads = await this.slots.loads(tx, clinicId, from, last);
      const days: FreeDay[] = [];
      for (let day = from; day <= last; day = addDays(day, 1)) {
        const found = dayOf(clinic, calendar, loads.get(day) ?? EMPTY_DAY, exam, day);
        if (found.slots > 0) days.push(found);
      }
      return days;
    });
  }

  /** @returns that day, also when it is closed or full. @throws clinicNotFound */
  async day(tx: Tx, clinicId: string, exam: ExamKind, day: string): Promise<FreeDay> {
    return tx.withSystemScope(async () => {
      const { clinic, calendar } = await this.opened(tx, clinicId);
      const load = (await this.slots.loads(tx, clinicId, day, day)).get(day) ?? EMPTY_DAY;
      return dayOf(clinic, calendar, load, exam, day);
    });
  }

  async firstFree(
    tx: Tx,
    clinicId: string,
    exam: ExamKind,
    from: string,
    to?: string,
  ): Promise<FreeDay | null> {
    if (to !== undefined && to < from) return null;
    return (await this.openDays(tx, clinicId, exam, from, to)).find(({ free }) => free > 0) ?? null;
  }

  /** Days on which more was given than may be; by kind first, then of all kinds together (`exam` null). */
  async overbooked(
    tx: Tx,
    clinicId: string,
    from: string,
    to: string,
  ): Promise<{ day: string; exam: ExamKind | null; people: number }[]> {
    const { clinic, calendar } = await this.opened(tx, clinicId);
    const over: { day: string; exam: ExamKind | null; people: number }[] = [];
    for (const [day, load] of await this.slots.loads(tx, clinicId, from, to)) {
      const working = calendar.isWorkingDay(day);
      let left = takenOn(load) - capOfDay(clinic, load, working);
      for (const exam of EXAM_KINDS) {
        const people = (load.taken[exam] ?? 0) - capOfKind(clinic, load, exam, working);
        if (people > 0) over.push({ day, exam, people });
        left -= Math.max(0, people);
      }
      if (left > 0) over.push({ day, exam: null, people: left });
    }
    return over;
  }

  private async opened(
    tx: Tx,
    clinicId: string,
  ): Promise<{ clinic: SlotClinic; calendar: RegionalCalendar }> {
    const clinic = await this.slots.clinic(tx, clinicId);
    if (!clinic) throw clinicNotFound({ id: clinicId });
    return { clinic, calendar: await this.reference.calendar(tx.actor, clinic.region) };
  }
}

function dayOf(
  clinic: SlotClinic,
  calendar: RegionalCalendar,
  load: DayLoad,
  exam: ExamKind,
  day: string,
): FreeDay {
  const working = calendar.isWorkingDay(day);
  const open = clinic.active && capOfDay(clinic, load, working) > 0;
  return {
    day,
    slots: open ? capOfKind(clinic, load, exam, working) : 0,
    free: open ? Math.max(0, freeFor(clinic, load, exam, working)) : 0,
    arrivalAt: arrivalTime(clinic, takenOn(load)),
  };
}
