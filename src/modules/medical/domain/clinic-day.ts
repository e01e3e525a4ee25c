// How many people an institution can still see on a day: the cap of all kinds together, the cap of the kind, and what stands
// against them (bookings, slots held before there is an order, blocks of townships).
import type { ExamKind } from './exam-kinds.js';

export interface UsualCaps {
  readonly slotsPerDay: number;
  /** A kind without its own cap is bound by that of the day alone. */
  readonly generalSlots: number | null;
  readonly occupationalSlots: number | null;
  readonly foodSlots: number | null;
}

/** One day as it stands. */
export interface DayLoad {
  /** Caps set for this day alone; `any`: all kinds together, 0 closes it. */
  readonly caps: Readonly<Partial<Record<ExamKind | 'any', number>>>;
  readonly taken: Readonly<Partial<Record<ExamKind, number>>>;
}

export const EMPTY_DAY: DayLoad = { caps: {}, taken: {} };

const usualOf = (usual: UsualCaps, exam: ExamKind): number | null =>
  ({ general: usual.generalSlots, occupational: usual.occupationalSlots, food: usual.foodSlots })[exam];

/** Cap of all kinds together. */
export function capOfDay(usual: UsualCaps, load: DayLoad, workingDay: boolean): number {
  return load.caps.any ?? (workingDay ? usual.slotsPerDay : 0);
}

/** Cap of one kind, never above that of the day. */
export function capOfKind(usual: UsualCaps, load: DayLoad, exam: ExamKind, workingDay: boolean): number {
  const day = capOfDay(usual, load, workingDay);
  return Math.min(day, load.caps[exam] ?? usualOf(usual, exam) ?? day);
}

export function takenOn(load: DayLoad): number {
  return Object.values(load.taken).reduce((sum, people) => sum + people, 0);
}

/** Slots left for a kind; negative when a cap was lowered under what was given. */
export function freeFor(usual: UsualCaps, load: DayLoad, exam: ExamKind, workingDay: boolean): number {
  return Math.min(
    capOfDay(usual, load, workingDay) - takenOn(load),
    capOfKind(usual, load, exam, workingDay) - (load.taken[exam] ?? 0),
  );
}

export interface Opening {
  /** `HH:MM`, local. */
  readonly opensAt: string;
  readonly peoplePerHalfHour: number;
}

const HALF_HOUR = 30;
const LAST_ARRIVAL_AFTER = 180;

/** When the next one should come: so many every half hour from the opening, the rest with the last group (fasting ends by noon). */
export function arrivalTime({ opensAt, peoplePerHalfHour }: Opening, comeBefore: number): string {
  const [hour = 0, minute = 0] = opensAt.split(':').map(Number);
  const later = Math.min(Math.floor(comeBefore / peoplePerHalfHour) * HALF_HOUR, LAST_ARRIVAL_AFTER);
  const at = hour * 60 + minute + later;
  return `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
}
