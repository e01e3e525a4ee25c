import type {
  LawfulSexGround,
  SeekerFacts,
  Shift,
  VacancyFacts,
} from '../../src/modules/matching/domain/facts.js';
import { SHIFTS } from '../../src/modules/matching/domain/facts.js';
import { seededRandom } from '../../src/modules/matching/domain/testing/random.js';

/**
 * A made-up labour market of any size, the same for the same seed: 64 trades and 32 cities with few popular ones, 200 home
 * counties, 20 languages, log-normal wages and headcounts, some sought-after employers; seats for about nine in ten.
 * The distributions are invented, not fitted to a real bureau.
 */
export interface MarketShape {
  readonly seekers: number;
  readonly vacancies: number;
  readonly seed: number;
  readonly seatsPerSeeker?: number;
}

const TRADES = 64;
const CITIES = 32;
const CERTIFICATES = 16;
const HAZARDS = 8;
const LANGUAGES = 20;
const COUNTIES = 200;
const START = '2018-03-10';

const trade = (o: number): string => `${10 + (o >> 3)}${o & 7}`;
const city = (c: number): string => `${41 + (c >> 3)}${String(c & 7).padStart(2, '0')}`;
const county = (c: number): string => `45${String(1000 + c)}`;
const list = (mask: number, word: string): string[] => {
  const items: string[] = [];
  for (let i = 0; mask >> i > 0; i++) if ((mask >> i) & 1) items.push(`${word}${i}`);
  return items;
};

function zipf(random: () => number, n: number, exponent: number): () => number {
  const cumulative: number[] = [];
  let total = 0;
  for (let i = 0; i < n; i++) cumulative.push((total += 1 / (i + 1) ** exponent));
  return () => {
    const x = random() * total;
    const at = cumulative.findIndex((c) => c >= x);
    return at < 0 ? n - 1 : at;
  };
}

function normal(random: () => number): number {
  let sum = 0;
  for (let i = 0; i < 6; i++) sum += random();
  return (sum - 3) * 1.414;
}

export function makeVacancies(shape: MarketShape): VacancyFacts[] {
  const random = seededRandom(shape.seed * 7919 + 13);
  const anyTrade = zipf(random, TRADES, 0.7);
  const anyCity = zipf(random, CITIES, 0.9);
  const anyLanguage = zipf(random, LANGUAGES, 0.8);
  const anyCounty = zipf(random, COUNTIES, 0.5);
  const employers = Math.max(1, Math.round(shape.vacancies / 4));
  const fame = Array.from({ length: employers }, () =>
    Math.min(500, Math.max(0, 120 + 130 * normal(random) + (random() < 0.03 ? 250 : 0))),
  );
  const seat = Array.from({ length: employers }, anyCity);
  const posts = Array.from({ length: shape.vacancies }, (_, i): VacancyFacts => {
    const employer = Math.floor(employers * random() ** 1.6);
    const o = anyTrade();
    let certificates = 0;
    if (random() < 0.35) certificates |= 1 << Math.floor(random() * CERTIFICATES);
    let hazards = 0;
    if (random() < 0.4) hazards |= 1 << Math.floor(random() * HAZARDS);
    const onlySex =
      random() < 0.05 ? { sex: 'M' as const, ground: 'heavy-loads' as LawfulSexGround } : undefined;
    return {
      id: `v${i}`,
      employerId: `e${employer}`,
      headcount: Math.min(500, Math.max(1, Math.round(Math.exp(2.6 + 1.35 * normal(random))))),
      accommodation: random() < 0.65,
      startsOn: START,
      ageMin: random() < 0.8 ? 18 : 16,
      ageMax: random() < 0.6 ? 35 + Math.floor(random() * 13) : 45 + Math.floor(random() * 16),
      ...(onlySex ? { onlySex } : {}),
      educationMin: Math.min(5, Math.floor(Math.abs(normal(random)) * 1.6)),
      certificates: list(certificates, 'cert'),
      hazards: list(hazards, 'hazard'),
      minorsBarred: false,
      shift: SHIFTS[Math.floor(random() ** 1.5 * 4)]!,
      wage:
        Math.round((2600 + 300 * (o % 7) + 700 * Math.exp(0.6 * normal(random)) + fame[employer]! * 2) / 50) *
        50,
      occupation: trade(o),
      languages: [`language${anyLanguage()}`],
      fellowVillages: [county(anyCounty())],
      area: `${city(random() < 0.9 ? seat[employer]! : anyCity())}07`,
      retention: Math.round(fame[employer]! / 5),
    };
  });
  const seats = posts.reduce((sum, post) => sum + post.headcount, 0);
  const factor = ((shape.seatsPerSeeker ?? 0.9) * shape.seekers) / seats;
  return posts.map((p) => ({
    ...p,
    headcount: Math.min(500, Math.max(1, Math.round(p.headcount * factor))),
  }));
}

export function* makeSeekers(shape: MarketShape): Generator<SeekerFacts> {
  const random = seededRandom(shape.seed * 104729 + 7);
  const anyTrade = zipf(random, TRADES, 0.7);
  const anyCity = zipf(random, CITIES, 0.9);
  const anyCounty = zipf(random, COUNTIES, 0.5);
  for (let i = 0; i < shape.seekers; i++) {
    const age = Math.max(16, Math.min(62, Math.round(33 + 10 * normal(random))));
    let certificates = 0;
    for (let c = 0; c < CERTIFICATES; c++) if (random() < 0.12) certificates |= 1 << c;
    const shifts: Shift[] = ['day'];
    if (random() < 0.7) shifts.push('two-shift');
    if (random() < 0.5) shifts.push('three-shift');
    if (random() < 0.35) shifts.push('night');
    const first = anyTrade();
    const years = Math.min(20, Math.floor(Math.max(0, age - 18) * random() * 0.7));
    const wage = Math.round((3000 + 300 * (first % 7) + 60 * years + 500 * normal(random)) / 100) * 100;
    const home = anyCounty();
    const areas = Array.from({ length: 1 + Math.floor(random() * 4) }, () => city(anyCity()));
    const refused = random() < 0.05 ? [`v${Math.floor(random() * shape.vacancies)}`] : [];
    yield {
      id: `s${i}`,
      bornOn: `${2018 - age}-01-15`,
      sex: random() < 0.52 ? 'M' : 'F',
      education: Math.min(5, Math.floor(Math.abs(normal(random)) * 1.5 + 1)),
      certificates: list(certificates, 'cert'),
      barredHazards: random() < 0.12 ? [`hazard${Math.floor(random() * HAZARDS)}`] : [],
      shifts,
      needsBed: random() < 0.55,
      wageFloor: Math.max(1500, Math.round((wage * (0.7 + 0.15 * random())) / 100) * 100),
      wageExpected: Math.max(1800, wage),
      occupations: [
        { occupation: trade(first), years },
        ...(random() < 0.5 ? [{ occupation: trade(anyTrade()), years: 1 }] : []),
      ],
      languages: [`language${home % LANGUAGES}`],
      village: `${county(home)}101001`,
      areasWanted: areas,
      refusedVacancies: refused,
      consentToShare: true,
      handOnly: false,
      pastStability: Math.floor(random() * 100),
      priority: random() < 0.12 ? ['poor-household'] : [],
    };
  }
}
