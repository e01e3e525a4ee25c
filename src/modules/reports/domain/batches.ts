// Departures: the first batch of the season person by person, the later ones, and the starts the employers confirmed.
import { addDays, daysInMonth } from '../../../kernel/values/index.js';
import { grouped } from './fair-and-medical.js';
import { type FigureTree, type Listed, people } from './figure.js';
import type { PassengerFact, ReportFacts, JourneyFact } from './report-facts.js';

export interface Passenger extends PassengerFact {
  readonly road: JourneyFact;
  /** The start of this passenger, at the planned employer or at the one that took over at the gate. */
  readonly start: JourneyFact | null;
}

export interface Departures {
  readonly departureOn: string | null;
  readonly first: readonly Passenger[];
  readonly later: readonly Passenger[];
}

export function departuresOf(facts: ReportFacts): Departures {
  const roads = new Map(facts.roads.map((road) => [road.id, road]));
  const transfers = new Map(
    facts.roads.filter(({ origin }) => origin === 'transfer').map((road) => [road.linkedTo, road]),
  );
  const year = facts.asOf.slice(0, 4);
  const passengers = facts.passengers
    .filter(({ departureOn }) => departureOn.startsWith(year))
    .flatMap((one): Passenger[] => {
      const road = roads.get(one.placementId);
      if (!road) return [];
      const start = [road, transfers.get(road.id)].find((each) => each && each.confirmedOn !== null) ?? null;
      return [{ ...one, road, start }];
    });
  const departureOn = passengers.reduce<string | null>(
    (first, one) => (first === null || one.departureOn < first ? one.departureOn : first),
    null,
  );
  return {
    departureOn,
    first: passengers.filter((one) => one.departureOn === departureOn),
    later: passengers.filter((one) => one.departureOn !== departureOn && one.boarded),
  };
}

const persons = (rows: readonly Passenger[]): Listed => people(rows.map(({ seekerId }) => seekerId));

export function firstBatchFigures({ departureOn, first }: Departures): FigureTree {
  const boarded = first.filter((one) => one.boarded);
  const arrived = boarded.filter((one) => one.arrived);
  const from = (root: string, poor?: boolean): Listed =>
    persons(boarded.filter(({ road }) => road.root === root && (poor === undefined || road.poor === poor)));
  return {
    departure: departureOn ?? '',
    rostered: persons(first),
    boarded: persons(boarded),
    notBoarded: persons(first.filter((one) => one.notBoarded)),
    leftEnRoute: persons(boarded.filter((one) => one.leftEnRoute)),
    arrived: persons(arrived),
    startedConfirmed: persons(arrived.filter(({ start }) => start !== null)),
    notStartedOrUnconfirmed: persons(arrived.filter(({ start }) => start === null)),
    boardedByChannel: {
      fairPoor: from('fair', true),
      fairNonPoor: from('fair', false),
      pool: from('pool'),
      poolPoor: from('pool', true),
      poolNonPoor: from('pool', false),
    },
    boardedPoor: persons(boarded.filter(({ road }) => road.poor)),
    boardedNonPoor: persons(boarded.filter(({ road }) => !road.poor)),
    buses: Object.fromEntries(
      [...grouped(boarded, ({ coach }) => coach ?? '-')]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([coach, rows]) => [coach, persons(rows)]),
    ),
  };
}

/** The day after the departure, the third, the eighth, the end of its month, and the day asked about. */
export function reportDays(departureOn: string, asOf: string): string[] {
  const month = departureOn.slice(0, 7);
  const end = daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5)));
  const days = [...[1, 3, 8].map((after) => addDays(departureOn, after)), `${month}-${String(end)}`];
  return [...new Set([...days.filter((day) => day <= asOf), asOf])].sort();
}

export function startFigures(facts: ReportFacts, { departureOn, first }: Departures): FigureTree {
  const started = first.filter((one) => one.start !== null);
  const by = (day: string): Listed => persons(started.filter(({ start }) => start!.confirmedOn! <= day));
  const disputed = first.filter(({ road }) => road.startDisputed);
  const silent = first.filter(
    (one) =>
      one.arrived &&
      one.start === null &&
      !one.road.startDisputed &&
      !one.road.refusedByEmployer &&
      !facts.namedInRefusedStarts.has(one.seekerId),
  );
  return {
    startsConfirmedBy: Object.fromEntries(
      departureOn === null ? [] : reportDays(departureOn, facts.asOf).map((day) => [day, by(day)]),
    ),
    startsConfirmedPoor: persons(started.filter(({ road }) => road.poor)),
    startDisputes: persons(disputed),
    boardedWithoutAnyConfirmation: persons(silent),
  };
}

export function laterBatchFigures({ later }: Departures): FigureTree {
  const poor = later.filter(({ road }) => road.poor);
  const byBatch = (rows: readonly Passenger[]): FigureTree =>
    Object.fromEntries(
      [...grouped(rows, ({ batch }) => batch)]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([batch, those]) => [batch, persons(those)]),
    );
  return {
    persons: persons(later),
    poor: persons(poor),
    nonPoor: persons(later.filter(({ road }) => !road.poor)),
    byBatch: byBatch(later),
    poorByBatch: byBatch(poor),
    ofWhomFromFairC: persons(poor.filter(({ road }) => road.root === 'fair')),
    ofWhomFromPoolE: persons(later.filter(({ road }) => road.root === 'pool')),
  };
}
