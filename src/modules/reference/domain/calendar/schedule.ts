import type { LocalizedText } from '../../../../kernel/errors/index.js';
import type { LocalDate } from '../../../../kernel/values/index.js';

/** Where a deadline binds. Guangxi has two public days of its own; Shenzhen follows the national schedule. */
export type CalendarRegion = 'guangxi' | 'shenzhen';

export const CALENDAR_REGIONS: readonly CalendarRegion[] = ['guangxi', 'shenzhen'];

/** A day that is not what its weekday says: a holiday on a working day, or a weekend day worked. */
export interface SpecialDay {
  readonly date: LocalDate;
  readonly working: boolean;
  readonly name: LocalizedText;
  /** False where the notice has not been seen and the day follows only from the lunar date. */
  readonly certain: boolean;
}

/** A published schedule of one year, for the whole country or for one region on top of it. */
export interface YearSchedule {
  readonly scope: 'national' | CalendarRegion;
  readonly year: number;
  readonly days: readonly SpecialDay[];
}
