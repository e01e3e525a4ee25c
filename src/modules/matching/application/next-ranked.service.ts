import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { PlacementCommands } from '../../placements/index.js';
import { VacancyReader, type VacancyRef } from '../../vacancies/index.js';
import type { SeekerFacts, VacancyFacts } from '../domain/facts.js';
import { tierOf } from '../domain/ruleset.js';
import { firstHardReason, scorePair } from '../domain/score.js';
import { FactsLoader } from './facts.loader.js';
import type { CachedMarket } from './cached-market.js';
import { LiveMarkets } from './live-markets.js';
import { toSeekerFacts } from './seeker-facts.js';
import { toVacancyFacts } from './vacancy-facts.js';
import { findPlaceLeft, findSeekersWithPlacementAt } from '../persistence/next-ranked.statements.js';

/** How many of the best are looked at before a place stays empty. */
const LOOKED_AT = 500;

interface Left {
  readonly id: string;
  readonly planId: string;
  readonly vacancyId: string;
  readonly cooperation: string;
  readonly fairCode: string | null;
  readonly startsOn: string | null;
  readonly departureOn: string | null;
  readonly finalAt: Date | null;
  /** Too late to ask anybody. */
  readonly over: boolean;
}

/** A proposal of a plan came to nothing: the next ranked person is proposed for the post, once. */
@Injectable()
export class NextRankedService {
  constructor(
    private readonly markets: LiveMarkets,
    private readonly facts: FactsLoader,
    private readonly vacancies: VacancyReader,
    private readonly placements: PlacementCommands,
  ) {}

  /** @returns the new placement; null when the placement came from no plan, or nobody is left to ask */
  async follow(tx: Tx, placementId: string): Promise<string | null> {
    const left = await this.leftBy(tx, placementId);
    if (!left || left.over) return null;
    // One at a time, so that nobody is proposed for two posts in the same moment.
    await tx.lock(`next-ranked:${left.cooperation}`);
    const known = await tx.query(`SELECT 1 FROM match_next WHERE follows = $1`, [placementId]);
    if (known.length > 0) return null;
    const ref = (await this.vacancies.byIds(tx, [left.vacancyId])).get(left.vacancyId);
    if (!ref?.open || ref.freePlaces === 0) return null;
    const next = await this.nextFor(tx, ref, left.cooperation);
    const proposed = next && (await this.propose(tx, left, next.seeker));
    await tx.insertMany('match_next', [
      {
        follows: placementId,
        placement_id: proposed,
        plan_id: left.planId,
        vacancy_id: left.vacancyId,
        cooperation: left.cooperation,
        score: next?.score ?? null,
      },
    ]);
    return proposed;
  }

  /** Who goes first, then who scores best, of those who have not been asked about this post yet. */
  private async nextFor(
    tx: Tx,
    ref: VacancyRef,
    cooperation: string,
  ): Promise<{ seeker: SeekerFacts; score: number } | null> {
    const market = await this.markets.of(cooperation);
    const post = market.post(ref.id) ?? toVacancyFacts(ref, undefined, market.basis);
    const found = market.live.topSeekersFor(post, LOOKED_AT).map(({ id }) => id);
    const asked = await tx.all(findSeekersWithPlacementAt, { vacancyId: ref.id, found });
    const known = new Set(asked.map(({ id }) => id));
    const files = await this.facts.filesNow(
      tx,
      cooperation,
      found.filter((id) => !known.has(id)),
    );
    const people = files.map((file) => toSeekerFacts(file, market.basis));
    return bestOf(market, post, people);
  }

  private async propose(tx: Tx, left: Left, seeker: SeekerFacts): Promise<string> {
    const [id] = await this.placements.propose(tx.actor, [
      {
        seekerId: seeker.id,
        vacancyId: left.vacancyId,
        cooperation: left.cooperation,
        fairCode: left.fairCode,
        origin: 'plan',
        plannedStartOn: left.startsOn,
        plannedDepartureOn: left.departureOn,
        finalAt: left.finalAt?.toISOString() ?? null,
        attribution: { reportedBy: 'system', channel: 'system', evidence: `match-plan:${left.planId}` },
      },
    ]);
    return id!;
  }

  private async leftBy(tx: Tx, placementId: string): Promise<Left | undefined> {
    const row = await tx.first(findPlaceLeft, { placementId });
    return row;
  }
}

function bestOf(
  { plan }: CachedMarket,
  post: VacancyFacts,
  people: readonly SeekerFacts[],
): { seeker: SeekerFacts; score: number } | null {
  const ranked = people
    .filter((seeker) => !firstHardReason(seeker, post, plan.ruleset))
    .map((seeker) => ({
      seeker,
      tier: tierOf(seeker.priority, plan.ruleset),
      score: scorePair(seeker, post, plan.ruleset).total,
    }))
    .sort((a, b) => a.tier - b.tier || b.score - a.score || (a.seeker.id < b.seeker.id ? -1 : 1));
  return ranked[0] ?? null;
}
