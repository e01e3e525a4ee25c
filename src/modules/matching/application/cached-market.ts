import { type SeekerFacts, type VacancyFacts } from '../domain/facts.js';
import { LiveMarket } from '../domain/index/live-market.js';
import type { MatchBasis } from '../domain/match-request.js';
import type { Ruleset } from '../domain/ruleset.js';

/** The plan by which people are advised between runs. */
export interface RunningPlan {
  readonly id: string | null;
  readonly ruleset: Ruleset;
  readonly seed: number;
  /** vacancy → price of a seat */
  readonly prices: ReadonlyMap<string, number>;
}

/** One cooperation's market in memory, with the facts it was made of. */
export class CachedMarket {
  readonly live: LiveMarket;
  private readonly posts: Map<string, VacancyFacts>;
  private readonly people: Map<string, SeekerFacts>;

  constructor(
    readonly basis: MatchBasis,
    readonly plan: RunningPlan,
    /** mark up to which news is known */
    public floor: string,
    seekers: readonly SeekerFacts[],
    vacancies: readonly VacancyFacts[],
  ) {
    this.posts = new Map(vacancies.map((vacancy) => [vacancy.id, vacancy]));
    this.people = new Map(seekers.map((seeker) => [seeker.id, seeker]));
    this.live = new LiveMarket(seekers, vacancies, plan.ruleset, plan.seed);
    this.live.usePrices(plan.prices);
  }

  post(id: string): VacancyFacts | undefined {
    return this.posts.get(id);
  }

  person(id: string): SeekerFacts | undefined {
    return this.people.get(id);
  }

  everyone(): Iterable<SeekerFacts> {
    return this.people.values();
  }

  priceOf(vacancyId: string): number {
    return this.plan.prices.get(vacancyId) ?? 0;
  }

  /** @param seekers those of the asked ones who may be ranked now */
  takePeople(asked: readonly string[], seekers: readonly SeekerFacts[]): void {
    const present = new Map(seekers.map((seeker) => [seeker.id, seeker]));
    for (const id of asked) {
      const seeker = present.get(id);
      if (seeker) {
        this.people.set(id, seeker);
        this.live.seekerChanged(seeker);
      } else if (this.people.delete(id)) this.live.seekerGone(id);
    }
  }

  /** @param vacancies all that are open now */
  takePosts(vacancies: readonly VacancyFacts[]): void {
    const present = new Map(vacancies.map((vacancy) => [vacancy.id, vacancy]));
    for (const id of [...this.posts.keys()].filter((known) => !present.has(known))) {
      this.posts.delete(id);
      this.live.vacancyGone(id);
    }
    for (const vacancy of vacancies) {
      if (JSON.stringify(this.posts.get(vacancy.id)) === JSON.stringify(vacancy)) continue;
      this.posts.set(vacancy.id, vacancy);
      this.live.vacancyChanged(vacancy);
    }
    this.live.usePrices(this.plan.prices);
  }
}
