// Starts of the years before, by fair and by other channels, and everybody who reached the district since, each person once.
import { laterOf } from '../../../kernel/values/index.js';
import type { Departures } from './batches.js';
import { grouped } from './fair-and-medical.js';
import { type FigureTree, type Listed, people, personTimes, printed, size } from './figure.js';
import type { ReportFacts, JourneyFact } from './report-facts.js';

export interface Past {
  /** Year the past figures speak of: the one before the day asked about. */
  readonly year: string;
  readonly fairs: readonly JourneyFact[];
  readonly others: readonly JourneyFact[];
}

/** A season runs to the next fair: who was found at work in January stands in the ledger of the year before. */
export function pastOf(facts: Pick<ReportFacts, 'asOf' | 'fair' | 'roads'>): Past {
  const year = String(Number(facts.asOf.slice(0, 4)) - 1);
  const thisYear = `${facts.asOf.slice(0, 4)}-01-01`;
  const end = laterOf(facts.fair?.heldOn ?? thisYear, thisYear);
  const past = facts.roads.filter(
    ({ origin, startedOn }) => origin === 'ledger' && startedOn !== null && startedOn < end,
  );
  return {
    year,
    fairs: past.filter(({ fairCode }) => fairCode !== null),
    others: past.filter(({ fairCode, channel }) => fairCode === null && channel !== null),
  };
}

const persons = (rows: readonly JourneyFact[]): Listed => people(rows.map(({ seekerId }) => seekerId));
const by = (
  rows: readonly JourneyFact[],
  keyOf: (row: JourneyFact) => string,
  list: (rows: JourneyFact[]) => Listed,
): FigureTree =>
  Object.fromEntries(
    [...grouped(rows, keyOf)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, those]) => [key, list(those)]),
  );

export function pastFigures({ fairs, others }: Past): { starts: FigureTree; otherChannels: FigureTree } {
  const here = others.filter(({ inDistrict }) => inDistrict);
  const known = new Set(fairs.map(({ seekerId }) => seekerId));
  const times = grouped(fairs, ({ seekerId }) => seekerId);
  return {
    starts: {
      personTimes: personTimes(fairs.map(({ id }) => id)),
      persons: persons(fairs),
      byFair: by(
        fairs,
        ({ fairCode }) => fairCode!,
        (rows) => personTimes(rows.map(({ id }) => id)),
      ),
      placedTwice: people([...times].filter(([, rows]) => rows.length > 1).map(([seekerId]) => seekerId)),
    },
    otherChannels: {
      personsLonggang: persons(here),
      newPersonsNotIn08: persons(here.filter(({ seekerId }) => !known.has(seekerId))),
      elsewhere: personTimes(others.filter(({ inDistrict }) => !inDistrict).map(({ id }) => id)),
      alsoIn08: persons(here.filter(({ seekerId }) => known.has(seekerId))),
      byChannel: by(here, ({ channel }) => channel!, persons),
    },
  };
}

/** Poor people who reached the district: each once, whatever number of roads. A past ledger's start counts as departed. */
export function cumulativeFigures(facts: ReportFacts, past: Past, departures: Departures): FigureTree {
  const poor = (rows: readonly JourneyFact[]): JourneyFact[] =>
    rows.filter((row) => row.poor && row.inDistrict);
  const boarded = (rows: Departures['first']): JourneyFact[] =>
    poor(rows.filter((one) => one.boarded).map(({ road }) => road));
  const rest = poor(facts.roads.filter((road) => gone(road) !== null));
  const seen = new Set<string>();
  const parts = [
    poor(past.fairs),
    poor(past.others),
    boarded(departures.first),
    [...boarded(departures.later), ...rest],
  ].map((rows) => {
    const before = seen.size;
    for (const { seekerId } of rows) seen.add(seekerId);
    return seen.size - before;
  });
  const byDeparture = people(seen);
  const confirmed = poor(facts.roads.filter(({ confirmedOn }) => confirmedOn !== null));
  return {
    to: facts.asOf,
    byDeparture,
    byConfirmedStart: persons(confirmed),
    printed: printed(size(byDeparture)),
    parts: parts.join(' + '),
  };
}

const gone = (road: JourneyFact): string | null =>
  road.departedOn ?? (road.origin === 'ledger' ? road.startedOn : null);
