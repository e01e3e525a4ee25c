import { Injectable } from '@nestjs/common';
import type { LocalizedText } from '../../../kernel/errors/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { VacancyReader } from '../../vacancies/index.js';
import { explainProposal } from '../domain/explain.js';
import { matchPairUnknown } from '../domain/match-plan.errors.js';
import { tierOf } from '../domain/ruleset.js';
import { type ScoreParts, scorePair } from '../domain/score.js';
import { FactsRepository } from '../persistence/facts.repository.js';
import { FactsLoader } from './facts.loader.js';
import { within } from './match-scope.js';
import { LiveMarkets } from './live-markets.js';
import { masked } from './match-plans.queries.js';
import { findSeekerNamesForRanking } from '../persistence/live-ranking.statements.js';

interface Ranked {
  readonly score: number;
  readonly parts: ScoreParts;
  readonly because: LocalizedText;
}

export interface RankedPost extends Ranked {
  readonly vacancyId: string;
  readonly title: string;
  readonly employerName: string;
  /** What a seat there is worth by the running plan. */
  readonly price: number;
  /** score − price: what this person can really get comes first. */
  readonly value: number;
}

export interface RankedSeeker extends Ranked {
  readonly seekerId: string;
  readonly seekerName: string | null;
  readonly areaCode: string | null;
  /** 0 goes first. */
  readonly tier: number;
}

/** The best posts for one person and the best people for one post, on the market of this moment. */
@Injectable()
export class LiveRankingQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly markets: LiveMarkets,
    private readonly facts: FactsLoader,
    private readonly repository: FactsRepository,
    private readonly vacancies: VacancyReader,
  ) {}

  /**
   * Nothing for a person who refused to be ranked: a caseworker proposes by hand.
   * @throws matchPairUnknown for a person the actor may not see
   */
  async postsFor(
    actor: Actor,
    seekerId: string,
    limit: number,
    cooperation?: string,
  ): Promise<{ byHand: boolean; items: RankedPost[] }> {
    const own = within(actor, cooperation);
    const market = await this.markets.of(own.cooperations[0]!);
    return this.uow.read(own, async (tx) => {
      if (!(await this.repository.person(tx, seekerId))) throw matchPairUnknown({ seekerId });
      return tx.withSystemScope(async () => {
        const plan = { cooperation: own.cooperations[0]!, basis: market.basis };
        const person = (await this.facts.person(tx, seekerId, plan))!;
        if (person.refusesRanking) return { byHand: true, items: [] };
        const found = market.live.topPostsFor(person.facts, limit);
        const refs = await this.vacancies.byIds(
          tx,
          found.map(({ id }) => id),
        );
        const items = found.flatMap(({ id, value }) => {
          const [post, ref] = [market.post(id), refs.get(id)];
          if (!post || !ref) return [];
          const score = scorePair(person.facts, post, market.plan.ruleset);
          const price = market.priceOf(id);
          return [
            {
              vacancyId: id,
              title: ref.title,
              employerName: ref.employerName,
              score: score.total,
              parts: score.parts,
              price,
              value,
              because: explainProposal(score, price),
            },
          ];
        });
        return { byHand: false, items };
      });
    });
  }

  /** @throws matchPairUnknown for a post that is not open in the cooperation */
  async seekersFor(
    actor: Actor,
    vacancyId: string,
    limit: number,
    cooperation?: string,
  ): Promise<RankedSeeker[]> {
    const own = within(actor, cooperation);
    const market = await this.markets.of(own.cooperations[0]!);
    const post = market.post(vacancyId);
    if (!post) throw matchPairUnknown({ vacancyId });
    const found = market.live.topSeekersFor(post, limit);
    return this.uow.read(own, async (tx) => {
      const seen = await namesOf(
        tx,
        found.map(({ id }) => id),
      );
      const items = found.flatMap(({ id }) => {
        const seeker = market.person(id);
        if (!seeker) return [];
        const score = scorePair(seeker, post, market.plan.ruleset);
        return [
          {
            seekerId: id,
            seekerName: seen.get(id) ?? null,
            areaCode: seeker.village,
            tier: tierOf(seeker.priority, market.plan.ruleset),
            score: score.total,
            parts: score.parts,
            because: explainProposal(score, 0),
          },
        ];
      });
      return masked(actor, items);
    });
  }
}

/** Names of those the actor may see. */
async function namesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.all(findSeekerNamesForRanking, { ids });
  return new Map(rows.map(({ id, name }) => [id, name]));
}
