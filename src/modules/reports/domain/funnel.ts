// The way from the invitation to a fair, and of the placements born in a period from proposal or intent to day 180: who reached each station, who was lost before
// the next and why (one reason list for all losses), and how long a state took. Reached = lost here + waiting here + went on.
import { addDays } from '../../../kernel/values/index.js';
import { grouped } from './fair-and-medical.js';
import type { MonthFacts, MonthFigure, RosterFact, WorkFact } from './month-facts.js';

const STATIONS = [
  'invited',
  'offered',
  'accepted',
  'ready',
  'departed',
  'arrived',
  'started',
  'D30',
  'D90',
  'D180',
] as const;
type Station = (typeof STATIONS)[number];

const RANK: Readonly<Record<string, number>> = {
  proposed: 0,
  intent: 0,
  offered: 1,
  accepted: 2,
  medical: 2,
  ready: 3,
  batched: 3,
  departed: 4,
  arrived: 5,
  started: 6,
};
const OVER = new Set(['ended', 'declined', 'expired', 'withdrawn', 'barred', 'no_show']);

const list = (code: string, ids: readonly string[], detail?: MonthFigure['detail']): MonthFigure => ({
  code,
  unit: '人次',
  of: 'placement',
  members: [...new Set(ids)].sort(),
  ...(detail ? { detail } : {}),
});

/** From the invitation to the stand: who came, who did not and why, and with whom an intent was registered. */
export function rosterFigures({ roster }: MonthFacts): MonthFigure[] {
  const entries = (code: string, test: (one: RosterFact) => boolean): MonthFigure => ({
    code: code === '' ? 'funnel.roster' : `funnel.roster.${code}`,
    unit: '人次',
    of: 'entry',
    members: roster.filter(test).map(({ id }) => id),
  });
  const came = ({ status }: RosterFact): boolean => status === 'checked_in';
  const lost = ({ status }: RosterFact): boolean => status === 'no_show' || status === 'cancelled';
  return [
    entries('', () => true),
    entries('walkIn', ({ walkIn }) => walkIn),
    entries('came', came),
    entries('waiting', (one) => !came(one) && !lost(one)),
    entries('lost', lost),
    entries('lost.no_show', ({ status }) => status === 'no_show'),
    entries('lost.cancelled', ({ status }) => status === 'cancelled'),
    entries('intent', (one) => came(one) && one.intent),
    entries('noIntent', (one) => came(one) && !one.intent),
  ];
}

export function funnelFigures(facts: MonthFacts): MonthFigure[] {
  const cohort = facts.work.filter(
    ({ bornOn }) => bornOn !== null && bornOn >= facts.from && bornOn <= facts.to,
  );
  const highest = new Map<string, number>();
  for (const { placementId, state } of facts.steps)
    highest.set(placementId, Math.max(highest.get(placementId) ?? 0, RANK[state] ?? 0));
  const reach = (one: WorkFact): number => {
    const before = Math.max(
      highest.get(one.id) ?? 0,
      one.startedOn ? 6 : one.arrivedOn ? 5 : one.departedOn ? 4 : 0,
    );
    if (before < 6 || one.startedOn === null) return before;
    const until = one.endedOn ?? facts.asOf;
    return (
      6 +
      [30, 90, 180].filter(
        (days) => addDays(one.startedOn!, days) <= until && addDays(one.startedOn!, days) <= facts.asOf,
      ).length
    );
  };
  const reached = new Map(cohort.map((one) => [one.id, reach(one)]));
  const states = new Map(cohort.map((one) => [one.id, lastState(one)]));
  return STATIONS.flatMap((station, rank) => {
    const here = cohort.filter(({ id }) => reached.get(id)! >= rank);
    const stopped = here.filter(({ id }) => reached.get(id) === rank);
    const lost = stopped.filter(({ id }) => OVER.has(states.get(id)!) && rank < STATIONS.length - 1);
    const lostIds = new Set(lost.map(({ id }) => id));
    const reasons = grouped(lost, (one) => one.offRoadReason ?? one.endReason ?? lastState(one));
    return [
      list(
        `funnel.${station}`,
        here.map(({ id }) => id),
        { of: cohort.length },
      ),
      list(
        `funnel.${station}.waiting`,
        stopped.map(({ id }) => id).filter((id) => !lostIds.has(id)),
      ),
      list(`funnel.${station}.lost`, [...lostIds]),
      ...[...reasons]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([reason, rows]) =>
          list(
            `funnel.${station}.lost.${reason}`,
            rows.map(({ id }) => id),
          ),
        ),
    ];
  });
}

const lastState = ({ status }: WorkFact): string => status;

/** Days spent in each state by those who have left it. */
export function stageFigures(facts: MonthFacts): MonthFigure[] {
  const spent = new Map<string, { id: string; days: number }[]>();
  const own = grouped(facts.steps, ({ placementId }) => placementId);
  for (const [id, steps] of own)
    steps.forEach(({ state, on }, index) => {
      const next = steps[index + 1];
      if (!next || next.on > facts.asOf) return;
      const days = Math.max(0, Math.round((Date.parse(next.on) - Date.parse(on)) / 86_400_000));
      const rows = spent.get(state) ?? [];
      spent.set(state, rows);
      rows.push({ id, days });
    });
  return [...spent]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([state, rows]) => {
      const days = rows.map((row) => row.days).sort((a, b) => a - b);
      const at = (share: number): number => days[Math.min(days.length - 1, Math.floor(days.length * share))]!;
      return list(
        `stage.${state}`,
        rows.map(({ id }) => id),
        { medianDays: at(0.5), p90Days: at(0.9), longestDays: days.at(-1) },
      );
    });
}

/** Which figures are the whole of which, exactly. */
export const PARTITIONS: readonly { readonly whole: string; readonly parts: readonly string[] }[] = [
  { whole: 'I1', parts: ['I2', 'I3', 'I4', 'I4.unknown'] },
  { whole: 'I1', parts: ['I1.chain', 'I1.outside'] },
  { whole: 'I1', parts: ['I1a', 'I1b'] },
  { whole: 'I1a', parts: ['I1a.poor', 'I1a.monitored'] },
  ...[30, 90, 180].flatMap((days) => [
    { whole: `I6.D${days}.cohort`, parts: ['matured', 'notMatured'].map((part) => `I6.D${days}.${part}`) },
    {
      whole: `I6.D${days}.matured`,
      parts: ['retained', 'left', 'unknown'].map((part) => `I6.D${days}.${part}`),
    },
  ]),
  { whole: 'funnel.roster', parts: ['came', 'waiting', 'lost'].map((part) => `funnel.roster.${part}`) },
  { whole: 'funnel.roster.came', parts: ['intent', 'noIntent'].map((part) => `funnel.roster.${part}`) },
  {
    whole: 'funnel.roster.lost',
    parts: ['no_show', 'cancelled'].map((part) => `funnel.roster.lost.${part}`),
  },
  ...STATIONS.map((station: Station, index) => ({
    whole: `funnel.${station}`,
    parts: [
      `funnel.${station}.waiting`,
      `funnel.${station}.lost`,
      ...(index < STATIONS.length - 1 ? [`funnel.${STATIONS[index + 1]}`] : []),
    ],
  })),
];
