import { LONG } from '../testing/long.js';
import type { MatchSnapshot } from '../engine.js';
import type { SeekerFacts, VacancyFacts } from '../facts.js';
import { standardRuleset } from '../ruleset.js';
import { firstHardReason, scorePair } from '../score.js';
import { randomSnapshot } from '../testing/random-snapshot.js';
import { seededRandom } from '../testing/random.js';
import { CandidateIndex, lotteryNumber } from './candidate-index.js';
import { LiveMarket } from './live-market.js';
import { marketContext, rulesForSeekers } from './rules.js';

const SEED = 9;
const MARKETS = LONG ? 60 : 4;

function naiveTop(
  seeker: SeekerFacts,
  vacancies: readonly VacancyFacts[],
  k: number,
  price: (id: string) => number,
) {
  return vacancies
    .filter((vacancy) => !firstHardReason(seeker, vacancy, standardRuleset))
    .map(({ id, ...rest }) => ({
      id,
      value: scorePair(seeker, { id, ...rest }, standardRuleset).total - price(id),
    }))
    .sort((a, b) => b.value - a.value || lotteryNumber(a.id, SEED) - lotteryNumber(b.id, SEED))
    .slice(0, k);
}

const live = ({ seekers, vacancies }: Pick<MatchSnapshot, 'seekers' | 'vacancies'>): LiveMarket =>
  new LiveMarket(seekers, vacancies, standardRuleset, SEED);

describe('the candidate index', () => {
  it('finds what a naive scan finds, with and without prices', () => {
    for (let seed = 1; seed <= MARKETS; seed++) {
      const { seekers, vacancies } = randomSnapshot({ seed, seekers: 40, vacancies: 300, limits: true });
      const index = new CandidateIndex(
        rulesForSeekers(standardRuleset, marketContext(vacancies)),
        vacancies,
        SEED,
      );
      const random = seededRandom(seed);
      for (const priced of [false, true]) {
        const prices = new Map(vacancies.map((v) => [v.id, priced ? Math.floor(random() * 5000) : 0]));
        const bySlot = new Int32Array(index.slots);
        for (const [id, price] of prices) bySlot[index.slotOf(id)!] = price;
        index.setPrices([bySlot]);
        for (const seeker of seekers) {
          expect(index.top(seeker, 20)).toEqual(naiveTop(seeker, vacancies, 20, (id) => prices.get(id)!));
        }
      }
    }
  });

  it('answers after any updates as if it had been rebuilt', () => {
    for (let seed = 1; seed <= MARKETS; seed++) {
      const first = randomSnapshot({ seed, seekers: 60, vacancies: 80, limits: true });
      const later = randomSnapshot({ seed: seed + 1000, seekers: 70, vacancies: 90, limits: true });
      const updated = live(first);
      const random = seededRandom(seed);
      const seekers = new Map(first.seekers.map((s) => [s.id, s]));
      const vacancies = new Map(first.vacancies.map((v) => [v.id, v]));
      const prices = new Map(
        later.vacancies.filter(() => random() < 0.7).map((v) => [v.id, Math.floor(random() * 3000)]),
      );
      updated.usePrices(prices);
      for (let i = 0; i < 60; i++) {
        const seeker = later.seekers[Math.floor(random() * later.seekers.length)]!;
        const vacancy = later.vacancies[Math.floor(random() * later.vacancies.length)]!;
        if (random() < 0.7) {
          updated.seekerChanged(seeker);
          updated.vacancyChanged(vacancy);
          seekers.set(seeker.id, seeker);
          vacancies.set(vacancy.id, vacancy);
        } else {
          updated.seekerGone(seeker.id);
          updated.vacancyGone(vacancy.id);
          seekers.delete(seeker.id);
          vacancies.delete(vacancy.id);
        }
        if (i % 20 === 0) updated.topPostsFor(seeker, 5);
      }
      const rebuilt = live({ seekers: [...seekers.values()], vacancies: [...vacancies.values()] });
      rebuilt.usePrices(prices);
      for (const seeker of seekers.values()) {
        expect(updated.topPostsFor(seeker, 20)).toEqual(rebuilt.topPostsFor(seeker, 20));
      }
      for (const vacancy of vacancies.values()) {
        expect(updated.topSeekersFor(vacancy, 20)).toEqual(rebuilt.topSeekersFor(vacancy, 20));
      }
    }
  });

  it('ranks the same pairs alike from both sides', () => {
    const snapshot = randomSnapshot({ seed: 2, seekers: 50, vacancies: 30 });
    const market = live(snapshot);
    const ranked = snapshot.seekers.filter((seeker) => !seeker.handOnly);
    for (const vacancy of snapshot.vacancies) {
      const best = market.topSeekersFor(vacancy, ranked.length);
      const expected = ranked
        .filter((seeker) => !firstHardReason(seeker, vacancy, standardRuleset))
        .map((seeker) => scorePair(seeker, vacancy, standardRuleset).total)
        .sort((a, b) => b - a);
      expect(best.map((found) => found.value)).toEqual(expected);
    }
  });
});
