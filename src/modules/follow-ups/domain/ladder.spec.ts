import fc from 'fast-check';
import { addDays } from '../../../kernel/values/index.js';
import {
  CALL_RESULTS,
  type CallResult,
  nextTry,
  type EscalationStep,
  type Tried,
} from './contact-escalation.js';

const QINGMING = ['2018-04-05', '2018-04-06', '2018-04-07'];
const calendar = {
  isWorkingDay: (day: string) =>
    day === '2018-04-08' ||
    (!QINGMING.includes(day) && ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())),
};
const tried = (of: Partial<Tried>): Tried => ({
  rung: 'own_phone',
  result: 'no_answer',
  on: '2018-03-14',
  failedDays: 1,
  ...of,
});

describe('after a call that did not reach the person', () => {
  it.each([
    ['the next working day', {}, { rung: 'own_phone', on: '2018-03-15' }],
    ['after the weekend', { on: '2018-03-16' }, { rung: 'own_phone', on: '2018-03-19' }],
    ['after Qingming, on the working Sunday', { on: '2018-04-04' }, { rung: 'own_phone', on: '2018-04-08' }],
    ['three calls on one day stay with the phone', { failedDays: 1 }, { rung: 'own_phone' }],
    ['the third day goes to the family', { failedDays: 3 }, { rung: 'family_phone', on: '2018-03-15' }],
    [
      'the family does not know',
      { rung: 'family_phone', result: 'not_known' },
      { rung: 'village_visit', on: '2018-03-19' },
    ],
    ['not at home', { rung: 'village_visit', result: 'not_at_home' }, { rung: 'employer', on: '2018-03-15' }],
    ['the employer neither', { rung: 'employer', result: 'not_known' }, { exhausted: true, on: null }],
    [
      'asked for a day',
      { result: 'call_back', callBackOn: '2018-03-20', failedDays: 3 },
      { rung: 'own_phone', climbs: false, on: '2018-03-20' },
    ],
    ['asked for a day gone by', { result: 'call_back', callBackOn: '2018-03-10' }, { on: '2018-03-15' }],
  ] as const)('%s', (_what, of, expected) => {
    expect(nextTry(tried(of as Partial<Tried>), calendar)).toMatchObject(expected);
  });

  it('always suggests a later working day, and never leaves a rung without a failure', () => {
    fc.assert(
      fc.property(
        fc.nat(400),
        fc.constantFrom<EscalationStep[]>('own_phone', 'family_phone', 'village_visit', 'employer'),
        fc.constantFrom(...(Object.keys(CALL_RESULTS) as CallResult[])),
        fc.nat(5),
        (shift, rung, result, failedDays) => {
          const on = addDays('2018-01-01', shift);
          const next = nextTry({ rung, result, on, failedDays }, calendar);
          if (next.on !== null) {
            expect(next.on > on).toBe(true);
            expect(calendar.isWorkingDay(next.on)).toBe(true);
          }
          if (result === 'call_back') expect(next).toMatchObject({ rung, climbs: false, exhausted: false });
        },
      ),
    );
  });
});
