import { groupAccessByDay } from './access-records.js';

const dayOf = (at: string) => at.slice(0, 10);
const look = (at: string, action: string, role = 'bureau', organisation = '虚构人社局') => ({
  at,
  role,
  organisation,
  action,
});

describe('who looked, as the person reads it', () => {
  it('counts one office’s looks of a day together, by kind, newest first as given', () => {
    const lines = groupAccessByDay(
      [
        look('2018-03-02T03:00:00Z', 'export'),
        look('2018-03-02T02:00:00Z', 'seeker.revealed'),
        look('2018-03-02T01:00:00Z', 'seeker.revealed'),
        look('2018-03-01T01:00:00Z', 'placement.offered', 'employer', '虚构电子厂'),
      ],
      dayOf,
      50,
    );
    expect(lines.map(({ day, organisation, kind, times }) => [day, organisation, kind, times])).toEqual([
      ['2018-03-02', '虚构人社局', 'paper', 1],
      ['2018-03-02', '虚构人社局', 'numbers', 2],
      ['2018-03-01', '虚构电子厂', 'record', 1],
    ]);
  });

  it('leaves the service’s own steps out and ends where told', () => {
    const looks = [look('2018-03-02T03:00:00Z', 'x', 'system'), look('2018-03-02T02:00:00Z', 'x')];
    expect(groupAccessByDay(looks, dayOf, 5)).toHaveLength(1);
    expect(groupAccessByDay(looks, dayOf, 0)).toEqual([]);
  });
});
