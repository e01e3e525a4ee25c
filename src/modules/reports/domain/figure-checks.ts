// The figure builder. A sentence is (unit, population, scope, event); it may be said only where that event is recorded for that
// scope. Who boarded is told by the batch, never by the fair: "94 poor people from the fair" has no source.
import type { Departures, Passenger } from './batches.js';
import type { LocalizedText } from '../../../kernel/errors/index.js';
import { LATE_AFTER_DAYS, type WordPart } from './figure-words.js';
import { type FigureTree, type Listed, people, personTimes } from './figure.js';
import type { Report } from './figures.js';
import type { JourneyFact } from './report-facts.js';

export const FIGURE_CHECK_UNITS = ['persons', 'person_times'] as const;
export const FIGURE_CHECK_POPULATIONS = ['all', 'poor', 'non_poor'] as const;
export const FIGURE_CHECK_SCOPES = [
  'fair',
  'pool',
  'first_batch',
  'later_batches',
  'past_fairs',
  'other_channels',
  'cooperation',
] as const;
export const FIGURE_CHECK_EVENTS = ['intent', 'boarded', 'arrived', 'started'] as const;

export interface FigureCheck {
  readonly unit: (typeof FIGURE_CHECK_UNITS)[number];
  readonly population: (typeof FIGURE_CHECK_POPULATIONS)[number];
  readonly scope: (typeof FIGURE_CHECK_SCOPES)[number];
  readonly event: (typeof FIGURE_CHECK_EVENTS)[number];
  /** The number somebody wants to print. */
  readonly value?: number | undefined;
}

type Rows = readonly Pick<JourneyFact, 'id' | 'seekerId' | 'poor'>[];
type Source = (report: Report) => Rows;

const roads = (rows: readonly Passenger[]): Rows => rows.map(({ road }) => road);
const boarded = ({ first }: Departures): Passenger[] => first.filter((one) => one.boarded);

/** What is recorded of which scope; what is not here has no source. */
const SOURCES: Readonly<Record<FigureCheck['scope'], Partial<Record<FigureCheck['event'], Source>>>> = {
  fair: { intent: ({ candidates }) => candidates.fair },
  pool: { intent: ({ candidates }) => candidates.pool },
  first_batch: {
    boarded: ({ departures }) => roads(boarded(departures)),
    arrived: ({ departures }) => roads(boarded(departures).filter((one) => one.arrived)),
    started: ({ departures }) => roads(boarded(departures).filter(({ start }) => start !== null)),
  },
  later_batches: {
    boarded: ({ departures }) => roads(departures.later),
    started: ({ departures }) => roads(departures.later.filter(({ start }) => start !== null)),
  },
  past_fairs: { started: ({ past }) => past.fairs },
  other_channels: { started: ({ past }) => past.others.filter(({ inDistrict }) => inDistrict) },
  cooperation: {
    started: ({ facts }) => facts.roads.filter((road) => road.confirmedOn !== null && road.inDistrict),
  },
};

export type FigureCheckResult =
  | { readonly supported: true; readonly figure: Listed }
  | {
      readonly supported: false;
      readonly reason: 'no_source' | 'other_value';
      readonly trueFigures: Readonly<Record<string, number>>;
    };

export function checkFigure(report: Report, check: FigureCheck): FigureCheckResult {
  const source = SOURCES[check.scope][check.event];
  if (!source) return { supported: false, reason: 'no_source', trueFigures: trueFigures(report, check) };
  const rows = source(report).filter(
    ({ poor }) => check.population === 'all' || poor === (check.population === 'poor'),
  );
  const figure =
    check.unit === 'persons'
      ? people(rows.map(({ seekerId }) => seekerId))
      : personTimes(rows.map(({ id }) => id));
  if (check.value !== undefined && check.value !== figure.ids.length)
    return { supported: false, reason: 'other_value', trueFigures: trueFigures(report, check) };
  return { supported: true, figure };
}

const WORDS_OF = {
  population: {
    all: { zh: '', en: '' },
    poor: { zh: '建档立卡贫困', en: ' poor' },
    non_poor: { zh: '非贫困', en: ' non-poor' },
  },
  scope: {
    fair: { zh: '招聘会', en: 'the fair' },
    pool: { zh: '乡镇预登记', en: 'the townships’ pool' },
    first_batch: { zh: '第一批输送', en: 'the first batch' },
    later_batches: { zh: '后续批次', en: 'the later batches' },
    past_fairs: { zh: '往年招聘会', en: 'the fairs of the year before' },
    other_channels: { zh: '其他渠道', en: 'other channels' },
    cooperation: { zh: '本协作', en: 'the cooperation' },
  },
  event: {
    intent: { zh: '达成意向', en: 'had an intent' },
    boarded: { zh: '登车', en: 'boarded' },
    arrived: { zh: '到达', en: 'arrived' },
    started: { zh: '经企业确认上岗', en: 'started, confirmed by the employer' },
  },
} as const;

/** The sentence that may be printed. It never leaves out how much of the number others typed, or how much came in late. */
export function claimSentence(
  check: FigureCheck,
  { unit, ids }: Listed,
  words: readonly WordPart[],
  asOf: string,
): LocalizedText {
  const of = (source: WordPart['source']): number => words.find((part) => part.source === source)?.value ?? 0;
  const late = words.reduce((sum, part) => sum + part.late, 0);
  const typed = of('typed_for') + of('unproven');
  const { population, scope, event } = check;
  const [people, where, did] = [
    WORDS_OF.population[population],
    WORDS_OF.scope[scope],
    WORDS_OF.event[event],
  ];
  const noun = unit === '人' ? 'people' : 'person-times';
  return {
    zh: `截至${asOf},${where.zh}${people.zh}${did.zh}${ids.length}${unit}:本方账号或链接${of('own')},他人代录${typed},企业或机构表格${of('workbook')},历史台账${of('ledger')},其他${of('service') + of('unknown')};其中事后超过${LATE_AFTER_DAYS}天补录${late}。`,
    en: `As of ${asOf}, ${ids.length}${people.en} ${noun} of ${where.en} ${did.en}: ${of('own')} by the party’s own account or link, ${typed} typed for them by others, ${of('workbook')} from a workbook, ${of('ledger')} from a past ledger, ${of('service') + of('unknown')} otherwise; ${late} of them recorded more than ${LATE_AFTER_DAYS} days later.`,
  };
}

/** What is true of the same scope, and of the same event, population by population. */
function trueFigures(report: Report, check: FigureCheck): Record<string, number> {
  const found: Record<string, number> = {};
  for (const [scope, events] of Object.entries(SOURCES)) {
    for (const [event, source] of Object.entries(events)) {
      if (scope !== check.scope && event !== check.event) continue;
      const rows = source(report);
      const persons = (some: Rows): number => new Set(some.map(({ seekerId }) => seekerId)).size;
      found[`${scope}.${event}.all`] = persons(rows);
      found[`${scope}.${event}.poor`] = persons(rows.filter(({ poor }) => poor));
    }
  }
  const channel = (report.figures.batch1 as FigureTree).boardedByChannel as Record<string, Listed>;
  found['first_batch.boarded.poorFromFair'] = channel.fairPoor!.ids.length;
  return found;
}
