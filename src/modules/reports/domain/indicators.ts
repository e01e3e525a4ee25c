// Indicators I1–I10 of the two governments' reports, each a list with its unit. A person counts once a period, by the latest
// start: confirmed by the employer in the chain, or found outside it after something was done for the person. The workplace
// decides the bucket, and the buckets are the whole. No source is not zero.
import type { MonthFacts, MonthFigure, OutsideFact, WorkFact } from './month-facts.js';
import { retentionFigures, stableFigures } from './retention.js';

export const figure = (
  code: string,
  unit: MonthFigure['unit'],
  of: MonthFigure['of'],
  members: readonly string[] | null,
  detail?: MonthFigure['detail'],
): MonthFigure => ({
  code,
  unit,
  of,
  members: members && [...new Set(members)].sort(),
  ...(detail ? { detail } : {}),
});

export const within = (day: string | null, { from, to, asOf }: MonthFacts): boolean =>
  day !== null && day >= from && day <= to && day <= asOf;

/** Confirmed starts of the period. */
export const startsOf = (facts: MonthFacts): WorkFact[] =>
  facts.work.filter((one) => one.confirmedOn !== null && within(one.startedOn, facts));

export const assisted = (one: WorkFact): boolean =>
  one.origin !== 'ledger' || one.onBatch || one.fairCode !== null || one.channel !== null;

/** Work outside the chain that counts: begun by the day asked about, after help. */
export const outsideOf = (facts: MonthFacts): OutsideFact[] =>
  facts.outside.filter((one) => one.assisted && within(one.startedOn, facts));

/** A person at work in the period, by one start. */
type Helped = Pick<OutsideFact, 'id' | 'seekerId' | 'areaCode' | 'poor' | 'monitored'> & {
  readonly startedOn: string | null;
  readonly province: string | null;
  readonly outside: boolean;
};

/** The latest start of each person. */
function latest(starts: readonly Helped[]): Helped[] {
  const byPerson = new Map<string, Helped>();
  for (const one of starts) {
    const known = byPerson.get(one.seekerId);
    if (!known || `${one.startedOn} ${one.id}` > `${known.startedOn} ${known.id}`)
      byPerson.set(one.seekerId, one);
  }
  return [...byPerson.values()];
}

/** Everybody helped into work in a period, once. */
function helpedIn(facts: MonthFacts): Helped[] {
  return latest([
    ...startsOf(facts)
      .filter(assisted)
      .map((one) => ({ ...one, outside: false })),
    ...outsideOf(facts).map((one) => ({ ...one, outside: true })),
  ]);
}

/** The year's agreement: who has been helped since the first of January, against the year's target. */
function agreedFigure(facts: MonthFacts): MonthFigure {
  if (facts.agreement === null) return figure('I10', '人', 'person', null);
  const { target } = facts.agreement;
  const from = yearStart(facts.to);
  const people = helpedIn({ ...facts, from }).map(({ seekerId }) => seekerId);
  const rate = target === 0 ? null : new Set(people).size / target;
  return figure('I10', '人', 'person', people, { target, rate, from });
}

export const yearStart = (day: string): string => `${day.slice(0, 4)}-01-01`;

export function indicatorFigures(facts: MonthFacts): MonthFigure[] {
  const starts = startsOf(facts).filter(assisted);
  const outside = outsideOf(facts);
  const helped = helpedIn(facts);
  const people = (code: string, rows: readonly Helped[]): MonthFigure =>
    figure(
      code,
      '人',
      'person',
      rows.map(({ seekerId }) => seekerId),
    );
  const i1 = people('I1', helped);
  return [
    i1,
    figure(
      'I1.starts',
      '人次',
      'placement',
      starts.map(({ id }) => id),
    ),
    figure(
      'I1.outsideStarts',
      '人次',
      'outside-work',
      outside.map(({ id }) => id),
    ),
    people(
      'I1.chain',
      helped.filter((one) => !one.outside),
    ),
    people(
      'I1.outside',
      helped.filter((one) => one.outside),
    ),
    people(
      'I1a',
      helped.filter(({ poor, monitored }) => poor || monitored),
    ),
    people(
      'I1a.poor',
      helped.filter(({ poor }) => poor),
    ),
    people(
      'I1a.monitored',
      helped.filter(({ poor, monitored }) => monitored && !poor),
    ),
    people(
      'I1b',
      helped.filter(({ poor, monitored }) => !poor && !monitored),
    ),
    people(
      'I2',
      helped.filter(({ province }) => province === '44'),
    ),
    people(
      'I3',
      helped.filter(({ province }) => province === '45'),
    ),
    people(
      'I4',
      helped.filter(({ province }) => province !== null && province !== '44' && province !== '45'),
    ),
    people(
      'I4.unknown',
      helped.filter(({ province }) => province === null),
    ),
    ...pairedFigures(facts, helped),
    ...stableFigures(facts),
    ...retentionFigures(facts),
    figure(
      'I7.fairs',
      '次',
      'fair',
      facts.fairs.map(({ id }) => id),
    ),
    figure('I7.employers', '家', 'employer', facts.fairEmployers),
    figure('I7.vacancies', '个', 'vacancy', facts.fairVacancies),
    figure(
      'I7.cameIn',
      '人次',
      'entry',
      facts.roster.filter(({ status }) => status === 'checked_in').map(({ id }) => id),
    ),
    figure(
      'I7.intents',
      '人',
      'person',
      facts.work
        .filter((one) => one.origin === 'fair' && facts.fairs.some(({ code }) => code === one.fairCode))
        .map(({ seekerId }) => seekerId),
    ),
    figure(
      'I8.batches',
      '次',
      'batch',
      facts.batches.map(({ id }) => id),
    ),
    figure(
      'I8.coaches',
      '车次',
      'coach',
      facts.batches.flatMap(({ coaches }) => coaches),
    ),
    figure(
      'I8.boarded',
      '人次',
      'passenger',
      facts.batches.flatMap(({ boarded }) => boarded),
    ),
    figure('I9', '人次', 'attendance', facts.training),
    agreedFigure(facts),
  ];
}

/** Of those helped, who comes from a village with a paired community: all, and by village. No pairing on record: no source. */
function pairedFigures({ pairings }: MonthFacts, helped: readonly Helped[]): MonthFigure[] {
  const from = (codes: ReadonlySet<string>): string[] =>
    helped.filter(({ areaCode }) => codes.has(areaCode)).map(({ seekerId }) => seekerId);
  const all = new Set(pairings.map(({ villageCode }) => villageCode));
  return [
    figure('I1.paired', '人', 'person', pairings.length === 0 ? null : from(all)),
    ...pairings.map(({ villageCode, community }) =>
      figure(`I1.paired.${villageCode}`, '人', 'person', from(new Set([villageCode])), { community }),
    ),
  ];
}
