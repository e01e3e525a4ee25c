import type { Assertion } from './demo-types.js';

export type Figures = Readonly<Record<string, unknown>>;

/** An assertion the service computes by itself (1–8; 3 is its refusal of an unsupported claim). */
export interface ReportedAssertion {
  readonly n: number;
  readonly ok: boolean;
  readonly value: unknown;
  readonly text: { readonly zh: string; readonly en: string };
}

export interface DemoEnd {
  readonly reported: readonly ReportedAssertion[];
  /** Tables that differ after every workbook was imported once more. */
  readonly changedByReimport: readonly string[];
  readonly figures: Figures;
  /** Figures of the copy that took the variant of file 10. */
  readonly variant?: Figures | undefined;
  /** The main replay itself took the variant. */
  readonly mainIsVariant: boolean;
}

/** The ten assertions of the acceptance scenario, each with the value it rests on. */
export function checkDemoScenario(end: DemoEnd): Assertion[] {
  const own = end.reported
    .filter(({ n }) => !(n === 5 && end.mainIsVariant))
    .map(({ n, ok, value, text }) => ({ n, ok, value, text: text.zh }));
  return [...own, reimport(end.changedByReimport), variant(end)].sort((a, b) => a.n - b.n);
}

function reimport(changed: readonly string[]): Assertion {
  const text = ['同一台账再次导入不改变任何数据', ...changed].join(' ');
  return { n: 9, ok: changed.length === 0, value: changed.length, text };
}

/** One person of the 2017 double placements takes the place of another: one person fewer, the person-times unchanged. */
function variant({ figures, variant: other, mainIsVariant }: DemoEnd): Assertion {
  const text = '断言10变体:人数少一,人次不变';
  if (mainIsVariant) {
    const value = [personsOf(figures), personTimesOf(figures)];
    return { n: 10, ok: personsOf(figures) > 0, value, text };
  }
  if (!other) return { n: 10, ok: true, value: 'not run', text };
  const ok = personsOf(other) === personsOf(figures) - 1 && personTimesOf(other) === personTimesOf(figures);
  return { n: 10, ok, value: [personsOf(other), personTimesOf(other)], text };
}

/** Distinct poor persons in Longgang by departure, 人. */
export function personsOf(figures: Figures): number {
  return (figures.cumulativeUniquePoorLonggang as { byDeparture: number }).byDeparture;
}

/** Starts of 2017 from the fairs, 人次. */
export function personTimesOf(figures: Figures): number {
  return (figures.starts2017 as { personTimes: number }).personTimes;
}
