import { addDays, daysBetween, deviceDay, moment } from '../src/ui/day';
import { noteOf } from '../src/ui/heard';
import { readHolder } from '../src/ui/id-number';

describe('days and moments are those of Shanghai, wherever the device is', () => {
  it.each([
    ['2026-03-01T15:59:59Z', '2026-03-01'],
    ['2026-03-01T16:00:00Z', '2026-03-02'],
    ['2025-12-31T16:00:00Z', '2026-01-01'],
  ])('%s is on %s', (instant, day) => expect(deviceDay(new Date(instant))).toBe(day));

  it.each([
    ['2026-03-01', '2026-03-01', 0],
    ['2026-03-01', '2026-02-27', -2],
    ['2028-02-28', '2028-03-01', 2],
    ['2025-12-31', '2026-01-01', 1],
    ['2026-03-01', '2026-03-03T23:30:00+08:00', 2],
  ])('from %s to %s there are %d days', (from, to, days) => expect(daysBetween(from, to)).toBe(days));

  it.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-01-01', -1, '2025-12-31'],
  ])('%s and %d days is %s', (day, days, sum) => expect(addDays(day, days)).toBe(sum));

  it('a moment is said to the minute, or to the second where it is asked for', () => {
    expect(moment('2026-03-01T16:05:09Z')).toBe('2026-03-02 00:05');
    expect(moment('2026-03-01T16:05:09Z', { seconds: true })).toBe('2026-03-02 00:05:09');
  });

  it('a note says how and when a word came, and who spoke', () => {
    const at = new Date('2026-03-01T16:05:09Z');
    expect(noteOf('phone', undefined, at)).toBe('phone 00:05 self');
    expect(noteOf('paper', 'mother', at)).toBe('paper 00:05 mother');
  });
});

describe('a citizen identity number', () => {
  const TODAY = '2026-03-14';
  it.each([
    ['99902619900315001', undefined],
    ['999026199003150015', { birthOn: '1990-03-15', sex: 'male', age: 35 }],
    [' 999026 19900315 0015 ', { birthOn: '1990-03-15', sex: 'male', age: 35 }],
    ['999026199003150016', 'wrong'],
    ['999026199013150015', 'wrong'],
    ['99902619900315001A', 'wrong'],
  ])('%s says %j', (typed, holder) => expect(readHolder(typed, TODAY)).toEqual(holder));

  it('counts the birthday on its day, and knows nobody born after today', () => {
    expect(readHolder('999026199003150015', '2026-03-15')).toMatchObject({ age: 36 });
    expect(readHolder('999026199003150015', '1990-03-14')).toBe('wrong');
  });
});
