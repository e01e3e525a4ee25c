// Indicators I1–I10 of the two governments' reports, each a list with its unit. A person counts once a period, by the latest
// confirmed start; the workplace decides the bucket, and the buckets are the whole. No source is not zero.
import { addDays } from '../../../kernel/values/index.js';
import type { MonthFacts, MonthFigure, WorkFact } from './month-facts.js';
import { retentionFigures, stableFigures } from './retention.js';

const figure = (
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

/** The latest start of each person. */
function latest(starts: readonly WorkFact[]): WorkFact[] {
  const byPerson = new Map<string, WorkFact>();
  for (const one of starts) {
    const known = byPerson.get(one.seekerId);
    if (!known || `${one.startedOn} ${one.id}` > `${known.startedOn} ${known.id}`)
      byPerson.set(one.seekerId, one);
  }
  return [...byPerson.values()];
}

export function indicatorFigures(facts: MonthFacts): MonthFigure[] {
  const starts = startsOf(facts).filter(assisted);
  const helped = latest(starts);
  const people = (code: string, rows: readonly WorkFact[]): MonthFigure =>
    figure(
      code,
      '人',
      'person',
      rows.map(({ seekerId }) => seekerId),
    );
  const i1 = people('I1', helped);
  const reached = i1.members!.length;
  const target = facts.agreement?.target ?? null;
  return [
    i1,
    figure(
      'I1.starts',
      '人次',
      'placement',
      starts.map(({ id }) => id),
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
    figure('I7.cameIn', '人次', 'entry', facts.fairCameIn),
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
    figure('I9', '人次', 'entry', facts.training),
    figure(
      'I10',
      '人',
      'person',
      target === null ? null : i1.members,
      target === null ? undefined : { target, rate: target === 0 ? null : reached / target },
    ),
  ];
}

/** What makes a number look better than it is; shown beside it, and never part of it. */
export function inflationChecks(facts: MonthFacts): MonthFigure[] {
  const starts = startsOf(facts);
  const twice = new Map<string, number>();
  for (const { seekerId } of starts) twice.set(seekerId, (twice.get(seekerId) ?? 0) + 1);
  const insured = new Set(
    facts.evidence.filter(({ kind }) => kind === 'insurance').map(({ placementId }) => placementId),
  );
  const persons = (code: string, ids: readonly string[]): MonthFigure =>
    figure(`checks.${code}`, '人', 'person', ids);
  const ageAt = (one: WorkFact): number => {
    const [year, day] = [Number(one.startedOn!.slice(0, 4)), one.startedOn!.slice(4)];
    return year - Number(one.birthOn.slice(0, 4)) - (day < one.birthOn.slice(4) ? 1 : 0);
  };
  return [
    persons(
      'underAge',
      starts.filter((one) => ageAt(one) < 16).map(({ seekerId }) => seekerId),
    ),
    persons(
      'pastRetirement',
      starts.filter((one) => ageAt(one) >= (one.sex === 'male' ? 60 : 55)).map(({ seekerId }) => seekerId),
    ),
    persons(
      'helpedTwice',
      [...twice].filter(([, n]) => n > 1).map(([id]) => id),
    ),
    figure(
      'checks.claimedNotConfirmed',
      '人次',
      'placement',
      facts.work
        .filter((one) => one.confirmedOn === null && within(one.claimedOn, facts))
        .map(({ id }) => id),
    ),
    figure(
      'checks.startWithoutAssistance',
      '人次',
      'placement',
      starts.filter((one) => !assisted(one)).map(({ id }) => id),
    ),
    figure(
      'checks.startBeforeDeparture',
      '人次',
      'placement',
      starts.filter((one) => one.departedOn !== null && one.startedOn! < one.departedOn).map(({ id }) => id),
    ),
    figure(
      'checks.batchWithoutPassengers',
      '次',
      'batch',
      facts.batches.filter(({ boarded }) => boarded.length === 0).map(({ id }) => id),
    ),
    persons('sharedPhone', facts.sharedPhones),
    figure(
      'checks.notInsuredAfter30Days',
      '人次',
      'placement',
      starts
        .filter(
          (one) => addDays(one.startedOn!, 30) <= facts.asOf && one.endedOn === null && !insured.has(one.id),
        )
        .map(({ id }) => id),
    ),
  ];
}

/** Boarded more than seven days ago, no start confirmed, nothing said against it: shown as an alarm, with a visit of the station. */
export function startAlarms(facts: MonthFacts): MonthFigure[] {
  const late = facts.work.filter(
    (one) =>
      one.departedOn !== null &&
      one.departedOn >= addDays(facts.from, -60) &&
      addDays(one.departedOn, 7) < facts.asOf &&
      one.confirmedOn === null &&
      one.endedOn === null &&
      !one.disputed,
  );
  return [
    figure(
      'alarms.startUnconfirmed',
      '人',
      'person',
      late.map(({ seekerId }) => seekerId),
    ),
  ];
}
