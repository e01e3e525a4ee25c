import { hardCriteria } from '../domain/criteria/index.js';
import type { SeekerFacts, VacancyFacts } from '../domain/facts.js';
import { reachOf } from './reach.adapter.js';

const SEED = 20180227;
const SIZE = 20_000;

/** Small and seeded; the same market for the same number. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % sides;
  };
}

function person(roll: (sides: number) => number, index: number): SeekerFacts {
  return {
    id: `s${index}`,
    bornOn: `${1960 + roll(45)}-0${1 + roll(9)}-1${roll(9)}`,
    sex: roll(2) === 0 ? 'F' : 'M',
    education: roll(6),
    certificates: roll(5) === 0 ? ['叉车证'] : [],
    barredHazards: roll(20) === 0 ? ['NOISE'] : [],
    shifts: roll(4) === 0 ? ['day'] : ['day', 'two-shift', 'three-shift', 'night'],
    needsBed: roll(3) === 0,
    wageFloor: roll(6) * 1000,
    wageExpected: 4000,
    occupations: [],
    languages: [],
    village: '451026100206',
    areasWanted: [],
    refusedVacancies: roll(50) === 0 ? ['v'] : [],
    consentToShare: roll(10) > 0,
    handOnly: false,
    pastStability: 50,
    priority: [],
  };
}

const POST: VacancyFacts = {
  id: 'v',
  employerId: 'e',
  headcount: 10,
  beds: { women: 3, men: 0 },
  accommodation: true,
  startsOn: '2018-03-07',
  ageMin: 18,
  ageMax: 45,
  educationMin: 2,
  certificates: ['叉车证'],
  hazards: ['NOISE'],
  minorsBarred: false,
  shift: 'night',
  wage: 3500,
  occupation: '',
  languages: [],
  fellowVillages: [],
  area: '440307',
  retention: 50,
};

describe(`the reach of a card (seed ${SEED})`, () => {
  const roll = dice(SEED);
  const people = Array.from({ length: SIZE }, (_, index) => person(roll, index));
  const reach = reachOf(people, POST);

  it('is the number of people every hard criterion of matching allows', () => {
    const allowed = people.filter((one) => hardCriteria.every((criterion) => criterion.allows(one, POST)));
    expect(reach).toMatchObject({ total: SIZE, reached: allowed.length });
    expect(allowed.length).toBeGreaterThan(0);
  });

  it('names each criterion, and the people who fall away add up', () => {
    expect(reach.conditions.map(({ key }) => key)).toEqual(hardCriteria.map(({ key }) => key));
    expect(reach.conditions.reduce((sum, { first }) => sum + first, reach.reached)).toBe(SIZE);
    for (const { key, alone } of reach.conditions) {
      const eased = people.filter((one) =>
        hardCriteria.every((criterion) => criterion.key === key || criterion.allows(one, POST)),
      );
      expect({ key, won: eased.length - reach.reached }).toEqual({ key, won: alone });
    }
  });

  it('is counted in one pass, not in one for each criterion', () => {
    let asked = 0;
    const counted = people.slice(0, 1_000).map((one) => ({
      ...one,
      get consentToShare() {
        asked += 1;
        return one.consentToShare;
      },
    }));
    reachOf(counted, POST);
    expect(asked).toBeGreaterThan(0);
    expect(asked).toBeLessThanOrEqual(counted.length * 2);
  });
});
