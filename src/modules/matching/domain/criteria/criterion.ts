import type { LocalizedText } from '../../../../kernel/errors/index.js';
import type { SeekerFacts, VacancyFacts } from '../facts.js';

/** A key holds everything one side contributes to a criterion: equal keys, equal answers. */
export type Key = string | number | boolean;

/** The key of a side on which a criterion does not depend. */
export const anyone = (): Key => '';

/** What some criteria need to know of the whole market to keep their keys few. */
export interface MarketContext {
  /** the distinct first days of work, ascending */
  readonly startDays: readonly string[];
}

interface Criterion {
  readonly name: LocalizedText;
  /** The law, order or reason on which this criterion stands. */
  readonly because: LocalizedText;
  readonly seekerKey: (seeker: SeekerFacts, market: MarketContext) => Key;
  readonly vacancyKey: (vacancy: VacancyFacts, market: MarketContext) => Key;
}

/** A condition without which the pair must not be proposed. */
export interface HardCriterion<K extends string = string> extends Criterion {
  readonly key: K;
  readonly kind: 'hard';
  /** `law` can not be relaxed by a ruleset. */
  readonly force: 'law' | 'will' | 'policy';
  readonly allows: (seeker: SeekerFacts, vacancy: VacancyFacts) => boolean;
  /** For a criterion that names single vacancies: which ones; its keys are then constant. */
  readonly ruledOut?: (seeker: SeekerFacts) => readonly string[];
  /** Said to a caseworker when `allows` is false. */
  readonly refusal: (seeker: SeekerFacts, vacancy: VacancyFacts) => LocalizedText;
}

/** A reason to prefer one pair to another: whole points from 0 to `most`. */
export interface SoftCriterion<K extends string = string> extends Criterion {
  readonly key: K;
  readonly kind: 'soft';
  /** Whose interest it speaks for: stable plans rank each side by its own. */
  readonly side: 'seeker' | 'employer';
  readonly most: number;
  readonly points: (seeker: SeekerFacts, vacancy: VacancyFacts) => number;
}

export const hard = <const K extends string>(
  criterion: Omit<HardCriterion<K>, 'kind'>,
): HardCriterion<K> => ({
  kind: 'hard',
  ...criterion,
});

export const soft = <const K extends string>(
  criterion: Omit<SoftCriterion<K>, 'kind'>,
): SoftCriterion<K> => ({
  kind: 'soft',
  ...criterion,
});

/** Lists as keys: order and repetition do not matter. */
export const setKey = (items: readonly string[]): string =>
  items.length === 0 ? '' : items.length === 1 ? items[0]! : [...new Set(items)].sort().join('|');

/** Whole years completed on a day; both dates YYYY-MM-DD. */
export function ageOn(bornOn: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(bornOn.slice(0, 4));
  return day.slice(5) < bornOn.slice(5) ? years - 1 : years;
}

/** The part of an age that matters for every start day at once. */
export const agesKey = (bornOn: string, market: MarketContext): Key =>
  market.startDays.length === 1
    ? ageOn(bornOn, market.startDays[0]!)
    : market.startDays.map((day) => ageOn(bornOn, day)).join('|');
