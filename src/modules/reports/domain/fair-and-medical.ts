// The fair, the pool of its departure, and what became of their examinations.
import { addDays } from '../../../kernel/values/index.js';
import { type FigureTree, type Listed, listed, people, personTimes } from './figure.js';
import type { CheckFact, ReportFacts, JourneyFact } from './report-facts.js';

export interface Candidates {
  readonly fair: readonly JourneyFact[];
  readonly pool: readonly JourneyFact[];
  readonly all: readonly JourneyFact[];
}

export function candidatesOf(facts: ReportFacts): Candidates {
  const born = facts.roads.filter(
    (road) => road.linkedTo === null && facts.fair !== null && road.fairCode === facts.fair.code,
  );
  const fair = born.filter(({ origin }) => origin === 'fair');
  const pool = born.filter(({ origin }) => origin === 'pool');
  return { fair, pool, all: [...fair, ...pool] };
}

export function fairFigures(facts: ReportFacts, { fair }: Candidates): FigureTree {
  const intents = (rows: readonly JourneyFact[]): Listed => personTimes(rows.map(({ id }) => id));
  return {
    id: facts.fair?.code ?? '',
    date: facts.fair?.heldOn ?? '',
    intentsPoor: intents(fair.filter(({ poor }) => poor)),
    intentsNonPoor: intents(fair.filter(({ poor }) => !poor)),
    intents: intents(fair),
    persons: people(fair.map(({ seekerId }) => seekerId)),
    poorIfTheRosterMarkWereBelieved: intents(fair.filter(({ poor, markedPoor }) => markedPoor ?? poor)),
  };
}

const FIT = new Set(['no_abnormality', 'other_abnormality']);
const AGAINST = new Set(['contraindication', 'suspected_disease', 'not_fit_for_post']);
const ALWAYS_SAID = ['no_abnormality', 'other_abnormality', 'recheck', 'contraindication'];

type FitnessResult = 'notExamined' | 'barred' | 'recheck' | 'fit' | 'pending';

/** Of several first attempts of one person the one that stops the road decides. */
function evaluateFitness(checks: readonly CheckFact[]): FitnessResult {
  const seen = checks.filter(({ attendedOn }) => attendedOn !== null);
  if (seen.length === 0) return 'notExamined';
  const said = (kinds: ReadonlySet<string>): boolean =>
    seen.some(({ conclusion }) => conclusion !== null && kinds.has(conclusion));
  if (said(AGAINST)) return 'barred';
  if (said(new Set(['recheck']))) return 'recheck';
  return seen.length === checks.length &&
    seen.every(({ conclusion }) => conclusion !== null && FIT.has(conclusion))
    ? 'fit'
    : 'pending';
}

function funnel(rows: readonly JourneyFact[], first: ReadonlyMap<string, readonly CheckFact[]>): FigureTree {
  const results = rows.map((row) => ({ row, result: evaluateFitness(first.get(row.id) ?? []) }));
  const of = (test: (result: FitnessResult) => boolean): Listed =>
    people(results.filter(({ result }) => test(result)).map(({ row }) => row.seekerId));
  return {
    candidates: of(() => true),
    notExamined: of((result) => result === 'notExamined'),
    examined: of((result) => result !== 'notExamined'),
    fit: of((result) => result === 'fit'),
    recheck: of((result) => result === 'recheck'),
    barred: of((result) => result === 'barred'),
  };
}

/** Working days after one day and before another. */
export function workingDaysBetween(
  from: string,
  until: string,
  isWorkingDay: (day: string) => boolean,
): string[] {
  const days: string[] = [];
  for (let day = addDays(from, 1); day < until; day = addDays(day, 1)) if (isWorkingDay(day)) days.push(day);
  return days;
}

/** @param labels words of GBZ 188 by conclusion */
export function medicalFigures(
  facts: ReportFacts,
  { fair, pool, all }: Candidates,
  departureOn: string | null,
  labels: Readonly<Record<string, string>>,
): FigureTree {
  const ids = new Set(all.map(({ id }) => id));
  const firstOnes = facts.checks.filter(({ attempt, placementId }) => attempt === 1 && ids.has(placementId));
  const first = grouped(firstOnes, ({ placementId }) => placementId);
  const seekerOf = new Map(facts.roads.map((road) => [road.id, road.seekerId]));
  const persons = (checks: readonly CheckFact[]): Listed =>
    people(checks.map(({ placementId }) => seekerOf.get(placementId) ?? placementId));
  const examined = firstOnes.filter(({ attendedOn }) => attendedOn !== null);
  const days =
    facts.fair && departureOn ? workingDaysBetween(facts.fair.heldOn, departureOn, facts.isWorkingDay) : [];
  const kinds = [...new Set([...ALWAYS_SAID, ...examined.flatMap(({ conclusion }) => conclusion ?? [])])];
  const second = facts.checks.filter(
    ({ attempt, rematch, attendedOn, conclusion }) =>
      (attempt > 1 || rematch) && attendedOn !== null && conclusion !== null,
  );
  const checks = (rows: readonly CheckFact[]): Listed =>
    listed(
      '人次',
      'check',
      rows.map(({ id }) => id),
    );
  const secondSaid = (set: ReadonlySet<string>): Listed =>
    checks(second.filter(({ conclusion }) => set.has(conclusion!)));
  return {
    orderDays: days,
    workingDaysBetweenFairAndDeparture: listed('天', 'day', days),
    poorFromFair_C: funnel(
      fair.filter(({ poor }) => poor),
      first,
    ),
    nonPoorFromFair_D: funnel(
      fair.filter(({ poor }) => !poor),
      first,
    ),
    pool_E: funnel(pool, first),
    total: funnel(all, first),
    examinedByDay: Object.fromEntries(
      [...grouped(examined, ({ attendedOn }) => attendedOn!)]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([day, rows]) => [day, persons(rows)]),
    ),
    conclusionsGBZ188: Object.fromEntries(
      kinds.map((kind) => [
        labels[kind] ?? kind,
        persons(examined.filter(({ conclusion }) => conclusion === kind)),
      ]),
    ),
    secondSheet: {
      rows: checks(second),
      fit: secondSaid(FIT),
      barred: secondSaid(AGAINST),
      recheckAgain: secondSaid(new Set(['recheck'])),
    },
    hbvOrPregnancyItemsInAnyOrder: listed('项', 'check', facts.unlawfulChecks),
  };
}

export function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const own = groups.get(key);
    if (own) own.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
