import fc from 'fast-check';
import { columnLetter, columnNumber, serialToDate, serialToTime } from './spreadsheet.js';

describe('spreadsheet columns and days', () => {
  it('names columns as spreadsheets do', () => {
    expect(['A', 'Z', 'AA', 'AO', 'XFD'].map(columnNumber)).toEqual([1, 26, 27, 41, 16_384]);
    expect(['', 'a', 'XFE', 'A1'].map(columnNumber)).toEqual([0, 0, 0, 0]);
    fc.assert(fc.property(fc.integer({ min: 1, max: 16_384 }), (n) => columnNumber(columnLetter(n)) === n));
  });

  it('turns serials into days of both systems', () => {
    expect(serialToDate(43_165)).toBe('2018-03-06');
    expect(serialToDate(43_165.99)).toBe('2018-03-06');
    expect(serialToDate(1)).toBe('1900-01-01');
    expect(serialToDate(59)).toBe('1900-02-28');
    expect(serialToDate(60)).toBeUndefined();
    expect(serialToDate(61)).toBe('1900-03-01');
    expect(serialToDate(2_958_465)).toBe('9999-12-31');
    expect(serialToDate(2_958_466)).toBeUndefined();
    expect(serialToDate(0)).toBeUndefined();
    expect(serialToDate(41_703, 1904)).toBe('2018-03-06');
    expect(serialToTime(43_165.75)).toBe('18:00');
  });
});
