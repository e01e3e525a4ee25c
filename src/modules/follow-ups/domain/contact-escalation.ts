// What a call that did not reach the person leads to: another try on another day, and after three different days the next rung —
// the family's phone, a visit in the village, the employer. A rung above the person's own phone is left after one failure.
// The suggested day is a working day of whoever calls, never the same day.
import type { LocalizedText } from '../../../kernel/errors/index.js';
import { addDays } from '../../../kernel/values/index.js';
import type { WorkingDays } from '../../placements/index.js';
import { CALLS_BEFORE_UNREACHABLE, CONTACT_ESCALATION } from './follow-up.lifecycle.js';

export type EscalationStep = (typeof CONTACT_ESCALATION)[number];

export const CALL_RESULTS = {
  no_answer: { zh: '无人接听', en: 'no answer' },
  switched_off: { zh: '关机或停机', en: 'switched off or out of service' },
  wrong_number: { zh: '号码有误', en: 'wrong number' },
  not_at_home: { zh: '走访未遇', en: 'visited, not at home' },
  not_known: { zh: '对方不知情', en: 'whoever answered knows nothing' },
  call_back: { zh: '约定再联系', en: 'asked to be called again' },
} as const satisfies Readonly<Record<string, LocalizedText>>;
export type CallResult = keyof typeof CALL_RESULTS;

/** The person spoke: not a failure to reach, whatever is still to be told. */
export const isFailure = (result: string | null): boolean => result !== 'call_back';

const DAYS_UNTIL_NEXT: Readonly<Record<CallResult, number>> = {
  no_answer: 1,
  switched_off: 1,
  wrong_number: 1,
  not_at_home: 3,
  not_known: 1,
  call_back: 1,
};
const DAYS_TO_RUNG: Readonly<Record<EscalationStep, number>> = {
  own_phone: 1,
  family_phone: 1,
  village_visit: 3,
  employer: 1,
};

/** The last rung stays. */
export const nextEscalationStep = (rung: EscalationStep): EscalationStep =>
  CONTACT_ESCALATION[CONTACT_ESCALATION.indexOf(rung) + 1] ?? rung;

export interface Tried {
  readonly rung: EscalationStep;
  readonly result: CallResult;
  readonly on: string;
  /** Different days of failures so far, this one included. */
  readonly failedDays: number;
  /** The day the person asked for. */
  readonly callBackOn?: string;
}

export interface NextTry {
  readonly rung: EscalationStep;
  /** The rung of this try is over. */
  readonly climbs: boolean;
  /** The employer did not know either: nobody is left to ask. */
  readonly exhausted: boolean;
  /** Suggested day; null when exhausted or the schedule of that year is missing. */
  readonly on: string | null;
}

export function nextTry(tried: Tried, calendar: WorkingDays): NextTry {
  const climbs =
    isFailure(tried.result) &&
    (tried.rung === 'own_phone' ? tried.failedDays >= CALLS_BEFORE_UNREACHABLE : true);
  const above = CONTACT_ESCALATION[CONTACT_ESCALATION.indexOf(tried.rung) + 1];
  if (climbs && above === undefined) return { rung: tried.rung, climbs, exhausted: true, on: null };
  const rung = climbs ? above! : tried.rung;
  const wanted =
    tried.callBackOn !== undefined && tried.callBackOn > tried.on
      ? tried.callBackOn
      : addDays(tried.on, climbs ? DAYS_TO_RUNG[rung] : DAYS_UNTIL_NEXT[tried.result]);
  return { rung, climbs, exhausted: false, on: workingDayFrom(wanted, calendar) };
}

function workingDayFrom(day: string, calendar: WorkingDays): string {
  let at = day;
  while (!calendar.isWorkingDay(at)) at = addDays(at, 1);
  return at;
}
