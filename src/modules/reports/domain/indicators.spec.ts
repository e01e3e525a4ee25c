import { PARTITIONS } from './funnel.js';
import { indicatorFigures } from './indicators.js';
import { inflationChecks } from './inflation.js';
import type { EvidenceFact, MonthFacts, OutsideFact, WorkFact } from './month-facts.js';

const work = (id: string, seekerId: string, more: Partial<WorkFact> = {}): WorkFact => ({
  id,
  seekerId,
  employerId: `firm of ${id}`,
  origin: 'fair',
  status: 'started',
  fairCode: null,
  channel: null,
  onBatch: true,
  province: '44',
  areaCode: '451026100206',
  birthOn: '1990-01-01',
  sex: 'male',
  bornOn: '2018-02-27',
  departedOn: '2018-03-06',
  arrivedOn: '2018-03-07',
  startedOn: '2018-03-07',
  confirmedOn: '2018-03-07',
  claimedOn: null,
  endedOn: null,
  endReason: null,
  offRoadReason: null,
  disputed: false,
  poor: true,
  monitored: false,
  ...more,
});

const outside = (id: string, seekerId: string, more: Partial<OutsideFact> = {}): OutsideFact => ({
  id,
  seekerId,
  province: '33',
  areaCode: '451026100225',
  startedOn: '2018-03-20',
  evidenced: true,
  assisted: true,
  poor: false,
  monitored: true,
  ...more,
});

const month = (more: Partial<MonthFacts>): MonthFacts => ({
  from: '2018-03-01',
  to: '2018-03-31',
  asOf: '2018-04-13',
  work: [],
  outside: [],
  closed: [],
  pairings: [],
  steps: [],
  answers: [],
  evidence: [],
  fairs: [],
  fairEmployers: [],
  fairVacancies: [],
  roster: [],
  batches: [],
  sharedPhones: [],
  training: null,
  agreement: null,
  ...more,
});

function counted(facts: MonthFacts): Record<string, readonly string[] | null> {
  const figures = [...indicatorFigures(facts), ...inflationChecks(facts)];
  return Object.fromEntries(figures.map(({ code, members }) => [code, members]));
}

describe('who works where', () => {
  it('counts work found outside the chain by its province, each person once by the latest start', () => {
    const of = counted(
      month({
        work: [work('p1', 'a'), work('p2', 'b'), work('p3', 'c', { province: null, poor: false })],
        outside: [
          outside('o1', 'b'),
          outside('o2', 'd', { province: '45', monitored: false }),
          outside('o3', 'e', { startedOn: '2018-03-03', province: '44' }),
          outside('o4', 'e', { startedOn: '2018-03-02', province: '45' }),
          outside('o5', 'f', { assisted: false }),
          outside('o6', 'g', { evidenced: false, startedOn: '2018-04-02' }),
        ],
      }),
    );
    expect(of).toMatchObject({
      I1: ['a', 'b', 'c', 'd', 'e'],
      'I1.chain': ['a', 'c'],
      'I1.outside': ['b', 'd', 'e'],
      'I1.starts': ['p1', 'p2', 'p3'],
      'I1.outsideStarts': ['o1', 'o2', 'o3', 'o4'],
      I2: ['a', 'e'],
      I3: ['d'],
      I4: ['b'],
      'I4.unknown': ['c'],
      'I1a.monitored': ['b', 'e'],
      'checks.outsideWithoutAssistance': ['o5'],
      'checks.outsideWithoutEvidence': [],
    });
    for (const { whole, parts } of PARTITIONS.filter((one) => one.whole === 'I1'))
      expect({ whole, parts: parts.flatMap((part) => of[part] ?? []).sort() }).toEqual({
        whole,
        parts: of[whole],
      });
  });

  it('shows who comes from a paired village, and has no source while no village is paired', () => {
    const facts = month({ work: [work('p1', 'a')], outside: [outside('o1', 'b')] });
    expect(counted(facts)['I1.paired']).toBeNull();
    const pairings = [
      { villageCode: '451026100206', community: '南联社区' },
      { villageCode: '451026100225', community: '五联社区' },
      { villageCode: '451026100230', community: '龙西社区' },
    ];
    expect(counted({ ...facts, pairings })).toMatchObject({
      'I1.paired': ['a', 'b'],
      'I1.paired.451026100206': ['a'],
      'I1.paired.451026100225': ['b'],
      'I1.paired.451026100230': [],
    });
  });
});

describe('the agreement of the year', () => {
  it('has no source without a target, and is counted from the first of January, each person once', () => {
    const facts = month({
      work: [
        work('p1', 'a'),
        work('p2', 'b', { startedOn: '2018-01-10' }),
        work('p3', 'a', { startedOn: '2018-02-01' }),
      ],
      outside: [
        outside('o1', 'c', { startedOn: '2018-02-02' }),
        outside('o2', 'd', { startedOn: '2017-12-30' }),
      ],
    });
    expect(counted(facts).I10).toBeNull();
    const agreed = { ...facts, agreement: { target: 6 } };
    const figure = indicatorFigures(agreed).find(({ code }) => code === 'I10');
    expect(figure).toMatchObject({
      members: ['a', 'b', 'c'],
      detail: { target: 6, rate: 0.5, from: '2018-01-01' },
    });
    expect(counted(agreed).I1).toEqual(['a']);
  });
});

describe('what makes a number look better than it is', () => {
  const insured = (placementId: string, from: string, to: string): EvidenceFact => ({
    placementId,
    kind: 'insurance',
    from,
    to,
  });

  it('is listed beside it, person by person', () => {
    const of = counted(
      month({
        work: [
          work('young', 'y', { birthOn: '2002-03-08' }),
          work('old', 'o', { birthOn: '1958-03-07' }),
          work('older', 'w', { birthOn: '1963-03-07', sex: 'female' }),
          work('first', 't'),
          work('second', 't', { startedOn: '2018-03-20' }),
          work('dead', 'd'),
          work('jailed', 'j'),
          work('claimed', 'c', { confirmedOn: null, startedOn: null, claimedOn: '2018-03-08' }),
          work('alone', 'n', { origin: 'ledger', onBatch: false }),
          work('early', 'e', { startedOn: '2018-03-05' }),
        ],
        closed: [
          { seekerId: 'd', reason: 'died', on: '2018-03-01' },
          { seekerId: 'j', reason: 'imprisoned', on: '2018-03-08' },
        ],
        evidence: [
          insured('first', '2018-03-01', '2018-04-30'),
          insured('second', '2018-04-01', '2018-04-30'),
          insured('old', '2018-03-01', '2018-03-31'),
          insured('old', '2018-04-01', '2018-04-30'),
        ],
        sharedPhones: ['o'],
        batches: [{ id: 'B9', coaches: [], boarded: [] }],
      }),
    );
    expect(Object.fromEntries(Object.entries(of).filter(([code]) => code.startsWith('checks.')))).toEqual({
      'checks.underAge': ['y'],
      'checks.pastRetirement': ['o', 'w'],
      'checks.startedAfterClosing': ['d'],
      'checks.insuredTwice': ['t'],
      'checks.helpedTwice': ['t'],
      'checks.claimedNotConfirmed': ['claimed'],
      'checks.startWithoutAssistance': ['alone'],
      'checks.outsideWithoutAssistance': [],
      'checks.outsideWithoutEvidence': [],
      'checks.startBeforeDeparture': ['early'],
      'checks.batchWithoutPassengers': ['B9'],
      'checks.sharedPhone': ['o'],
      'checks.notInsuredAfter30Days': ['alone', 'dead', 'early', 'jailed', 'older', 'young'],
    });
    expect(of.I1).not.toContain('c');
  });
});
