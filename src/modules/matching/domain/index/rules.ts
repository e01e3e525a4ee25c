import { anyone, softCriteria, type Key, type MarketContext } from '../criteria/index.js';
import type { SeekerFacts, VacancyFacts } from '../facts.js';
import type { Ruleset } from '../ruleset.js';
import { criteriaInForce, weighted } from '../score.js';

/**
 * The criteria turned towards one side: an *asker* (a seeker, or a post) looks for *items* (posts, or seekers). The index
 * below knows nothing of seekers and posts; it sees keys, and what a pair of keys allows or is worth.
 */
export interface Rule<A, I> {
  readonly key: string;
  readonly askerKey: (asker: A) => Key;
  readonly itemKey: (item: I) => Key;
  readonly askerMatters: boolean;
  readonly itemMatters: boolean;
}

export interface HardRule<A, I> extends Rule<A, I> {
  readonly allows: (asker: A, item: I) => boolean;
}

export interface SoftRule<A, I> extends Rule<A, I> {
  readonly most: number;
  readonly points: (asker: A, item: I) => number;
}

export interface Rules<A, I> {
  readonly hard: readonly HardRule<A, I>[];
  readonly soft: readonly SoftRule<A, I>[];
  /** The soft rule that prices follow most closely: its bound is taken together with the price. */
  readonly priced: string;
  /** ids of items that this asker can not have, and of askers that can not have this item */
  readonly ruledOutByAsker: (asker: A) => readonly string[];
  readonly ruledOutByItem: (item: I) => readonly string[];
}

export type Side = 'seeker' | 'employer' | 'both';

const none = (): readonly string[] => [];

/** A seeker looks for posts. `side` leaves only the interest of one side in the score. */
export function rulesForSeekers(
  ruleset: Ruleset,
  market: MarketContext,
  side: Side = 'both',
): Rules<SeekerFacts, VacancyFacts> {
  const hard = criteriaInForce(ruleset);
  return {
    hard: hard
      .filter((c) => c.ruledOut === undefined)
      .map((c) => ({
        key: c.key,
        askerKey: (s) => c.seekerKey(s, market),
        itemKey: (v) => c.vacancyKey(v, market),
        askerMatters: c.seekerKey !== anyone,
        itemMatters: c.vacancyKey !== anyone,
        allows: c.allows,
      })),
    soft: softCriteria
      .filter((c) => ruleset.weights[c.key] > 0 && (side === 'both' || c.side === side))
      .map((c) => ({
        key: c.key,
        askerKey: (s) => c.seekerKey(s, market),
        itemKey: (v) => c.vacancyKey(v, market),
        askerMatters: c.seekerKey !== anyone,
        itemMatters: c.vacancyKey !== anyone,
        most: weighted(c.most, ruleset.weights[c.key]),
        points: (s, v) => weighted(c.points(s, v), ruleset.weights[c.key]),
      })),
    priced: 'wage',
    ruledOutByAsker: (s) => hard.flatMap((c) => c.ruledOut?.(s) ?? []),
    ruledOutByItem: none,
  };
}

/** A post looks for seekers: the same rules with the sides exchanged. */
export function rulesForPosts(
  ruleset: Ruleset,
  market: MarketContext,
  side: Side = 'both',
): Rules<VacancyFacts, SeekerFacts> {
  const turned = rulesForSeekers(ruleset, market, side);
  return {
    hard: turned.hard.map((rule) => ({ ...turn(rule), allows: (v, s) => rule.allows(s, v) })),
    soft: turned.soft.map((rule) => ({
      ...turn(rule),
      most: rule.most,
      points: (v, s) => rule.points(s, v),
    })),
    priced: turned.priced,
    ruledOutByAsker: none,
    ruledOutByItem: turned.ruledOutByAsker,
  };
}

const turn = <A, I>(rule: Rule<A, I>): Rule<I, A> => ({
  key: rule.key,
  askerKey: rule.itemKey,
  itemKey: rule.askerKey,
  askerMatters: rule.itemMatters,
  itemMatters: rule.askerMatters,
});

export const marketContext = (vacancies: readonly VacancyFacts[]): MarketContext => ({
  startDays: [...new Set(vacancies.map((vacancy) => vacancy.startsOn))].sort(),
});
