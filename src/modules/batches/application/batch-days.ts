import { calendarOf } from '../../reference/index.js';
import { computeFinalDay, computeListClosingDay } from '../domain/list-closing-rule.js';

export interface BatchDays {
  readonly lockOn: string;
  readonly finalOn: string;
}

/** Days by the working calendar of the source county. @throws CALENDAR_MISSING */
export function batchDays(departureOn: string): BatchDays {
  const calendar = calendarOf('guangxi');
  return {
    lockOn: computeListClosingDay(departureOn, calendar),
    finalOn: computeFinalDay(departureOn, calendar),
  };
}

/** End of office hours on the final day, as an instant. */
export function finalInstant(finalOn: string | null): string | null {
  return finalOn === null ? null : `${finalOn}T18:00:00+08:00`;
}
