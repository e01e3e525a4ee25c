import { countsOf } from './figure.js';
import { flowFigures } from './flow.js';
import type { JourneyFact } from './report-facts.js';

const road = (id: string, town: string, employer: string, confirmedOn: string | null = '2018-03-07') =>
  ({ id, town, employer, startedOn: '2018-03-07', confirmedOn }) as JourneyFact;

describe('the flow from township to employer', () => {
  it('counts confirmed starts only, and adds up either way', () => {
    const figures = flowFigures({
      roads: [
        road('a', '龙合镇', '甲厂'),
        road('b', '城厢镇', '甲厂'),
        road('c', '城厢镇', '乙厂'),
        road('d', '城厢镇', '乙厂', null),
      ],
    });
    expect(countsOf(figures)).toEqual({
      starts: 3,
      byTownship: { 城厢镇: 2, 龙合镇: 1 },
      byEmployer: { 甲厂: 2, 乙厂: 1 },
      fromTo: { 城厢镇: { 乙厂: 1, 甲厂: 1 }, 龙合镇: { 甲厂: 1 } },
    });
  });
});
