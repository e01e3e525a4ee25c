// Who stayed: cohorts of confirmed starts that reached day 30, 90 or 180 in the period (稳岗率), and people whose employment is
// evidenced for three and six months. Not yet matured is not failed, and unknown is told apart.
import { addDays } from '../../../kernel/values/index.js';
import { grouped } from './fair-and-medical.js';
import type { MonthFacts, MonthFigure, WorkFact } from './month-facts.js';

const MILESTONES = [30, 90, 180] as const;
const GAP_DAYS = 15;

const list = (
  code: string,
  unit: '人' | '人次',
  of: 'person' | 'placement',
  ids: readonly string[],
): MonthFigure => ({
  code,
  unit,
  of,
  members: [...new Set(ids)].sort(),
});

export function retentionFigures(facts: MonthFacts): MonthFigure[] {
  const told = new Map(
    facts.answers.map(({ placementId, kind, outcome }) => [`${placementId} ${kind}`, outcome]),
  );
  const proven = lastProvenDays(facts);
  return MILESTONES.flatMap((days) => {
    const cohort = facts.work.filter((one) => {
      if (one.confirmedOn === null || one.startedOn === null) return false;
      const on = addDays(one.startedOn, days);
      return on >= facts.from && on <= facts.to;
    });
    const of = (one: WorkFact): 'retained' | 'left' | 'unknown' | 'notMatured' => {
      const on = addDays(one.startedOn!, days);
      if (on > facts.asOf) return 'notMatured';
      if (one.endedOn !== null && one.endedOn < on) return 'left';
      const answer = told.get(`${one.id} D${days}`);
      if (answer === 'left') return 'left';
      return answer === 'in_post' || (proven.get(one.id) ?? '') >= on || one.endedOn !== null
        ? 'retained'
        : 'unknown';
    };
    const part = (name: string): MonthFigure =>
      list(
        `I6.D${days}.${name}`,
        '人次',
        'placement',
        cohort.filter((one) => of(one) === name).map(({ id }) => id),
      );
    const parts = ['retained', 'left', 'unknown', 'notMatured'].map(part);
    const matured = parts.slice(0, 3).flatMap(({ members }) => members!);
    const retained = parts[0]!.members!.length;
    return [
      list(
        `I6.D${days}.cohort`,
        '人次',
        'placement',
        cohort.map(({ id }) => id),
      ),
      {
        ...list(`I6.D${days}.matured`, '人次', 'placement', matured),
        detail: { rate: matured.length === 0 ? null : retained / matured.length },
      },
      ...parts,
    ];
  });
}

/** People at work at least so long by wage or insurance evidence, in the year up to the day asked about. */
export function stableFigures(facts: MonthFacts): MonthFigure[] {
  const proven = lastProvenDays(facts);
  const yearBefore = addDays(facts.asOf, -365);
  const recent = facts.work.filter(
    (one) => one.confirmedOn !== null && one.startedOn !== null && one.startedOn >= yearBefore,
  );
  return ([90, 180] as const).flatMap((days) => {
    const code = days === 90 ? 'I5.3months' : 'I5.6months';
    const last = (one: WorkFact): string => addDays(one.startedOn!, days - 1);
    const met = recent.filter((one) => (proven.get(one.id) ?? '') >= last(one));
    const metPersons = new Set(met.map(({ seekerId }) => seekerId));
    const others = recent.filter((one) => !metPersons.has(one.seekerId));
    const young = others.filter((one) => last(one) > facts.asOf).map(({ seekerId }) => seekerId);
    const youngSet = new Set(young);
    return [
      list(code, '人', 'person', [...metPersons]),
      list(`${code}.notMatured`, '人', 'person', young),
      list(
        `${code}.notProven`,
        '人',
        'person',
        others.map(({ seekerId }) => seekerId).filter((id) => !youngSet.has(id)),
      ),
    ];
  });
}

/** The last day of the evidenced run from the start, gaps of at most fifteen days bridged, days after a leaving left out. */
function lastProvenDays(facts: MonthFacts): Map<string, string> {
  const byPlacement = grouped(facts.evidence, ({ placementId }) => placementId);
  const found = new Map<string, string>();
  for (const one of facts.work) {
    if (one.startedOn === null) continue;
    const end = one.endedOn !== null && one.endedOn <= facts.asOf ? addDays(one.endedOn, -1) : facts.asOf;
    let reached = addDays(one.startedOn, -1);
    const periods = [...(byPlacement.get(one.id) ?? [])].sort((a, b) => (a.from < b.from ? -1 : 1));
    for (const { from, to } of periods) {
      if (from > addDays(reached, GAP_DAYS + 1)) break;
      const last = to < end ? to : end;
      if (last > reached) reached = last;
    }
    if (reached >= one.startedOn) found.set(one.id, reached);
  }
  return found;
}
