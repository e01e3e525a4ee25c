// Every open placement has exactly one next step: an owner and a day, or a named party that is waited for until a day. One that
// is over has one only while a dispute or a concern about it waits for an answer.
// The step follows from the state and the dates alone; nobody types it. An open dispute comes before everything, a concern
// before what is due later than it. Days bind the region of the owner: Guangxi for bureau and caseworker, Shenzhen for
// employer and station. A missing holiday schedule is itself the next step, never a guessed day.
import { addDays } from '../../../kernel/values/index.js';
import type { PlacementState } from '../../placements/index.js';
import type { StepFacts } from './step-facts.js';
import type { AlarmCode, StepCode, StepOwner, StepSubject } from './steps.js';

export type { CheckFacts, FollowUpFacts, StepFacts } from './step-facts.js';

export interface NextStep {
  readonly step: StepCode;
  readonly owner: StepOwner;
  readonly dueOn: string;
  readonly about: StepSubject;
  readonly aboutId: string;
  readonly clinicId: string | null;
  readonly alarm: AlarmCode | null;
  /** The day the rule gives another answer by itself; null while only an event changes it. */
  readonly reviewOn: string | null;
}

/** Working days of one region. */
export interface WorkCalendar {
  addWorkingDays(day: string, count: number): string;
  nextWorkingDay(day: string): string;
}

export interface Calendars {
  readonly guangxi: WorkCalendar;
  readonly shenzhen: WorkCalendar;
}

export const OPEN_STATES = [
  'proposed',
  'intent',
  'offered',
  'accepted',
  'medical',
  'ready',
  'batched',
  'departed',
  'arrived',
  'started',
] as const satisfies readonly PlacementState[];
export type OpenState = (typeof OPEN_STATES)[number];

/** Days after the departure from which a start that is not confirmed is an alarm and a visit. */
export const UNCONFIRMED_DAYS = 7;
/** Of a dispute that was opened while its year had no schedule. */
const SETTLE_DAYS = 5;
const CONFIRM_DAYS = 3;
const CONCLUDE_DAYS = 3;

type Draft = Omit<NextStep, 'clinicId' | 'alarm' | 'reviewOn'> & Partial<NextStep>;
type Rule = (facts: StepFacts, on: { readonly calendars: Calendars; readonly today: string }) => Draft;

const own = (facts: StepFacts, step: StepCode, owner: StepOwner, dueOn: string): Draft => ({
  step,
  owner,
  dueOn,
  about: 'placement',
  aboutId: facts.id,
});

const afterStart = ({ hasEmployer }: StepFacts): StepOwner => (hasEmployer ? 'station' : 'caseworker');

/** On the road and not confirmed: the employer is asked, after seven days the station goes and looks. */
const road =
  (before: Rule): Rule =>
  (facts, on) => {
    const alarmOn = addDays(facts.departedOn ?? facts.arrivedOn ?? facts.since, UNCONFIRMED_DAYS + 1);
    if (on.today < alarmOn) return { ...before(facts, on), reviewOn: alarmOn };
    return { ...own(facts, 'visit_for_start', afterStart(facts), alarmOn), alarm: 'START_UNCONFIRMED' };
  };

const medical: Rule = (facts, { calendars: { guangxi } }) => {
  const check = facts.check;
  if (!check || check.status === 'lapsed')
    return own(facts, 'order_exam', 'bureau', guangxi.addWorkingDays(facts.since, 1));
  const about = { about: 'check', aboutId: check.id, clinicId: check.clinicId } as const;
  const at = (step: StepCode, owner: StepOwner, dueOn: string): Draft => ({ step, owner, dueOn, ...about });
  switch (check.status) {
    case 'booked':
      return at('examine', 'clinic', check.bookedOn ?? check.orderedOn);
    case 'attended':
    case 'provisional':
      return at(
        'conclude_exam',
        'clinic',
        guangxi.addWorkingDays(check.attendedOn ?? check.concludedOn ?? facts.since, CONCLUDE_DAYS),
      );
    case 'missed':
      return at('rebook_exam', 'caseworker', guangxi.addWorkingDays(check.missedOn ?? facts.since, 1));
    case 'recheck_due':
      return at('remind_recheck', 'caseworker', check.recheckDueOn ?? facts.since);
    case 'ordered':
      return at('book_exam', 'bureau', check.dueOn ?? guangxi.addWorkingDays(check.orderedOn, 1));
    default:
      return at('review_conclusion', 'bureau', guangxi.addWorkingDays(check.concludedOn ?? facts.since, 1));
  }
};

const started: Rule = (facts, { calendars: { guangxi }, today }) => {
  const one = facts.followUp;
  if (one && (one.status === 'unreachable' || one.status === 'escalated')) {
    const escalated = one.status === 'escalated';
    const owner = escalated && one.rung !== 'employer' ? 'caseworker' : afterStart(facts);
    const dueOn = one.nextOn ?? guangxi.addWorkingDays(one.since, escalated ? 3 : 1);
    return { step: 'climb_ladder', owner, dueOn, about: 'follow_up', aboutId: one.id };
  }
  const alarm = facts.milestoneMissing ? ('CALENDAR_MISSING' as const) : null;
  if (one)
    return {
      step: 'follow_up',
      owner: afterStart(facts),
      dueOn: one.status === 'attempted' ? (one.nextOn ?? one.dueOn) : one.dueOn,
      about: 'follow_up',
      aboutId: one.id,
      alarm,
    };
  if (alarm) return { ...own(facts, 'load_calendar', 'bureau', today), about: 'calendar', alarm };
  const startedOn = facts.startedOn ?? facts.since;
  if (!facts.followUpsOpened && addDays(startedOn, 7) >= today)
    return {
      ...own(facts, 'await_follow_up', afterStart(facts), guangxi.nextWorkingDay(addDays(startedOn, 7))),
      reviewOn: addDays(startedOn, 8),
    };
  const next = anniversary(startedOn, today);
  return { ...own(facts, 'keep_contact', 'caseworker', next), reviewOn: addDays(next, 30) };
};

const RULES: Readonly<Record<OpenState, Rule>> = {
  proposed: (facts, { calendars: { shenzhen } }) =>
    own(facts, 'answer_candidate', 'employer', facts.answerDueOn ?? shenzhen.addWorkingDays(facts.since, 2)),
  intent: (facts, { calendars: { shenzhen } }) =>
    own(facts, 'answer_candidate', 'employer', facts.answerDueOn ?? shenzhen.addWorkingDays(facts.since, 2)),
  offered: (facts, { calendars: { guangxi } }) =>
    own(facts, 'ask_person', 'caseworker', facts.holdUntilOn ?? guangxi.addWorkingDays(facts.since, 2)),
  accepted: (facts, { calendars: { guangxi } }) =>
    own(facts, 'order_exam', 'bureau', guangxi.addWorkingDays(facts.since, 1)),
  medical,
  ready: (facts, { calendars: { guangxi } }) =>
    facts.ownWay
      ? own(
          facts,
          'tell_departure',
          'caseworker',
          facts.plannedDepartureOn ?? guangxi.addWorkingDays(facts.since, 5),
        )
      : own(
          facts,
          'put_on_batch',
          'bureau',
          facts.finalOn ??
            (facts.plannedDepartureOn
              ? guangxi.addWorkingDays(facts.plannedDepartureOn, -1)
              : guangxi.addWorkingDays(facts.since, 5)),
        ),
  batched: (facts, { calendars: { guangxi } }) => ({
    step: 'call_roll',
    owner: 'escort',
    dueOn: facts.batch?.departureOn ?? facts.plannedDepartureOn ?? guangxi.addWorkingDays(facts.since, 1),
    about: facts.batch ? 'batch' : 'placement',
    aboutId: facts.batch?.id ?? facts.id,
  }),
  departed: road((facts) =>
    facts.ownWay || !facts.batch
      ? own(
          facts,
          'tell_own_arrival',
          facts.hasEmployer ? 'station' : 'caseworker',
          addDays(facts.departedOn ?? facts.since, 2),
        )
      : {
          step: 'tell_arrival',
          owner: 'escort',
          dueOn: addDays(facts.departedOn ?? facts.since, 2),
          about: 'batch',
          aboutId: facts.batch.id,
        },
  ),
  arrived: road((facts, { calendars: { shenzhen } }) =>
    own(
      facts,
      'confirm_start',
      facts.hasEmployer ? 'employer' : 'bureau',
      shenzhen.addWorkingDays(facts.arrivedOn ?? facts.since, CONFIRM_DAYS),
    ),
  ),
  started,
};

/** @param today local date; the answer may change on `reviewOn` without any event */
export function nextStep(facts: StepFacts, calendars: Calendars, today: string): NextStep | null {
  const rule = (RULES as Partial<Record<PlacementState, Rule>>)[facts.status];
  if (!rule && !facts.dispute && !facts.concern) return null;
  const whole = (draft: Draft): NextStep => ({ clinicId: null, alarm: null, reviewOn: null, ...draft });
  try {
    return whole(firstOf(facts, rule, { calendars, today }));
  } catch (error) {
    if (!isCalendarMissing(error)) throw error;
    const waiting = { ...own(facts, 'load_calendar', 'bureau', today), about: 'calendar' as const };
    return whole({ ...waiting, alarm: 'CALENDAR_MISSING' });
  }
}

/** @param rule of the state; none when the placement is over, and something about it is still open */
function firstOf(facts: StepFacts, rule: Rule | undefined, on: Parameters<Rule>[1]): Draft {
  const { dispute, concern } = facts;
  if (dispute) {
    const dueOn = dispute.dueOn ?? on.calendars.guangxi.addWorkingDays(dispute.openedOn, SETTLE_DAYS);
    return { step: 'settle_dispute', owner: dispute.resolver, dueOn, about: 'dispute', aboutId: dispute.id };
  }
  const usual = rule?.(facts, on);
  if (usual && (!concern || concern.dueOn > usual.dueOn)) return usual;
  const { owner, dueOn, id } = concern!;
  return { step: 'answer_concern', owner, dueOn, about: 'concern', aboutId: id };
}

/** The first yearly day not more than thirty days ago. */
function anniversary(startedOn: string, today: string): string {
  let year = Number(startedOn.slice(0, 4)) + 1;
  const day = startedOn.slice(4) === '-02-29' ? '-02-28' : startedOn.slice(4);
  while (addDays(`${year}${day}`, 30) <= today) year += 1;
  return `${year}${day}`;
}

function isCalendarMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'CALENDAR_MISSING';
}
