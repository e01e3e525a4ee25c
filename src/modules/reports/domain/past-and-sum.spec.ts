import { pastOf } from './past-and-sum.js';
import type { JourneyFact } from './report-facts.js';

const road = (id: string, startedOn: string | null, fact: Partial<JourneyFact>) =>
  ({ id, startedOn, origin: 'ledger', fairCode: null, channel: null, ...fact }) as JourneyFact;

const facts = (asOf: string, heldOn: string | null, roads: JourneyFact[]) => ({
  asOf,
  fair: heldOn === null ? null : { code: 'F', heldOn },
  roads,
});

const ROADS = [
  road('of a fair', '2017-04-01', { fairCode: 'F2017-1' }),
  road('before the turn of the year', '2017-12-31', { channel: '乡镇介绍' }),
  road('before the next fair', '2018-01-10', { channel: '乡镇介绍' }),
  road('after it', '2018-03-20', { channel: '乡镇介绍' }),
  road('not started', null, { channel: '乡镇介绍' }),
  road('by a plan', '2017-05-01', { origin: 'plan', channel: '乡镇介绍' }),
];

describe('starts of the year before', () => {
  it('run to the fair of this year', () => {
    const { year, fairs, others } = pastOf(facts('2018-04-13', '2018-02-27', ROADS));
    expect(year).toBe('2017');
    expect(fairs.map(({ id }) => id)).toEqual(['of a fair']);
    expect(others.map(({ id }) => id)).toEqual(['before the turn of the year', 'before the next fair']);
  });

  it.each([null, '2017-02-10'])(
    'run to the end of the year when this year has no fair yet (%s)',
    (heldOn) => {
      expect(pastOf(facts('2018-04-13', heldOn, ROADS)).others.map(({ id }) => id)).toEqual([
        'before the turn of the year',
      ]);
    },
  );
});
