import { calendarDays, calendarOf, RegionalCalendar } from './regional-calendar.js';
import type { YearSchedule } from './schedule.js';

const napo = calendarOf('guangxi');
const shenzhen = calendarOf('shenzhen');

describe('regional calendar', () => {
  it('has four working days between the fair and the departure', () => {
    const days = ['2018-02-28', '2018-03-01', '2018-03-02', '2018-03-05'];
    expect(napo.workingDaysBetween('2018-02-27', '2018-03-06')).toEqual(days);
    expect(shenzhen.workingDaysBetween('2018-02-27', '2018-03-06')).toEqual(days);
    expect(napo.addWorkingDays('2018-02-27', 3)).toBe('2018-03-02');
    expect(napo.addWorkingDays('2018-03-06', -2)).toBe('2018-03-02');
    expect(napo.addWorkingDays('2018-02-27', 0)).toBe('2018-02-27');
  });

  it('knows the weekend days worked for Spring Festival and the shift at Qingming', () => {
    expect(['2018-02-11', '2018-02-24', '2018-04-08'].map((date) => shenzhen.isWorkingDay(date))).toEqual([
      true,
      true,
      true,
    ]);
    expect(shenzhen.dayOf('2018-04-06')).toMatchObject({ working: false, name: { zh: '清明' } });
    expect(shenzhen.nextWorkingDay('2018-04-06')).toBe('2018-04-08');
    expect(shenzhen.previousWorkingDay('2018-04-06')).toBe('2018-04-04');
    expect(['2025-01-26', '2026-02-14', '2026-10-10'].map((date) => shenzhen.isWorkingDay(date))).toEqual([
      true,
      true,
      true,
    ]);
    expect(shenzhen.isWorkingDay('2026-02-23')).toBe(false);
  });

  it('keeps 三月三 for Guangxi alone', () => {
    const days = ['2018-04-15', '2018-04-18', '2018-04-19', '2018-04-20', '2018-04-21'];
    expect(days.map((date) => napo.isWorkingDay(date))).toEqual([true, false, false, false, false]);
    expect(days.map((date) => shenzhen.isWorkingDay(date))).toEqual([false, true, true, true, false]);
    expect(
      ['2017-03-30', '2017-03-31', '2017-04-01', '2017-04-08'].map((date) => napo.isWorkingDay(date)),
    ).toEqual([false, false, false, true]);
    expect(['2016-04-08', '2016-04-11', '2014-04-02'].map((date) => napo.isWorkingDay(date))).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('marks days known from the lunar date only, and lets the national schedule stand', () => {
    expect(napo.dayOf('2024-04-11')).toMatchObject({ working: false, certain: false });
    expect(napo.dayOf('2018-04-18')).toMatchObject({ working: false, certain: true });
    expect(napo.dayOf('2023-04-23')).toMatchObject({ working: true, certain: true });
  });

  it('refuses to guess a year that is not published', () => {
    expect(() => shenzhen.isWorkingDay('2027-03-01')).toThrow(
      expect.objectContaining({ code: 'CALENDAR_MISSING' }),
    );
    expect(() => napo.addWorkingDays('2026-12-30', 5)).toThrow(
      expect.objectContaining({ code: 'CALENDAR_MISSING' }),
    );
    expect(() => shenzhen.isWorkingDay('2003-03-03')).toThrow(
      expect.objectContaining({ code: 'CALENDAR_MISSING' }),
    );
  });

  it('counts with a schedule once it is loaded, in each scope by itself', () => {
    const national: YearSchedule = {
      scope: 'national',
      year: 2027,
      days: [
        { date: '2027-02-08', working: false, name: { zh: '春节', en: 'Spring Festival' }, certain: true },
      ],
    };
    expect(new RegionalCalendar('shenzhen', [national]).nextWorkingDay('2027-02-08')).toBe('2027-02-09');
    expect(() => new RegionalCalendar('guangxi', [national]).isWorkingDay('2027-02-08')).toThrow(
      'CALENDAR_MISSING',
    );
    const regional: YearSchedule = { scope: 'guangxi', year: 2027, days: [] };
    expect(new RegionalCalendar('guangxi', [national, regional]).isWorkingDay('2027-02-09')).toBe(true);
  });

  it('lists days for showing', () => {
    expect(calendarDays(napo, '2018-04-14', '2018-04-15').map((day) => day.working)).toEqual([false, true]);
  });
});
