import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { FactsRepository } from '../persistence/facts.repository.js';
import { MatchResultsRepository, type StoredProposal } from '../persistence/match-results.repository.js';
import { MatchPlansQueries } from './match-plans.queries.js';
import { within } from './match-scope.js';

/** Somebody proposed whom the company will not see yet. */
export interface Unseen {
  readonly seekerId: string;
  /** They have said no; nobody asks them again. */
  readonly refused: boolean;
}

/** Who of a plan has not agreed to be shown: the company would see nothing of them. */
@Injectable()
export class PlanConsentsQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly plans: MatchPlansQueries,
    private readonly results: MatchResultsRepository,
    private readonly facts: FactsRepository,
  ) {}

  /** @throws matchPlanNotFound */
  async unseen(actor: Actor, id: string): Promise<Unseen[]> {
    const { cooperation } = await this.plans.find(actor, id);
    return this.uow.read(within(actor, cooperation), async (tx) =>
      this.among(tx, await this.results.proposals(tx, id)),
    );
  }

  async among(tx: Tx, proposals: readonly Pick<StoredProposal, 'seekerId'>[]): Promise<Unseen[]> {
    const ids = proposals.map(({ seekerId }) => seekerId);
    const words = await tx.withSystemScope(() => this.facts.consents(tx, ids));
    return ids
      .filter((seekerId) => words.get(seekerId) !== true)
      .map((seekerId) => ({ seekerId, refused: words.get(seekerId) === false }));
  }
}
