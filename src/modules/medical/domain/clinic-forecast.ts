// Can the clinic see everybody before `finalAt`? Answered each morning from caps, opening days and the queue.
// Between the fair and the departure of March 2018 lay four working days for 125 people: 40 a day clears them, 10 a day
// leaves 85 behind, and that is known on the first morning, while slots or a second batch can still be arranged.
import { addDays } from '../../../kernel/values/index.js';
import type { WorkingDays } from '../../placements/index.js';

export interface Arrivals {
  /** Orders given on this local date; they can be examined from the next opening day. */
  readonly day: string;
  readonly people: number;
}

export interface ClinicDays {
  readonly calendar: WorkingDays;
  /** Slots a day, and days that differ (0 closes a day; a number opens one that is no working day). */
  readonly slotsPerDay: number;
  readonly exceptions?: Readonly<Record<string, number>>;
}

export interface ForecastDay {
  readonly day: string;
  readonly slots: number;
  readonly seen: number;
  readonly waiting: number;
}

export interface Forecast {
  readonly days: readonly ForecastDay[];
  readonly people: number;
  readonly slots: number;
  readonly cleared: number;
  readonly short: number;
  /** The first morning on which the remaining slots no longer suffice for those waiting; null when they always do. */
  readonly shortageKnownOn: string | null;
  readonly cures: {
    /** Slots to add on each opening day from the day the shortage is known; null when nothing is short or no slots help. */
    readonly extraSlotsPerDay: number | null;
    /** The same slots by day, and no more of them than are needed. */
    readonly slotsToAdd: readonly { readonly day: string; readonly slots: number }[];
    /** People for a second batch, and the day the clinic is through with them at the usual cap; null when nobody is short. */
    readonly secondBatch: { readonly people: number; readonly clearedOn: string | null } | null;
  };
}

export function slotsOn(day: string, clinic: ClinicDays): number {
  return clinic.exceptions?.[day] ?? (clinic.calendar.isWorkingDay(day) ? clinic.slotsPerDay : 0);
}

/** The default of `finalAt`: the last working day of the source county before the departure. */
export function finalDayBefore(departureOn: string, calendar: WorkingDays): string {
  let day = addDays(departureOn, -1);
  while (!calendar.isWorkingDay(day)) day = addDays(day, -1);
  return day;
}

interface OpenDay {
  readonly day: string;
  readonly slots: number;
}

function openDays(from: string, finalOn: string, clinic: ClinicDays): OpenDay[] {
  const open: OpenDay[] = [];
  for (let day = from; day <= finalOn; day = addDays(day, 1)) {
    const slots = slotsOn(day, clinic);
    if (slots > 0) open.push({ day, slots });
  }
  return open;
}

/** Runs the queue through the open days; the answer per day also says how many slots were left that morning. */
function run(
  arrivals: readonly Arrivals[],
  open: readonly OpenDay[],
): (ForecastDay & { readonly shortBy: number })[] {
  let waiting = 0;
  let next = 0;
  let left = open.reduce((sum, one) => sum + one.slots, 0);
  return open.map(({ day, slots }) => {
    for (let one = arrivals[next]; one && one.day < day; one = arrivals[next]) {
      waiting += one.people;
      next += 1;
    }
    const shortBy = Math.max(0, waiting - left);
    const seen = Math.min(waiting, slots);
    waiting -= seen;
    left -= slots;
    return { day, slots, seen, waiting, shortBy };
  });
}

/** @param finalOn last day on which an examination still counts */
export function forecast(arrivals: readonly Arrivals[], clinic: ClinicDays, finalOn: string): Forecast {
  const sorted = [...arrivals].sort((a, b) => (a.day < b.day ? -1 : 1));
  const people = sorted.reduce((sum, one) => sum + one.people, 0);
  const open = openDays(addDays(sorted[0]?.day ?? finalOn, 1), finalOn, clinic);
  const lines = run(sorted, open);
  const cleared = lines.reduce((sum, one) => sum + one.seen, 0);
  const short = people - cleared;
  const known = lines.find((one) => one.shortBy > 0)?.day;
  const extra = known === undefined ? null : extraSlots(sorted, open, known, people, short);
  return {
    days: lines.map(({ day, slots, seen, waiting }) => ({ day, slots, seen, waiting })),
    people,
    slots: open.reduce((sum, one) => sum + one.slots, 0),
    cleared,
    short,
    shortageKnownOn: short > 0 ? (known ?? addDays(finalOn, 1)) : null,
    cures: {
      extraSlotsPerDay: extra,
      slotsToAdd: known === undefined || extra === null ? [] : addedByDay(sorted, open, known, extra),
      secondBatch: short > 0 ? { people: short, clearedOn: seenBy(short, clinic, finalOn) } : null,
    },
  };
}

function widened(open: readonly OpenDay[], from: string, extra: number): OpenDay[] {
  return open.map(({ day, slots }) => ({ day, slots: day < from ? slots : slots + extra }));
}

/** Which of the added slots are used, by day. */
function addedByDay(
  arrivals: readonly Arrivals[],
  open: readonly OpenDay[],
  from: string,
  extra: number,
): { day: string; slots: number }[] {
  const wider = run(arrivals, widened(open, from, extra));
  return wider
    .map(({ day, seen }, index) => ({ day, slots: seen - open[index]!.slots }))
    .filter(({ slots }) => slots > 0);
}

/** The fewest slots to add on every open day from `from` on that leave nobody behind; null when no number does. */
function extraSlots(
  arrivals: readonly Arrivals[],
  open: readonly OpenDay[],
  from: string,
  people: number,
  short: number,
): number | null {
  const stillShort = (extra: number): boolean => {
    return run(arrivals, widened(open, from, extra)).reduce((sum, one) => sum + one.seen, 0) < people;
  };
  if (stillShort(people)) return null;
  let enough = people;
  let tooFew = 0;
  while (short > 0 && enough - tooFew > 1) {
    const middle = Math.floor((enough + tooFew) / 2);
    if (stillShort(middle)) tooFew = middle;
    else enough = middle;
  }
  return enough;
}

const SEARCH_DAYS = 366;

function seenBy(people: number, clinic: ClinicDays, after: string): string | null {
  let left = people;
  let day = after;
  for (let step = 0; step < SEARCH_DAYS; step += 1) {
    day = addDays(day, 1);
    left -= slotsOn(day, clinic);
    if (left <= 0) return day;
  }
  return null;
}

/** Who is seen when, in queue order: place in the queue (1-based) to day, null when not before `finalOn`. */
export function dayOfPlace(plan: Forecast, place: number): string | null {
  let seen = 0;
  for (const one of plan.days) {
    seen += one.seen;
    if (place <= seen) return one.day;
  }
  return null;
}
