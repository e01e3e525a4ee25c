import { dayNumber, isLocalDate, type EducationLevel } from '../../../kernel/values/index.js';
import { SHIFTS, type Experience, type SeekerFacts } from '../domain/facts.js';
import type { MatchBasis } from '../domain/match-request.js';
import type { PastRow, SeekerRow } from '../persistence/facts.repository.js';
import { markOf } from './fact-mark.js';
import { areasIn, certificatesIn, tradeOf } from './read-words.js';

/** Everything known of one person, before it becomes the engine's facts. */
export interface SeekerFile {
  readonly row: SeekerRow;
  readonly countyCode: string;
  readonly noNights: boolean;
  readonly languages: readonly string[];
  /** Latest word; null when none was recorded. */
  readonly consented: boolean | null;
  readonly poor: boolean;
  readonly past: readonly PastRow[];
}

/** How far the ranks of the engine tell levels of schooling apart. */
export const EDUCATION_RANK: Readonly<Record<EducationLevel, number>> = {
  none: 0,
  primary: 1,
  'lower-secondary': 2,
  'upper-secondary': 3,
  vocational: 3,
  college: 4,
  bachelor: 5,
  postgraduate: 5,
};

const DAYS_A_YEAR = 365;
const KEPT_DAYS = 90;
/** Nothing known of earlier posts, or of those who came before. */
export const UNKNOWN_SHARE = 50;

export function toSeekerFacts(file: SeekerFile, basis: MatchBasis): SeekerFacts {
  const { row, past } = file;
  const barred = past.filter((placement) => placement.notForThisPost);
  return {
    id: row.id,
    bornOn: row.bornOn,
    sex: row.sex === 'female' ? 'F' : 'M',
    education: rankOf(row.education),
    certificates: [...new Set(row.skills.flatMap(certificatesIn))].sort(),
    barredHazards: [...new Set(barred.flatMap((placement) => placement.hazards ?? []))].sort(),
    shifts: file.noNights ? ['day'] : SHIFTS,
    // Neither the register nor the intent asks for it; a post with a bed is preferred, not demanded.
    // Where an employer counts its beds, everybody takes one: a placement does the same.
    needsBed: false,
    takesBed: true,
    wageFloor: 0,
    wageExpected: row.wishedWage ?? basis.expectedWage,
    occupations: tradesOf(row, basis.today),
    languages: file.languages,
    village: row.areaCode,
    areasWanted: areasIn(row.wishedArea, file.countyCode),
    refusedVacancies: [
      ...new Set(
        past.flatMap((placement) =>
          placement.vacancyId && (placement.refused || placement.notForThisPost) ? [placement.vacancyId] : [],
        ),
      ),
    ].sort(),
    consentToShare: file.consented ?? past.some((placement) => placement.consented),
    handOnly: false,
    pastStability: shareKept(past, basis.today),
    priority: file.poor ? ['poor-household'] : [],
  };
}

/** A later change of any of this makes a proposal stale; what merely grows older does not. */
export function seekerMark(file: SeekerFile): string {
  const past = file.past.map(({ vacancyId, refused, notForThisPost, consented }) => [
    vacancyId,
    refused,
    notForThisPost,
    consented,
  ]);
  return markOf({ ...file, past });
}

export function rankOf(education: string | null): number {
  return EDUCATION_RANK[education as EducationLevel] ?? 0;
}

/** The trade wished for first, then the one the skills or the last job tell of; years count in the trade of that job. */
function tradesOf(row: SeekerRow, today: string): Experience[] {
  const lastTrade = tradeOf(row.lastJob);
  const trades = [tradeOf(row.wishedJob), ...row.skills.map((skill) => tradeOf(skill)), lastTrade].filter(
    (trade) => trade !== undefined,
  );
  const since = row.lastJobSince;
  const years =
    since !== null && isLocalDate(since)
      ? Math.max(0, Math.floor((dayNumber(today) - dayNumber(since)) / DAYS_A_YEAR))
      : 0;
  return [...new Set(trades)]
    .slice(0, 2)
    .map((occupation) => ({ occupation, years: occupation === lastTrade ? years : 0 }));
}

function shareKept(past: readonly PastRow[], today: string): number {
  const lengths = past.flatMap(({ startedOn, endedOn }) => {
    if (startedOn === null) return [];
    const days = dayNumber(endedOn ?? today) - dayNumber(startedOn);
    return endedOn === null && days < KEPT_DAYS ? [] : [days];
  });
  if (lengths.length === 0) return UNKNOWN_SHARE;
  return Math.round((100 * lengths.filter((days) => days >= KEPT_DAYS).length) / lengths.length);
}
