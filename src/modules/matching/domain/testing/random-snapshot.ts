import type { MatchSnapshot } from '../engine.js';
import type { CompanionGroup, PriorityGround, SeekerFacts, Shift, VacancyFacts } from '../facts.js';
import { SHIFTS } from '../facts.js';
import { aSnapshot } from './builders.js';
import { seededRandom } from './random.js';

export interface SnapshotShape {
  readonly seed: number;
  readonly seekers: number;
  readonly vacancies: number;
  /** employer caps, reserved seats and beds */
  readonly limits?: boolean;
  readonly pins?: number;
  /** share of people in couples or groups of up to four */
  readonly grouped?: number;
  readonly start?: string;
}

const TRADES = ['6101', '6102', '6201', '4403', '4404', '3001'];
const CITIES = ['4403', '4401', '4413', '3302'];
const GROUNDS: readonly PriorityGround[] = ['poor-household', 'disabled'];

/** A small county and district, invented from a seed. */
export function randomSnapshot(shape: SnapshotShape): MatchSnapshot {
  const random = seededRandom(shape.seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const whole = (low: number, high: number): number => low + Math.floor(random() * (high - low + 1));
  const employers = Math.max(2, Math.round(shape.vacancies / 4));
  const perPost = Math.max(1, Math.round((2 * 0.95 * shape.seekers) / shape.vacancies) - 1);
  const vacancies = Array.from({ length: shape.vacancies }, (_, i): VacancyFacts => {
    const headcount = whole(1, perPost);
    const special = shape.limits ? random() : 1;
    return {
      id: `v${i}`,
      employerId: `e${whole(0, employers - 1)}`,
      headcount,
      ...(special < 0.2 ? { reserved: { ground: pick(GROUNDS), seats: whole(1, headcount) } } : {}),
      ...(special > 0.2 && special < 0.4
        ? { beds: { women: whole(0, headcount), men: whole(0, headcount) } }
        : {}),
      accommodation: random() < 0.7,
      startsOn: shape.start ?? pick(['2018-03-10', '2018-03-20']),
      ageMin: pick([16, 18]),
      ageMax: whole(35, 60),
      ...(random() < 0.05 ? { onlySex: { sex: 'M' as const, ground: 'heavy-loads' as const } } : {}),
      educationMin: whole(0, 3),
      certificates: random() < 0.2 ? [pick(['welder', 'electrician'])] : [],
      hazards: random() < 0.3 ? [pick(['noise', 'benzene'])] : [],
      minorsBarred: random() < 0.3,
      shift: pick(SHIFTS),
      wage: whole(56, 120) * 50,
      occupation: pick(TRADES),
      languages: [pick(['mandarin', 'zhuang', 'cantonese'])],
      fellowVillages: random() < 0.5 ? [`4510261010${whole(10, 19)}`] : [],
      area: `${pick(CITIES)}07`,
      retention: whole(20, 95),
    };
  });
  const seekers = Array.from({ length: shape.seekers }, (_, i): SeekerFacts => {
    const expected = whole(56, 100) * 50;
    const shifts: Shift[] = ['day', ...SHIFTS.slice(1).filter(() => random() < 0.6)];
    return {
      id: `s${i}`,
      bornOn: `${whole(1960, 2002)}-0${whole(1, 9)}-${whole(10, 28)}`,
      sex: pick(['F', 'M']),
      education: whole(1, 5),
      certificates: random() < 0.3 ? ['welder'] : [],
      barredHazards: random() < 0.1 ? ['noise'] : [],
      shifts,
      needsBed: random() < 0.5,
      ...(i % 4 === 0 ? { takesBed: true } : {}),
      wageFloor: expected - whole(5, 25) * 50,
      wageExpected: expected,
      occupations: [{ occupation: pick(TRADES), years: whole(0, 12) }],
      languages: [pick(['zhuang', 'cantonese']), 'mandarin'].slice(0, whole(1, 2)),
      village: `4510261010${whole(10, 19)}`,
      areasWanted: [pick(CITIES)],
      refusedVacancies: random() < 0.1 ? [`v${whole(0, shape.vacancies - 1)}`] : [],
      consentToShare: random() < 0.97,
      handOnly: random() < 0.02,
      pastStability: whole(0, 100),
      priority: random() < 0.25 ? [pick(GROUNDS)] : [],
    };
  });
  return aSnapshot({
    seekers,
    vacancies,
    employers: Array.from({ length: employers }, (_, e) =>
      shape.limits && random() < 0.5 ? { id: `e${e}`, cap: whole(1, 3 * perPost) } : { id: `e${e}` },
    ),
    groups: groupsOf(seekers, shape.grouped ?? 0, random),
  });
}

function groupsOf(seekers: readonly SeekerFacts[], share: number, random: () => number): CompanionGroup[] {
  const groups: CompanionGroup[] = [];
  let grouped = 0;
  for (let at = 0; grouped < share * seekers.length;) {
    const size = random() < 0.6 ? 2 : 3 + Math.floor(random() * 2);
    const members = seekers.slice(at, at + size).map((seeker) => seeker.id);
    groups.push({ id: `g${groups.length}`, members, together: random() < 0.5 ? 'employer' : 'vacancy' });
    grouped += size;
    at += size;
  }
  return groups;
}
