// Eight statements about the report that hold whatever the ledgers say: sums, parts, and what must not be confused.
import type { LocalizedText } from '../../../kernel/errors/index.js';
import { addDays } from '../../../kernel/values/index.js';
import { checkFigure } from './figure-checks.js';
import { type FigureTree, isListed, type Listed, printed, size } from './figure.js';
import type { Report } from './figures.js';

export interface Assertion {
  readonly n: number;
  readonly ok: boolean;
  readonly value: number | boolean | readonly number[];
  readonly text: LocalizedText;
}

/** Of the clinic's capacity between fair and departure, asked of the forecast. */
export interface CapacityAnswer {
  /** Last day on which an examination still counts. */
  readonly finalOn: string;
  readonly workingDays: number;
  readonly slotsAtUsual: number;
  readonly shortAtUsual: number;
  readonly clearedAtFew: number;
  readonly shortAtFew: number;
  readonly shortageKnownOn: string | null;
}

export const USUAL_SLOTS = 40;
export const FEW_SLOTS = 10;

/** @param capacity null when there is no fair with a departure yet @param dayAfter the report as of the day after the departure */
export function assertionsOf(
  report: Report,
  capacity: CapacityAnswer | null,
  dayAfter: Report | null,
): Assertion[] {
  const at = (...path: string[]): Listed => listIn(report.figures, path);
  const n = (...path: string[]): number => size(at(...path));
  const fair = report.facts.fair?.heldOn ?? '—';
  const departure = report.departures.departureOn ?? '—';
  const channels = ['fairPoor', 'fairNonPoor', 'pool'].map((name) => n('batch1', 'boardedByChannel', name));
  const boarded = n('batch1', 'boarded');
  const [starts, otherKey] = [`starts${report.past.year}`, `otherChannels${report.past.year}`];
  const funnel = ['candidates', 'examined', 'fit', 'recheck', 'barred'].map((name) =>
    n('medical', 'poorFromFair_C', name),
  );
  const sum = n('cumulativeUniquePoorLonggang', 'byDeparture');
  const said = (report.figures.cumulativeUniquePoorLonggang as FigureTree).printed;
  const parts = String((report.figures.cumulativeUniquePoorLonggang as FigureTree).parts)
    .split(' + ')
    .map(Number);
  return [
    {
      n: 1,
      ok:
        n('fair', 'intentsPoor') > 0 &&
        within(at('fair', 'intentsPoor'), at('fair', 'intents')) &&
        n('fair', 'intentsPoor') + n('fair', 'intentsNonPoor') === n('fair', 'intents'),
      value: n('fair', 'intentsPoor'),
      text: {
        zh: `${fair}招聘会:有意向赴龙岗的贫困劳动力`,
        en: `Fair of ${fair}: poor people with an intent for Longgang`,
      },
    },
    {
      n: 2,
      ok:
        boarded > 0 &&
        boarded === add(channels) &&
        channels[0]! <= n('fair', 'intentsPoor') &&
        boarded === n('batch1', 'boardedPoor') + n('batch1', 'boardedNonPoor') &&
        n('batch1', 'rostered') === boarded + n('batch1', 'notBoarded'),
      value: [boarded, ...channels],
      text: {
        zh: `${departure}第一批登车人数及渠道,其中本场招聘会贫困劳动力不超过意向人数`,
        en: `First batch of ${departure}: boarded, by channel; its poor people of this fair are no more than the intents`,
      },
    },
    refusesTheSentence(report, boarded),
    {
      n: 4,
      ok:
        n(starts, 'personTimes') - n(starts, 'persons') >= n(starts, 'placedTwice') &&
        (n(starts, 'placedTwice') > 0 || n(starts, 'personTimes') === n(starts, 'persons')) &&
        add(children(report.figures[starts], 'byFair')) === n(starts, 'personTimes'),
      value: [n(starts, 'personTimes'), n(starts, 'persons')],
      text: {
        zh: `${report.past.year}年招聘会上岗:人次/人数`,
        en: `Starts of the fairs of ${report.past.year}: person-times / persons`,
      },
    },
    {
      n: 5,
      ok:
        sum > 0 && add(parts) === sum && said === printed(sum) && n(otherKey, 'personsLonggang') >= parts[1]!,
      value: sum,
      text: {
        zh: `至${report.facts.asOf}累计赴龙岗贫困人口(去重),对外表述${String(said)}`,
        en: `Poor people in Longgang to ${report.facts.asOf}, each once; printed ${String(said)}`,
      },
    },
    {
      n: 6,
      ok:
        funnel[0] === funnel[1]! + n('medical', 'poorFromFair_C', 'notExamined') &&
        funnel[1]! >= funnel[2]! + funnel[3]! + funnel[4]! &&
        n('medical', 'hbvOrPregnancyItemsInAnyOrder') === 0,
      value: funnel,
      text: {
        zh: '招聘会贫困意向人员体检:应检、已检、合格、复查、禁忌;无乙肝、孕检项目',
        en: 'Poor people of the fair: candidates, examined, fit, recheck, barred; no hepatitis B or pregnancy item in any order',
      },
    },
    enoughDays(capacity),
    departedIsNotStarted(dayAfter),
  ];
}

/** "N poor people from the fair", N being all who boarded. */
function refusesTheSentence(report: Report, boarded: number): Assertion {
  const answer = checkFigure(report, {
    unit: 'persons',
    population: 'poor',
    scope: 'fair',
    event: 'boarded',
    value: boarded,
  });
  return {
    n: 3,
    ok: !answer.supported && answer.trueFigures['first_batch.boarded.all'] === boarded,
    value: !answer.supported,
    text: {
      zh: `拒绝“招聘会输送贫困劳动力${boarded}人”的说法`,
      en: `Refuses the sentence "${boarded} poor people from the fair"`,
    },
  };
}

function enoughDays(capacity: CapacityAnswer | null): Assertion {
  const c = capacity;
  return {
    n: 7,
    ok: c !== null && c.shortAtUsual === 0 && (c.shortAtFew === 0) === (c.shortageKnownOn === null),
    value: c === null ? [] : [c.workingDays, c.slotsAtUsual, c.clearedAtFew],
    text: {
      zh: `招聘会与出发之间的工作日;每日${USUAL_SLOTS}人可完成;每日${FEW_SLOTS}人不足,${c?.shortageKnownOn ?? '—'}即预警`,
      en: `Working days between fair and departure; ${USUAL_SLOTS} a day are enough, ${FEW_SLOTS} are not, known on ${c?.shortageKnownOn ?? '—'}`,
    },
  };
}

function departedIsNotStarted(dayAfter: Report | null): Assertion {
  const text = (day: string): LocalizedText => ({
    zh: `${day}:已出发/企业已确认上岗`,
    en: `On ${day}: departed / starts confirmed by employers`,
  });
  const day = dayAfter?.departures.departureOn ? addDays(dayAfter.departures.departureOn, 1) : null;
  if (!dayAfter || !day) return { n: 8, ok: false, value: [], text: text('—') };
  const departed = listIn(dayAfter.figures, ['batch1', 'boarded']);
  const started = listIn(dayAfter.figures, ['startsConfirmedBy', day]);
  return {
    n: 8,
    ok: size(departed) > 0 && within(started, departed),
    value: [size(departed), size(started)],
    text: text(day),
  };
}

const NOBODY: Listed = { unit: '人', of: 'person', ids: [] };

function listIn(tree: FigureTree, path: readonly string[]): Listed {
  let node: FigureTree[string] | undefined = tree;
  for (const name of path) node = (node as FigureTree | undefined)?.[name];
  return isListed(node) ? node : NOBODY;
}

function children(tree: FigureTree[string] | undefined, name: string): number[] {
  return Object.values(((tree as FigureTree | undefined)?.[name] ?? {}) as FigureTree).flatMap((node) =>
    isListed(node) ? size(node) : [],
  );
}

const add = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const within = (part: Listed, whole: Listed): boolean => {
  const all = new Set(whole.ids);
  return new Set(part.ids).size === part.ids.length && part.ids.every((id) => all.has(id));
};
