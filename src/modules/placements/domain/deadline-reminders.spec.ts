import { callTimes, halfTime } from './deadline-reminders.js';

describe('moments inside a wait', () => {
  const [asked, until] = ['2018-02-27T01:00:00.000Z', '2018-03-01T10:00:00.000Z'];

  it('has its half time', () => expect(halfTime(asked, until)).toBe('2018-02-28T05:30:00.000Z'));

  it('spreads the calls over the hold, none at its end', () => {
    expect(callTimes(asked, until, 2)).toEqual(['2018-02-27T20:00:00.000Z', '2018-02-28T15:00:00.000Z']);
    for (const attempts of [1, 2, 3, 5]) {
      const times = callTimes(asked, until, attempts);
      expect(times).toHaveLength(attempts);
      expect([asked, ...times, until]).toEqual([asked, ...times, until].toSorted());
      expect(times.at(-1)! < until).toBe(true);
    }
  });
});
