import { addWorkingDays, answerDueAt } from '../../placements/index.js';
import { adoptSchedules, calendarOf, RegionalCalendar, type YearSchedule } from '../../reference/index.js';
import { windowOf } from './windows.js';

/** Due days of follow-ups (Guangxi) over two years with their holidays: Spring Festival, Qingming, 三月三, Labour Day, National Day. */
const FOLLOW_UPS: [start: string, d7: string, d30: string, d90: string, d180: string][] = [
  // Day 30 is Qingming 2018 (5–7 April), 8 April is worked instead; day 90 and 180 are ordinary.
  ['2018-03-07', '2018-03-14', '2018-04-08', '2018-06-05', '2018-09-03'],
  // Day 7 is 三月三 2018 (18–20 April in Guangxi, 15 April worked).
  ['2018-04-11', '2018-04-23', '2018-05-11', '2018-07-10', '2018-10-08'],
  // Day 7 is Saturday 14 April; Sunday the 15th is worked in Guangxi for 三月三.
  ['2018-04-07', '2018-04-15', '2018-05-07', '2018-07-06', '2018-10-08'],
  // Spring Festival 2018 (15–21 February; 11 and 24 worked).
  ['2018-02-08', '2018-02-22', '2018-03-12', '2018-05-09', '2018-08-07'],
  // Qingming 2026 (4–6 April) and 三月三 2026 (17–20 April).
  ['2026-03-28', '2026-04-07', '2026-04-27', '2026-06-26', '2026-09-24'],
  ['2026-04-10', '2026-04-21', '2026-05-11', '2026-07-09', '2026-10-08'],
];

/** The same step counted for both regions. */
const ANSWERS: [asked: string, days: number, guangxi: string, shenzhen: string][] = [
  ['2018-02-27', 2, '2018-03-01', '2018-03-01'],
  ['2018-04-04', 1, '2018-04-08', '2018-04-08'],
  ['2018-04-13', 1, '2018-04-15', '2018-04-16'],
  ['2018-04-17', 1, '2018-04-23', '2018-04-18'],
  ['2018-04-17', 2, '2018-04-24', '2018-04-19'],
  ['2018-09-30', 1, '2018-10-08', '2018-10-08'],
  ['2026-04-03', 1, '2026-04-07', '2026-04-07'],
  ['2026-04-16', 1, '2026-04-21', '2026-04-17'],
  ['2026-04-16', 2, '2026-04-22', '2026-04-20'],
  ['2026-02-13', 1, '2026-02-14', '2026-02-14'],
  ['2026-02-14', 1, '2026-02-24', '2026-02-24'],
];

describe('due days of 2018 and 2026', () => {
  it.each(FOLLOW_UPS)('a start on %s is followed up on %s, %s, %s and %s', (start, ...days) => {
    const calendar = calendarOf('guangxi');
    expect(
      ([7, 30, 90, 180] as const).map((milestone) => windowOf(start, milestone, calendar).dueOn),
    ).toEqual(days);
  });

  it.each(ANSWERS)(
    'asked on %s, %i working days are over on %s in Guangxi and on %s in Shenzhen',
    (asked, days, guangxi, shenzhen) => {
      expect(addWorkingDays(asked, days, calendarOf('guangxi'))).toBe(guangxi);
      expect(addWorkingDays(asked, days, calendarOf('shenzhen'))).toBe(shenzhen);
      if (days === 2)
        expect(answerDueAt(`${asked}T09:00`, calendarOf('shenzhen')).until).toBe(`${shenzhen}T18:00`);
    },
  );
});

describe('a year without a published schedule', () => {
  const missing = { code: 'CALENDAR_MISSING' };
  const day = (date: string, working: boolean) => ({
    date,
    working,
    name: { zh: '试', en: 'test' },
    certain: true,
  });
  const national: YearSchedule = {
    scope: 'national',
    year: 2027,
    days: [
      day('2027-01-01', false),
      day('2027-02-05', false),
      day('2027-02-08', false),
      day('2027-02-20', true),
      day('2027-10-01', false),
    ],
  };
  const guangxi: YearSchedule = {
    scope: 'guangxi',
    year: 2027,
    days: [day('2027-04-09', false), day('2027-04-12', false)],
  };

  afterEach(() => adoptSchedules([]));

  it('is an alarm, not a guess', () => {
    for (const region of ['guangxi', 'shenzhen'] as const) {
      expect(() => addWorkingDays('2027-01-04', 1, calendarOf(region))).toThrow(
        expect.objectContaining(missing),
      );
      expect(() => windowOf('2026-12-20', 30, calendarOf(region))).toThrow(expect.objectContaining(missing));
      expect(() => answerDueAt('2026-12-31T09:00', calendarOf(region))).toThrow(
        expect.objectContaining(missing),
      );
    }
  });

  it('is counted once its schedule is loaded, in Guangxi with the notice of 三月三 too', () => {
    adoptSchedules([national]);
    expect(addWorkingDays('2027-02-04', 1, calendarOf('shenzhen'))).toBe('2027-02-09');
    expect(addWorkingDays('2027-02-19', 1, calendarOf('shenzhen'))).toBe('2027-02-20');
    expect(() => addWorkingDays('2027-04-08', 1, calendarOf('guangxi'))).toThrow(
      expect.objectContaining(missing),
    );
    adoptSchedules([national, guangxi]);
    expect(addWorkingDays('2027-04-08', 1, calendarOf('guangxi'))).toBe('2027-04-13');
    expect(windowOf('2027-03-10', 30, calendarOf('guangxi')).dueOn).toBe('2027-04-13');
    expect(new RegionalCalendar('guangxi', [national, guangxi]).nextWorkingDay('2027-04-12')).toBe(
      '2027-04-13',
    );
  });
});
