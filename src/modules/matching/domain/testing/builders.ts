import type { MatchSnapshot } from '../engine.js';
import type { SeekerFacts, VacancyFacts } from '../facts.js';

/** A person whom every post of `aVacancy` would take; override what a test is about. */
export const aSeeker = (over: Partial<SeekerFacts> = {}): SeekerFacts => ({
  id: 's',
  bornOn: '1990-05-01',
  sex: 'F',
  education: 2,
  certificates: [],
  barredHazards: [],
  shifts: ['day', 'two-shift'],
  needsBed: false,
  wageFloor: 2500,
  wageExpected: 3500,
  occupations: [{ occupation: '6101', years: 2 }],
  languages: ['zhuang', 'mandarin'],
  village: '451026101001',
  areasWanted: ['4403'],
  refusedVacancies: [],
  consentToShare: true,
  handOnly: false,
  pastStability: 50,
  priority: [],
  ...over,
});

export const aVacancy = (over: Partial<VacancyFacts> = {}): VacancyFacts => ({
  id: 'v',
  employerId: 'e',
  headcount: 5,
  accommodation: true,
  startsOn: '2018-03-10',
  ageMin: 16,
  ageMax: 60,
  educationMin: 0,
  certificates: [],
  hazards: [],
  minorsBarred: false,
  shift: 'day',
  wage: 4000,
  occupation: '6101',
  languages: ['mandarin'],
  fellowVillages: [],
  area: '440307',
  retention: 60,
  ...over,
});

export const aSnapshot = (over: Partial<MatchSnapshot> = {}): MatchSnapshot => ({
  id: 'snapshot',
  takenAt: '2018-02-20T01:00:00Z',
  seekers: [],
  vacancies: [],
  employers: [],
  groups: [],
  pins: [],
  current: [],
  ...over,
});
