import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { entryOf, ETHNIC_GROUPS } from '../../reference/index.js';
import type { MatchSnapshot } from '../domain/engine.js';
import { fairnessGroups } from '../domain/fairness-groups.js';
import { FairnessRepository } from '../persistence/fairness.repository.js';
import { MatchSnapshotsRepository } from '../persistence/match-snapshots.repository.js';
import { MatchPlansQueries } from './match-plans.queries.js';
import { workingFor } from './match-scope.js';
import { MATCHING_ENGINE, type ServiceEngine } from './matching-engine.js';
import { solveOptionsOf } from './run-match.service.js';
import type { MarketSheet, EvaluationRequest } from './solver-process/evaluate-market.js';

const RENEW_MS = 3_000;

/** Puts a finished plan beside other ways to fill its posts: the optimum with nobody first, the plain list, equal shares. */
@Injectable()
export class EvaluateMatchService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly queries: MatchPlansQueries,
    private readonly snapshots: MatchSnapshotsRepository,
    private readonly fairness: FairnessRepository,
    @Inject(MATCHING_ENGINE) private readonly engine: ServiceEngine,
  ) {}

  async weigh(planId: string, service: Actor, renew: () => Promise<void>): Promise<void> {
    const plan = await this.queries.find(service, planId);
    const actor = workingFor(plan, service.requestId);
    const market = await this.uow.read(actor, async (tx) => {
      const snapshot = await this.snapshots.of(tx, planId);
      return snapshot && { snapshot, order: await this.orderFor(tx, snapshot, plan.options.fairnessPrices) };
    });
    if (!market) return;
    const sheet = await this.renewing(renew, () =>
      this.engine.weigh(market.snapshot, solveOptionsOf(plan), market.order),
    );
    await this.uow.write(actor, (tx) => this.fairness.keep(tx, plan, sheet));
  }

  private async orderFor(
    tx: Parameters<FairnessRepository['people']>[0],
    snapshot: MatchSnapshot,
    prices: boolean,
  ): Promise<EvaluationRequest> {
    const poor = new Set(
      snapshot.seekers.filter(({ priority }) => priority.includes('poor-household')).map(({ id }) => id),
    );
    const people = await this.fairness.people(
      tx,
      snapshot.seekers.map(({ id }) => id),
    );
    return {
      groups: fairnessGroups(
        people.map((person) => ({ ...person, poor: poor.has(person.id) })),
        (code) => entryOf(ETHNIC_GROUPS, code)?.name ?? { zh: code, en: code },
      ),
      prices,
      waitingDays: new Map(people.map(({ id, waitingDays }) => [id, waitingDays])),
    };
  }

  private async renewing(renew: () => Promise<void>, work: () => Promise<MarketSheet>): Promise<MarketSheet> {
    let renewing: Promise<void> = Promise.resolve();
    const timer = setInterval(() => {
      renewing = renewing.then(renew).catch(() => undefined);
    }, RENEW_MS);
    try {
      return await work();
    } finally {
      clearInterval(timer);
      await renewing;
    }
  }
}
