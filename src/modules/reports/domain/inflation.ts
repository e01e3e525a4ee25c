// What makes a number look better than it is, and who is late: lists that stand beside the indicators.
import { addDays, addMonths, ageOn, isOverStatutoryAge } from '../../../kernel/values/index.js';
import { assisted, figure, startsOf, within } from './indicators.js';
import type { MonthFacts, MonthFigure } from './month-facts.js';

/** What makes a number look better than it is; shown beside it, and never part of it. */
export function inflationChecks(facts: MonthFacts): MonthFigure[] {
  const starts = startsOf(facts);
  const twice = new Map<string, number>();
  for (const { seekerId } of starts) twice.set(seekerId, (twice.get(seekerId) ?? 0) + 1);
  const outside = facts.outside.filter(({ startedOn }) => within(startedOn, facts));
  const insured = new Set(
    facts.evidence.filter(({ kind }) => kind === 'insurance').map(({ placementId }) => placementId),
  );
  const persons = (code: string, ids: readonly string[]): MonthFigure =>
    figure(`checks.${code}`, '人', 'person', ids);
  return [
    persons(
      'underAge',
      starts.filter((one) => ageOn(one.birthOn, one.startedOn!) < 16).map(({ seekerId }) => seekerId),
    ),
    persons(
      'pastRetirement',
      starts
        .filter((one) => isOverStatutoryAge(one.sex, one.birthOn, one.startedOn!))
        .map(({ seekerId }) => seekerId),
    ),
    persons(
      'startedAfterClosing',
      starts
        .filter((one) =>
          facts.closed.some(({ seekerId, on }) => seekerId === one.seekerId && on <= one.startedOn!),
        )
        .map(({ seekerId }) => seekerId),
    ),
    persons('insuredTwice', insuredTwice(facts, new Set(starts.map(({ seekerId }) => seekerId)))),
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
      'checks.outsideWithoutAssistance',
      '人次',
      'outside-work',
      outside.filter(({ assisted: helped }) => !helped).map(({ id }) => id),
    ),
    figure(
      'checks.outsideWithoutEvidence',
      '人次',
      'outside-work',
      outside.filter(({ evidenced }) => !evidenced).map(({ id }) => id),
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

/** Of those who started, persons two employers pay insurance for in the same month: one of the two does not employ them. */
function insuredTwice(facts: MonthFacts, started: ReadonlySet<string>): string[] {
  const work = new Map(facts.work.map((one) => [one.id, one]));
  const payers = new Map<string, string>();
  const twice = new Set<string>();
  for (const { placementId, kind, from, to } of facts.evidence) {
    const one = work.get(placementId);
    if (kind !== 'insurance' || !one || !started.has(one.seekerId)) continue;
    for (let month = from.slice(0, 7); month <= to.slice(0, 7); month = monthAfter(month)) {
      const key = `${one.seekerId} ${month}`;
      const own = one.employerId ?? one.id;
      const payer = payers.get(key) ?? own;
      payers.set(key, payer);
      if (payer !== own) twice.add(one.seekerId);
    }
  }
  return [...twice];
}

const monthAfter = (month: string): string => addMonths(`${month}-01`, 1).slice(0, 7);

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
