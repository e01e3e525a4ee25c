import { addDays } from '../../../kernel/values/index.js';
import { PLACEMENT_STATES, type PlacementState } from '../../placements/index.js';
import { calendarMissing, calendarOf } from '../../reference/index.js';
import { type CheckFacts, type FollowUpFacts, nextStep, OPEN_STATES, type StepFacts } from './next-step.js';
import { STEPS } from './steps.js';

const calendars = { guangxi: calendarOf('guangxi'), shenzhen: calendarOf('shenzhen') };
const TODAY = '2018-03-01';
const check = (status: string, more: Partial<CheckFacts> = {}): CheckFacts => ({
  id: 'check',
  status,
  clinicId: 'clinic',
  orderedOn: '2018-02-28',
  dueOn: null,
  bookedOn: null,
  attendedOn: null,
  missedOn: null,
  recheckDueOn: null,
  concludedOn: null,
  ...more,
});

function facts(status: PlacementState, more: Partial<StepFacts> = {}): StepFacts {
  return {
    id: 'placement',
    status,
    since: '2018-02-28',
    answerDueOn: null,
    holdUntilOn: null,
    plannedDepartureOn: null,
    finalOn: null,
    departedOn: null,
    arrivedOn: null,
    startedOn: null,
    ownWay: false,
    hasEmployer: true,
    check: null,
    batch: null,
    followUp: null,
    followUpsOpened: false,
    milestoneMissing: false,
    handedOverOn: null,
    dispute: null,
    concern: null,
    ...more,
  };
}

const BATCH = { id: 'batch', departureOn: '2018-03-06' };
const due = (status: string, of: Partial<FollowUpFacts> = {}): FollowUpFacts => ({
  id: 'call',
  status,
  dueOn: '2018-03-14',
  since: '2018-03-15',
  rung: 'own_phone',
  nextOn: null,
  ...of,
});
const STARTED = { startedOn: '2018-03-07', followUpsOpened: true };

type Case = [
  name: string,
  PlacementState,
  Partial<StepFacts>,
  today: string,
  step: string,
  owner: string,
  dueOn: string,
];
const TABLE: Case[] = [
  ['proposed, no day set', 'proposed', {}, TODAY, 'answer_candidate', 'employer', '2018-03-02'],
  ['intent', 'intent', { answerDueOn: '2018-03-01' }, TODAY, 'answer_candidate', 'employer', '2018-03-01'],
  ['offered', 'offered', { holdUntilOn: '2018-03-02' }, TODAY, 'ask_person', 'caseworker', '2018-03-02'],
  ['accepted', 'accepted', {}, TODAY, 'order_exam', 'bureau', '2018-03-01'],
  ['medical, nothing ordered', 'medical', {}, TODAY, 'order_exam', 'bureau', '2018-03-01'],
  ['medical, ordered', 'medical', { check: check('ordered') }, TODAY, 'book_exam', 'bureau', '2018-03-01'],
  [
    'medical, ordered with a day',
    'medical',
    { check: check('ordered', { dueOn: '2018-03-05' }) },
    TODAY,
    'book_exam',
    'bureau',
    '2018-03-05',
  ],
  [
    'medical, booked',
    'medical',
    { check: check('booked', { bookedOn: '2018-03-02' }) },
    TODAY,
    'examine',
    'clinic',
    '2018-03-02',
  ],
  [
    'medical, missed',
    'medical',
    { check: check('missed', { missedOn: '2018-03-02' }) },
    TODAY,
    'rebook_exam',
    'caseworker',
    '2018-03-05',
  ],
  [
    'medical, attended',
    'medical',
    { check: check('attended', { attendedOn: '2018-03-01' }) },
    TODAY,
    'conclude_exam',
    'clinic',
    '2018-03-06',
  ],
  [
    'medical, provisional',
    'medical',
    { check: check('provisional', { concludedOn: '2018-03-01' }) },
    TODAY,
    'conclude_exam',
    'clinic',
    '2018-03-06',
  ],
  [
    'medical, recheck',
    'medical',
    { check: check('recheck_due', { recheckDueOn: '2018-03-09' }) },
    TODAY,
    'remind_recheck',
    'caseworker',
    '2018-03-09',
  ],
  [
    'medical, concluded',
    'medical',
    { check: check('concluded', { concludedOn: '2018-03-01' }) },
    TODAY,
    'review_conclusion',
    'bureau',
    '2018-03-02',
  ],
  ['medical, lapsed', 'medical', { check: check('lapsed') }, TODAY, 'order_exam', 'bureau', '2018-03-01'],
  ['ready', 'ready', { finalOn: '2018-03-05' }, TODAY, 'put_on_batch', 'bureau', '2018-03-05'],
  [
    'ready, day of departure known',
    'ready',
    { plannedDepartureOn: '2018-03-06' },
    TODAY,
    'put_on_batch',
    'bureau',
    '2018-03-05',
  ],
  ['ready, nothing planned', 'ready', {}, TODAY, 'put_on_batch', 'bureau', '2018-03-07'],
  [
    'ready, own way',
    'ready',
    { ownWay: true, plannedDepartureOn: '2018-03-06' },
    TODAY,
    'tell_departure',
    'caseworker',
    '2018-03-06',
  ],
  ['batched', 'batched', { batch: BATCH }, TODAY, 'call_roll', 'escort', '2018-03-06'],
  [
    'departed',
    'departed',
    { batch: BATCH, departedOn: '2018-03-06' },
    '2018-03-07',
    'tell_arrival',
    'escort',
    '2018-03-08',
  ],
  [
    'departed, own way',
    'departed',
    { ownWay: true, departedOn: '2018-03-06' },
    '2018-03-07',
    'tell_own_arrival',
    'station',
    '2018-03-08',
  ],
  [
    'arrived',
    'arrived',
    { departedOn: '2018-03-06', arrivedOn: '2018-03-06' },
    '2018-03-13',
    'confirm_start',
    'employer',
    '2018-03-09',
  ],
  [
    'arrived, eighth day',
    'arrived',
    { departedOn: '2018-03-06', arrivedOn: '2018-03-06' },
    '2018-03-14',
    'visit_for_start',
    'station',
    '2018-03-14',
  ],
  [
    'departed, eighth day',
    'departed',
    { batch: BATCH, departedOn: '2018-03-06', hasEmployer: false },
    '2018-03-20',
    'visit_for_start',
    'caseworker',
    '2018-03-14',
  ],
  [
    'started, follow-up due',
    'started',
    { ...STARTED, followUp: due('due') },
    '2018-03-10',
    'follow_up',
    'station',
    '2018-03-14',
  ],
  [
    'started, one attempt',
    'started',
    { ...STARTED, followUp: due('attempted'), hasEmployer: false },
    '2018-03-15',
    'follow_up',
    'caseworker',
    '2018-03-14',
  ],
  [
    'started, unreachable',
    'started',
    { ...STARTED, followUp: due('unreachable') },
    '2018-03-16',
    'climb_ladder',
    'station',
    '2018-03-16',
  ],
  [
    'started, escalated',
    'started',
    { ...STARTED, followUp: due('escalated') },
    '2018-03-16',
    'climb_ladder',
    'caseworker',
    '2018-03-20',
  ],
  [
    'started, not opened yet',
    'started',
    { startedOn: '2018-03-07' },
    '2018-03-08',
    'await_follow_up',
    'station',
    '2018-03-14',
  ],
  ['started, all four done', 'started', STARTED, '2018-10-08', 'keep_contact', 'caseworker', '2019-03-07'],
  ['started, next year', 'started', STARTED, '2019-05-01', 'keep_contact', 'caseworker', '2020-03-07'],
  [
    'started, a dispute first',
    'started',
    {
      ...STARTED,
      followUp: due('due'),
      dispute: { id: 'd', openedOn: '2018-03-08', dueOn: null, resolver: 'bureau' },
    },
    '2018-03-09',
    'settle_dispute',
    'bureau',
    '2018-03-15',
  ],
  [
    'started, a dispute the station settles by its deadline',
    'started',
    { ...STARTED, dispute: { id: 'd', openedOn: '2018-03-08', dueOn: '2018-03-16', resolver: 'station' } },
    '2018-03-09',
    'settle_dispute',
    'station',
    '2018-03-16',
  ],
  [
    'started, called in vain: again on the suggested day',
    'started',
    { ...STARTED, followUp: due('attempted', { nextOn: '2018-03-19' }) },
    '2018-03-16',
    'follow_up',
    'station',
    '2018-03-19',
  ],
  [
    'started, the village is visited by the caseworker',
    'started',
    { ...STARTED, followUp: due('escalated', { rung: 'village_visit', nextOn: '2018-03-20' }) },
    '2018-03-19',
    'climb_ladder',
    'caseworker',
    '2018-03-20',
  ],
  [
    'started, the employer is asked by the station',
    'started',
    { ...STARTED, followUp: due('escalated', { rung: 'employer', nextOn: '2018-03-21' }) },
    '2018-03-20',
    'climb_ladder',
    'station',
    '2018-03-21',
  ],
  [
    'started, a concern sooner',
    'started',
    { ...STARTED, followUp: due('due'), concern: { id: 'c', owner: 'station', dueOn: '2018-03-13' } },
    '2018-03-09',
    'answer_concern',
    'station',
    '2018-03-13',
  ],
  [
    'started, a concern later',
    'started',
    { ...STARTED, followUp: due('due'), concern: { id: 'c', owner: 'station', dueOn: '2018-03-16' } },
    '2018-03-09',
    'follow_up',
    'station',
    '2018-03-14',
  ],
];

describe('the next step of a placement', () => {
  it.each(TABLE)('%s', (_name, status, more, today, step, owner, dueOn) => {
    expect(nextStep(facts(status, more), calendars, today)).toMatchObject({ step, owner, dueOn });
  });

  it('is there in every open state, with owner, day and a known command, and in no other', () => {
    expect(new Set(TABLE.map(([, status]) => status))).toEqual(new Set(OPEN_STATES));
    for (const status of PLACEMENT_STATES) {
      const found = nextStep(facts(status), calendars, TODAY);
      const open = (OPEN_STATES as readonly string[]).includes(status);
      expect({ status, open: found !== null }).toEqual({ status, open });
      if (found) {
        expect(found.dueOn).toMatch(/^2018-\d\d-\d\d$/);
        expect(STEPS[found.step].label.zh).not.toBe('');
      }
    }
  });

  it('stays with a placement that is over until what is open about it is settled', () => {
    const dispute = { id: 'd', openedOn: '2018-03-08', dueOn: '2018-03-15', resolver: 'bureau' } as const;
    const concern = { id: 'c', owner: 'station', dueOn: '2018-03-13' } as const;
    const step = (more: Partial<StepFacts>) => nextStep(facts('ended', more), calendars, TODAY);
    expect(step({ dispute, concern })).toMatchObject({
      step: 'settle_dispute',
      owner: 'bureau',
      dueOn: '2018-03-15',
      aboutId: 'd',
    });
    expect(step({ concern })).toMatchObject({ step: 'answer_concern', owner: 'station', aboutId: 'c' });
    expect(step({})).toBeNull();
  });

  it('never changes between two events but on the day it names', () => {
    for (const [name, status, more, from] of TABLE) {
      let [today, step] = [from, nextStep(facts(status, more), calendars, from)!];
      for (let n = 0; n < 60; n += 1) {
        today = addDays(today, 1);
        const now = nextStep(facts(status, more), calendars, today)!;
        if (now.step !== step.step || now.dueOn !== step.dueOn)
          expect({ name, changedOn: today }).toEqual({ name, changedOn: step.reviewOn });
        step = now;
      }
    }
  });

  it('asks for a missing schedule instead of guessing a day, and names it as an alarm', () => {
    const missing = (day: string): string => {
      throw calendarMissing({ day });
    };
    const none = { addWorkingDays: missing, nextWorkingDay: missing };
    for (const status of ['proposed', 'accepted', 'medical', 'ready', 'arrived'] as const)
      expect(
        nextStep(facts(status, { arrivedOn: '2027-03-01' }), { guangxi: none, shenzhen: none }, '2027-03-01'),
      ).toMatchObject({
        step: 'load_calendar',
        owner: 'bureau',
        dueOn: '2027-03-01',
        alarm: 'CALENDAR_MISSING',
      });
    const late = facts('started', { ...STARTED, milestoneMissing: true });
    expect(nextStep(late, calendars, '2018-12-01')).toMatchObject({
      step: 'load_calendar',
      alarm: 'CALENDAR_MISSING',
    });
  });
});
