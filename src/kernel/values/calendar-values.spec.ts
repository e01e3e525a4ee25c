import { ageOn, firstWorkableDay, isMinorWorker, isOldEnoughToWork } from './age.js';
import { covers, dateRange, lengthInDays, overlaps } from './date-range.js';
import {
  addDays,
  addMonths,
  dayNumber,
  diffDays,
  fromDayNumber,
  isLocalDate,
  localDate,
  weekdayOf,
} from './local-date.js';
import { isOverStatutoryAge, retirementAgeInMonths, retirementDate } from './retirement-age.js';

describe('local date', () => {
  it('agrees with the calendar over four centuries', () => {
    for (let day = -100_000; day <= 100_000; day += 37) {
      const iso = new Date(day * 86_400_000).toISOString().slice(0, 10);
      expect(fromDayNumber(day)).toBe(iso);
      expect(dayNumber(iso)).toBe(day);
    }
  });

  it('does not know days that do not exist', () => {
    expect(isLocalDate('2018-02-29')).toBe(false);
    expect(isLocalDate('1900-02-29')).toBe(false);
    expect(isLocalDate('2000-02-29')).toBe(true);
    expect(isLocalDate('2018-2-9')).toBe(false);
    expect(localDate(1985, 6, 31)).toBeUndefined();
  });

  it('adds days and months, and keeps the end of a month', () => {
    expect(addDays('2018-02-27', 7)).toBe('2018-03-06');
    expect(addDays('2018-01-01', -1)).toBe('2017-12-31');
    expect(addMonths('2018-01-31', 1)).toBe('2018-02-28');
    expect(addMonths('2018-03-07', 3)).toBe('2018-06-07');
    expect(addMonths('2018-03-07', -15)).toBe('2016-12-07');
    expect(diffDays('2018-03-07', '2018-06-05')).toBe(90);
  });

  it('names the weekday', () => {
    expect(weekdayOf('2018-02-27')).toBe(2);
    expect(weekdayOf('2018-04-15')).toBe(7);
    expect(weekdayOf('1969-12-31')).toBe(3);
  });

  it('is untouched by the change to summer time of 1986', () => {
    expect(diffDays('1986-05-03', '1986-05-05')).toBe(2);
    expect(addDays('1986-05-03', 1)).toBe('1986-05-04');
  });
});

describe('age', () => {
  it('allows work from the day after the sixteenth birthday', () => {
    expect(isOldEnoughToWork('2002-03-06', '2018-03-06')).toBe(false);
    expect(isOldEnoughToWork('2002-03-06', '2018-03-07')).toBe(true);
    expect(isOldEnoughToWork('2002-03-07', '2018-03-07')).toBe(false);
    expect(firstWorkableDay('2004-02-29')).toBe('2020-03-01');
    expect(firstWorkableDay('2084-02-29')).toBe('2100-03-02');
  });

  it('counts completed years', () => {
    expect(ageOn('2000-02-29', '2018-02-28')).toBe(17);
    expect(ageOn('2000-02-29', '2018-03-01')).toBe(18);
    expect(isMinorWorker('2000-11-05', '2018-03-07')).toBe(true);
    expect(isMinorWorker('2000-03-07', '2018-03-07')).toBe(false);
  });
});

describe('retirement age', () => {
  it.each([
    ['men-60', '1964-12-31', 60, 0],
    ['men-60', '1965-01-01', 60, 1],
    ['men-60', '1976-09-15', 63, 0],
    ['women-50', '1975-01-15', 50, 1],
    ['women-50', '1976-11-15', 51, 0],
    ['women-50', '1984-11-15', 55, 0],
    ['women-55', '1981-09-15', 58, 0],
    ['women-55', '1999-09-15', 58, 0],
  ] as const)('%s born %s retires at %i years and %i months', (track, birth, years, months) => {
    expect(retirementAgeInMonths(track, birth)).toBe(years * 12 + months);
  });

  it('dates the day', () => {
    expect(retirementDate('women-50', '1976-11-15')).toBe('2027-11-15');
  });

  it('draws the ledger’s line at 60 and 55, reached counting as past', () => {
    expect(isOverStatutoryAge('male', '1958-02-20', '2018-02-20')).toBe(true);
    expect(isOverStatutoryAge('male', '1958-02-21', '2018-02-20')).toBe(false);
    expect(isOverStatutoryAge('female', '1963-02-20', '2018-02-20')).toBe(true);
    expect(isOverStatutoryAge('male', '1965-06-01', '2025-06-01')).toBe(false);
  });
});

describe('date range', () => {
  it('holds both ends', () => {
    const range = dateRange('2018-03-01', '2018-03-06');
    expect(
      range && [covers(range, '2018-03-06'), covers(range, '2018-03-07'), lengthInDays(range, '2018-12-31')],
    ).toEqual([true, false, 6]);
    expect(dateRange('2018-03-06', '2018-03-01')).toBeUndefined();
    expect(overlaps({ from: '2018-03-01', until: null }, { from: '2018-01-01', until: '2018-03-01' })).toBe(
      true,
    );
    expect(overlaps({ from: '2018-03-02', until: null }, { from: '2018-01-01', until: '2018-03-01' })).toBe(
      false,
    );
  });
});
