// Where people went: confirmed starts by the township they come from and the employer they started at. Person-times, so that
// rows, columns and cells add up to the same whole.
import { grouped } from './fair-and-medical.js';
import { type FigureTree, type Listed, personTimes } from './figure.js';
import type { ReportFacts, JourneyFact } from './report-facts.js';

const starts = (roads: readonly JourneyFact[]): Listed => personTimes(roads.map(({ id }) => id));

/** Each name with the starts of it, the most first. */
function byName(
  roads: readonly JourneyFact[],
  name: (road: JourneyFact) => string,
): [string, readonly JourneyFact[]][] {
  return [...grouped(roads, name)].sort(([a, one], [b, other]) =>
    other.length === one.length ? (a < b ? -1 : 1) : other.length - one.length,
  );
}

export function flowFigures({ roads }: Pick<ReportFacts, 'roads'>): FigureTree {
  const started = roads.filter(({ startedOn, confirmedOn }) => startedOn !== null && confirmedOn !== null);
  const employers = (some: readonly JourneyFact[]): FigureTree =>
    Object.fromEntries(
      byName(some, ({ employer }) => employer).map(([name, those]) => [name, starts(those)]),
    );
  const towns = byName(started, ({ town }) => town);
  return {
    starts: starts(started),
    byTownship: Object.fromEntries(towns.map(([town, those]) => [town, starts(those)])),
    byEmployer: employers(started),
    fromTo: Object.fromEntries(towns.map(([town, those]) => [town, employers(those)])),
  };
}
