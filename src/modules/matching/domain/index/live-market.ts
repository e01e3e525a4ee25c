import type { SeekerFacts, VacancyFacts } from '../facts.js';
import type { Ruleset } from '../ruleset.js';
import { CandidateIndex, type Found } from './candidate-index.js';
import { marketContext, rulesForPosts, rulesForSeekers } from './rules.js';

/**
 * The market between two runs, kept fresh by events: the best posts for a person who walks in, the best people for a post.
 * With the prices of the last plan a person is shown what they can really get, not what everybody wants.
 */
export class LiveMarket {
  private readonly seekers = new Map<string, SeekerFacts>();
  private readonly vacancies = new Map<string, VacancyFacts>();
  private posts!: CandidateIndex<SeekerFacts, VacancyFacts>;
  private people!: CandidateIndex<VacancyFacts, SeekerFacts>;
  private startDays = '';
  private prices: ReadonlyMap<string, number> = new Map();

  constructor(
    seekers: Iterable<SeekerFacts>,
    vacancies: Iterable<VacancyFacts>,
    private readonly ruleset: Ruleset,
    private readonly seed: number,
  ) {
    for (const seeker of seekers) this.seekers.set(seeker.id, seeker);
    for (const vacancy of vacancies) this.vacancies.set(vacancy.id, vacancy);
    this.rebuild();
  }

  seekerChanged(seeker: SeekerFacts): void {
    this.seekers.set(seeker.id, seeker);
    if (seeker.handOnly) this.people.remove(seeker.id);
    else if (!this.people.upsert(seeker)) this.rebuild();
  }

  seekerGone(id: string): void {
    this.seekers.delete(id);
    this.people.remove(id);
  }

  vacancyChanged(vacancy: VacancyFacts): void {
    this.vacancies.set(vacancy.id, vacancy);
    const sameDays = marketContext([...this.vacancies.values()]).startDays.join() === this.startDays;
    if (!sameDays || !this.posts.upsert(vacancy, this.prices.get(vacancy.id) ?? 0)) this.rebuild();
  }

  vacancyGone(id: string): void {
    this.vacancies.delete(id);
    this.posts.remove(id);
  }

  /** Prices of the last plan, by vacancy id; posts without one are free. */
  usePrices(prices: ReadonlyMap<string, number>): void {
    this.prices = prices;
    const bySlot = new Int32Array(this.posts.slots);
    for (const [id, price] of prices) {
      const slot = this.posts.slotOf(id);
      if (slot !== undefined) bySlot[slot] = price;
    }
    this.posts.setPrices([bySlot]);
  }

  /** Nothing for a person who refused automated ranking: a caseworker proposes by hand. */
  topPostsFor(seeker: SeekerFacts, k: number): Found[] {
    return seeker.handOnly ? [] : this.posts.top(seeker, k);
  }

  topSeekersFor(vacancy: VacancyFacts, k: number): Found[] {
    return this.people.top(vacancy, k);
  }

  private rebuild(): void {
    const vacancies = [...this.vacancies.values()];
    const market = marketContext(vacancies);
    const seekers = [...this.seekers.values()].filter((seeker) => !seeker.handOnly);
    this.startDays = market.startDays.join();
    const spare = (count: number): number => 256 + Math.floor(count / 8);
    this.posts = new CandidateIndex(
      rulesForSeekers(this.ruleset, market),
      vacancies,
      this.seed,
      spare(vacancies.length),
    );
    this.people = new CandidateIndex(
      rulesForPosts(this.ruleset, market),
      seekers,
      this.seed,
      spare(seekers.length),
    );
    this.usePrices(this.prices);
  }
}
