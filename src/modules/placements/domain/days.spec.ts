import {
  addDays,
  addWorkingDays,
  birthdayOf,
  firstWorkableDay,
  isMinorOn,
  mayWorkOn,
  workingDayOnOrAfter,
} from './days.js';

const weekdays = {
  isWorkingDay: (day: string) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()),
};

describe('days', () => {
  it('allows work from the day after the 16th birthday', () => {
    expect(mayWorkOn('2002-03-07', '2018-03-07')).toBe(false);
    expect(mayWorkOn('2002-03-06', '2018-03-07')).toBe(true);
    expect(firstWorkableDay('2002-03-07')).toBe('2018-03-08');
  });

  it('counts minors up to and including the 18th birthday', () => {
    expect(isMinorOn('2000-11-05', '2018-03-07')).toBe(true);
    expect(isMinorOn('2000-03-07', '2018-03-07')).toBe(true);
    expect(isMinorOn('2000-03-06', '2018-03-07')).toBe(false);
  });

  it('gives a leap-day child a birthday in common years', () => {
    expect(birthdayOf('2000-02-29', 16)).toBe('2016-02-29');
    expect(birthdayOf('2000-02-29', 18)).toBe('2018-03-01');
  });

  it('walks working days both ways', () => {
    expect(addDays('2018-02-28', 1)).toBe('2018-03-01');
    expect(addWorkingDays('2018-03-02', 1, weekdays)).toBe('2018-03-05');
    expect(addWorkingDays('2018-03-06', -2, weekdays)).toBe('2018-03-02');
    expect(workingDayOnOrAfter('2018-03-03', weekdays)).toBe('2018-03-05');
  });
});
