// When a list closes: at the end of the second-last working day of the source county before the departure
// (2018-03-06 → 2 March 2018). A seat may be reserved for a placement still in medical; who became ready after the lock is
// let in until `finalAt`, the end of the last working day, and labelled.
/** The working days of one region. */
export interface WorkingDayCount {
  /** The worked day so many worked days after, or before when negative. */
  addWorkingDays(day: string, count: number): string;
}

export function computeListClosingDay(departureOn: string, calendar: WorkingDayCount): string {
  return calendar.addWorkingDays(departureOn, -2);
}

export function computeFinalDay(departureOn: string, calendar: WorkingDayCount): string {
  return calendar.addWorkingDays(departureOn, -1);
}

export type EntryTiming = 'before_lock' | 'after_lock' | 'too_late';

/** @param readyOn local date on which the placement became ready */
export function entryTiming(readyOn: string, departureOn: string, calendar: WorkingDayCount): EntryTiming {
  return entryOf(readyOn, {
    lockOn: computeListClosingDay(departureOn, calendar),
    finalOn: computeFinalDay(departureOn, calendar),
  });
}

/** The same by the days a batch keeps; without them nobody is late. */
export function entryOf(
  readyOn: string | null,
  batch: { readonly lockOn: string | null; readonly finalOn: string | null },
): EntryTiming {
  if (readyOn === null || batch.lockOn === null || readyOn <= batch.lockOn) return 'before_lock';
  return batch.finalOn === null || readyOn <= batch.finalOn ? 'after_lock' : 'too_late';
}
