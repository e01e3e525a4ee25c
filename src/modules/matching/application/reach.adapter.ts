import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Reach, VacancyReach, type VacancyRef } from '../../vacancies/index.js';
import { hardCriteria } from '../domain/criteria/index.js';
import type { SeekerFacts, VacancyFacts } from '../domain/facts.js';
import { LiveMarkets } from './live-markets.js';
import { toVacancyFacts } from './vacancy-facts.js';

/** Tells how many people a card would reach, by the very criteria a plan is made with and the people it is made of. */
@Injectable()
export class ReachOfCards implements OnModuleInit {
  constructor(
    private readonly reach: VacancyReach,
    private readonly markets: LiveMarkets,
  ) {}

  onModuleInit(): void {
    this.reach.register((cooperation, card) => this.count(cooperation, card));
  }

  private async count(cooperation: string, card: VacancyRef): Promise<Reach> {
    const market = await this.markets.of(cooperation);
    return reachOf([...market.everyone()], toVacancyFacts(card, undefined, market.basis));
  }
}

export function reachOf(people: readonly SeekerFacts[], post: VacancyFacts): Reach {
  const counts = hardCriteria.map(() => ({ first: 0, alone: 0 }));
  let reached = 0;
  for (const person of people) {
    let first = -1;
    let failed = 0;
    for (const [index, criterion] of hardCriteria.entries()) {
      if (criterion.allows(person, post)) continue;
      if (first < 0) first = index;
      failed += 1;
    }
    if (first < 0) {
      reached += 1;
      continue;
    }
    counts[first]!.first += 1;
    if (failed === 1) counts[first]!.alone += 1;
  }
  return {
    total: people.length,
    reached,
    conditions: hardCriteria.map(({ key, name, because }, index) => ({
      key,
      name,
      because,
      ...counts[index]!,
    })),
  };
}
