import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Reach, type ReachReader, VacancyReach, type VacancyRef } from '../../vacancies/index.js';
import { type HardCriterion, hardCriteria, type HardKey } from '../domain/criteria/index.js';
import type { SeekerFacts, VacancyFacts } from '../domain/facts.js';
import { HEALTH } from '../domain/shown-why.js';
import { LiveMarkets } from './live-markets.js';
import { toVacancyFacts } from './vacancy-facts.js';

const WITHOUT_HEALTH = hardCriteria.filter(({ key }) => key !== HEALTH);

/** Tells how many people a card would reach, by the very criteria a plan is made with and the people it is made of. */
@Injectable()
export class ReachOfCards implements OnModuleInit {
  constructor(
    private readonly reach: VacancyReach,
    private readonly markets: LiveMarkets,
  ) {}

  onModuleInit(): void {
    this.reach.register((cooperation, card, reader) => this.count(cooperation, card, reader));
  }

  private async count(cooperation: string, card: VacancyRef, reader: ReachReader): Promise<Reach> {
    const market = await this.markets.of(cooperation);
    const criteria = reader.withHealth ? hardCriteria : WITHOUT_HEALTH;
    return reachOf([...market.everyone()], toVacancyFacts(card, undefined, market.basis), criteria);
  }
}

/** @param criteria what people are judged by; a count without one says nothing of it, not even as a difference of two cards */
export function reachOf(
  people: readonly SeekerFacts[],
  post: VacancyFacts,
  criteria: readonly HardCriterion<HardKey>[] = hardCriteria,
): Reach {
  const counts = criteria.map(() => ({ first: 0, alone: 0 }));
  let reached = 0;
  for (const person of people) {
    let first = -1;
    let failed = 0;
    for (const [index, criterion] of criteria.entries()) {
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
    conditions: criteria.map(({ key, name, because }, index) => ({
      key,
      name,
      because,
      ...counts[index]!,
    })),
  };
}
