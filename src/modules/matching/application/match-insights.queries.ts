import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import type { MatchSnapshot, MatchingEngine } from '../domain/engine.js';
import { matchFactsNotKept, matchPairUnknown, matchPlanNotReady } from '../domain/match-plan.errors.js';
import { type WhatIf, whatIf } from '../domain/what-if.js';
import { FairnessRepository } from '../persistence/fairness.repository.js';
import { MatchChangesRepository, type PlanChange } from '../persistence/match-changes.repository.js';
import type { MatchPlanEntity } from '../persistence/match-plan.entity.js';
import { MatchSnapshotsRepository } from '../persistence/match-snapshots.repository.js';
import { masked, MatchPlansQueries } from './match-plans.queries.js';
import { MATCHING_ENGINE } from './matching-engine.js';
import { solveOptionsOf } from './run-match.service.js';
import type { MarketSheet } from './solver-process/evaluate-market.js';
import { withoutHealth } from '../domain/shown-why.js';

export type { PlanChange };

export interface PlansCompared {
  /** Second minus first. */
  readonly placed: number;
  readonly placedByTier: readonly number[];
  readonly score: number;
  readonly moved: number;
  readonly gained: number;
  readonly lost: number;
}

/** What a finished plan would be otherwise: beside another one, beside other rules, with a seat or a wage more. */
@Injectable()
export class MatchInsightsQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly plans: MatchPlansQueries,
    private readonly changes: MatchChangesRepository,
    private readonly snapshots: MatchSnapshotsRepository,
    private readonly fairness: FairnessRepository,
    @Inject(MATCHING_ENGINE) private readonly engine: MatchingEngine,
  ) {}

  /** @throws matchPlanNotFound, matchPlanNotReady */
  compare(actor: Actor, first: string, second: string): Promise<PlansCompared> {
    return this.uow.read(actor, async (tx) => {
      const [one, other] = [
        finished(await this.plans.load(tx, first)),
        finished(await this.plans.load(tx, second)),
      ];
      return {
        placed: other.counts.placed - one.counts.placed,
        placedByTier: other.counts.placedByTier.map((n, tier) => n - (one.counts.placedByTier[tier] ?? 0)),
        score: other.counts.score - one.counts.score,
        ...(await this.changes.counts(tx, first, second)),
      };
    });
  }

  /** Who is treated otherwise by the second plan. */
  changed(
    actor: Actor,
    first: string,
    second: string,
    page: { limit: number; after?: string | undefined },
  ): Promise<PlanChange[]> {
    return this.uow.read(actor, async (tx) => {
      const plan = await this.plans.load(tx, first);
      finished(plan);
      finished(await this.plans.load(tx, second));
      const rows = await this.changes.list(tx, first, second, page.limit, page.after);
      if (tx.atSource(plan.cooperation)) return masked(actor, rows);
      return rows.map((row) => ({ ...row, why: row.why && withoutHealth(row.why) }));
    });
  }

  /** The plan beside other ways to fill the posts, and how groups fare. @throws matchPlanNotReady until it has been weighed */
  sheet(actor: Actor, id: string): Promise<MarketSheet> {
    return this.uow.read(actor, async (tx) => {
      const { status } = await this.plans.load(tx, id);
      const sheet = await this.fairness.sheetOf<MarketSheet>(tx, id);
      if (!sheet) throw matchPlanNotReady({ id, status });
      return sheet;
    });
  }

  /** Some seats or yuan more: what the plan would be then. Nothing is stored. @throws matchFactsNotKept, matchPairUnknown */
  async tryOut(actor: Actor, id: string, changes: readonly WhatIf[]): Promise<PlansCompared> {
    const { plan, snapshot } = await this.uow.read(actor, async (tx) => ({
      plan: finished(await this.plans.load(tx, id)),
      snapshot: await this.snapshots.of(tx, id),
    }));
    if (!snapshot) throw matchFactsNotKept({ id });
    assertKnown(snapshot, changes);
    const options = solveOptionsOf(plan);
    const now = await this.engine.solve(snapshot, options);
    const { difference } = await whatIf(this.engine, snapshot, options, now, changes);
    return {
      ...difference,
      moved: difference.moved.length,
      gained: difference.gained.length,
      lost: difference.lost.length,
    };
  }
}

type Finished = MatchPlanEntity & { readonly counts: NonNullable<MatchPlanEntity['counts']> };

function finished(plan: MatchPlanEntity): Finished {
  if (plan.counts === null) throw matchPlanNotReady({ id: plan.id, status: plan.status });
  return plan as Finished;
}

function assertKnown(snapshot: MatchSnapshot, changes: readonly WhatIf[]): void {
  const known = new Set(snapshot.vacancies.map(({ id }) => id));
  const unknown = changes.find(({ vacancyId }) => !known.has(vacancyId));
  if (unknown) throw matchPairUnknown({ vacancyId: unknown.vacancyId });
}
