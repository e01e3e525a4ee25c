import { reportDays } from './batches.js';
import { workingDaysBetween } from './fair-and-medical.js';
import { countsOf, leavesOf, listAt, people, personTimes, printed } from './figure.js';

describe('a figure', () => {
  const tree = {
    note: '约400',
    days: ['2018-02-28'],
    batch: { boarded: people(['a', 'b', 'a']), byCoach: { '1.5': personTimes(['x', 'y', 'z']) } },
  };

  it('is the length of its list, a person once', () => {
    expect(countsOf(tree)).toEqual({
      note: '约400',
      days: ['2018-02-28'],
      batch: { boarded: 2, byCoach: { '1.5': 3 } },
    });
  });

  it('opens by its path, also where a name holds a dot', () => {
    for (const { path, figure } of leavesOf(tree)) expect(listAt(tree, path)).toBe(figure);
    expect(listAt(tree, 'batch.byCoach.1.5')?.unit).toBe('人次');
    expect([listAt(tree, 'batch'), listAt(tree, 'note'), listAt(tree, 'batch.none')]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('is said aloud to the nearest hundred', () => {
    expect([398, 349, 350].map(printed)).toEqual(['约400', '约300', '约400']);
  });
});

describe('days of a report', () => {
  it('follow the departure and never pass the day asked about', () => {
    expect(reportDays('2018-03-06', '2018-04-13')).toEqual([
      '2018-03-07',
      '2018-03-09',
      '2018-03-14',
      '2018-03-31',
      '2018-04-13',
    ]);
    expect(reportDays('2018-03-06', '2018-03-07')).toEqual(['2018-03-07']);
  });

  it('count working days between two days, neither of them', () => {
    const weekend = new Set(['2018-03-03', '2018-03-04']);
    expect(workingDaysBetween('2018-02-27', '2018-03-06', (day) => !weekend.has(day))).toEqual([
      '2018-02-28',
      '2018-03-01',
      '2018-03-02',
      '2018-03-05',
    ]);
  });
});
