// All figures of a report as of a day, under their fixed names.
import {
  type Departures,
  departuresOf,
  firstBatchFigures,
  laterBatchFigures,
  startFigures,
} from './batches.js';
import { type Candidates, candidatesOf, fairFigures, medicalFigures } from './fair-and-medical.js';
import { flowFigures } from './flow.js';
import { type FigureTree, type Listed, listed, people, personTimes } from './figure.js';
import { cumulativeFigures, type Past, pastFigures, pastOf } from './past-and-sum.js';
import type { ReportFacts } from './report-facts.js';

export interface Report {
  readonly facts: ReportFacts;
  readonly candidates: Candidates;
  readonly departures: Departures;
  readonly past: Past;
  readonly figures: FigureTree;
}

/** @param labels words of GBZ 188 by conclusion */
export function buildReport(facts: ReportFacts, labels: Readonly<Record<string, string>>): Report {
  const candidates = candidatesOf(facts);
  const departures = departuresOf(facts);
  const past = pastOf(facts);
  const earlier = pastFigures(past);
  const { vacancies, register, followUps } = facts;
  const persons = (ids: readonly string[]): Listed => people(ids);
  const figures: FigureTree = {
    fair: fairFigures(facts, candidates),
    pool: {
      persons: persons(candidates.pool.map(({ seekerId }) => seekerId)),
      poor: persons(candidates.pool.filter(({ poor }) => poor).map(({ seekerId }) => seekerId)),
    },
    candidatesForMedical: persons(candidates.all.map(({ seekerId }) => seekerId)),
    medical: medicalFigures(facts, candidates, departures.departureOn, labels),
    batch1: firstBatchFigures(departures),
    ...startFigures(facts, departures),
    [`starts${past.year}`]: earlier.starts,
    [`otherChannels${past.year}`]: earlier.otherChannels,
    batches2to4: laterBatchFigures(departures),
    cumulativeUniquePoorLonggang: cumulativeFigures(facts, past, departures),
    followUps: {
      asOf: followUps.asOf,
      ...Object.fromEntries(
        Object.entries(followUps.kinds).map(([kind, lists]) => [
          kind,
          Object.fromEntries(Object.entries(lists).map(([name, ids]) => [name, personTimes(ids)])),
        ]),
      ),
    },
    vacancies: {
      employersInFile: listed('家', 'employer-name', vacancies.employersInFile),
      employersWithAnImportableRow: listed('家', 'employer', vacancies.employersWithRow),
      importable: listed('个', 'vacancy', vacancies.importable),
      publishable: listed('个', 'vacancy', vacancies.publishable),
    },
    register: {
      distinctPersons: persons(register.persons),
      poor: persons(register.poor),
      byTownship: Object.fromEntries(
        Object.entries(register.byTownship).map(([town, ids]) => [town, persons(ids)]),
      ),
    },
    flow: flowFigures(facts),
    mustBeBlocked: persons(facts.blocked),
  };
  return { facts, candidates, departures, past, figures };
}
