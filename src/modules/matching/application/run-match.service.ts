import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel/errors/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { LifecycleStore, type Tx, UnitOfWork } from '../../../platform/database/index.js';
import type { MatchingEngine, Progress } from '../domain/engine.js';
import type { MatchPlanStatus } from '../domain/match-plan.lifecycle.js';
import { matchCancelled } from '../domain/matching.errors.js';
import type { MatchPlan } from '../domain/plan.js';
import type { MatchPlanEntity } from '../persistence/match-plan.entity.js';
import { matchPlanMap } from '../persistence/match-plan-map.js';
import { MatchResultsRepository } from '../persistence/match-results.repository.js';
import { FactsLoader, type LoadedMarket } from './facts.loader.js';
import { MatchPlansQueries } from './match-plans.queries.js';
import { resultsOf } from './match-results.js';
import { workingFor } from './match-scope.js';
import { MATCHING_ENGINE } from './matching-engine.js';

const WATCH_MS = 1_000;

/**
 * Carries out a requested run: facts, engine, results. It may be cut off anywhere and begin again; its results appear in
 * one transaction with the word that it is ready.
 */
@Injectable()
export class RunMatchService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly store: LifecycleStore,
    private readonly queries: MatchPlansQueries,
    private readonly facts: FactsLoader,
    private readonly results: MatchResultsRepository,
    @Inject(MATCHING_ENGINE) private readonly engine: MatchingEngine,
  ) {}

  async run(planId: string, service: Actor, renew: () => Promise<void>): Promise<void> {
    const plan = await this.queries.find(service, planId);
    const actor = workingFor(plan, service.requestId);
    if (!(await this.begin(actor, plan))) return;
    try {
      const market = await this.facts.market(actor, plan, async () => {
        await renew();
        if ((await this.statusOf(actor, planId)) !== 'running') throw matchCancelled();
      });
      await this.finish(actor, plan, market, await this.solve(actor, plan, market, renew));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      await this.fail(actor, planId, error.code);
    }
  }

  /** @returns false when there is nothing to do any more */
  private begin(actor: Actor, plan: MatchPlanEntity): Promise<boolean> {
    return this.uow.write(actor, async (tx) => {
      const status = await this.queries.lockStatus(tx, plan.id);
      if (status === 'requested') {
        await this.store.move(tx, matchPlanMap, { id: plan.id, move: 'run', ...bySystem(tx) });
        return true;
      }
      return status === 'running';
    });
  }

  /** While the engine works, its lease is renewed, its progress shown, and a cancellation passed on. */
  private async solve(
    actor: Actor,
    plan: MatchPlanEntity,
    market: LoadedMarket,
    renew: () => Promise<void>,
  ): Promise<MatchPlan> {
    let latest: Progress | null = null;
    let stopped = false;
    let fault: unknown;
    let looking: Promise<void> = Promise.resolve();
    const look = async (): Promise<void> => {
      await renew();
      await this.showProgress(actor, plan.id, latest);
      if ((await this.statusOf(actor, plan.id)) !== 'running') stopped = true;
    };
    const timer = setInterval(() => {
      looking = looking.then(look).catch((error: unknown) => {
        fault ??= error;
        stopped = true;
      });
    }, WATCH_MS);
    try {
      return await this.engine.solve(market.snapshot, {
        mode: plan.options.mode,
        ruleset: plan.ruleset,
        seed: plan.seed,
        onProgress: (progress) => (latest = progress),
        cancelled: () => stopped,
      });
    } catch (error) {
      throw fault ?? error;
    } finally {
      clearInterval(timer);
      await looking;
    }
  }

  private finish(
    actor: Actor,
    plan: MatchPlanEntity,
    market: LoadedMarket,
    solved: MatchPlan,
  ): Promise<void> {
    return this.uow.write(actor, async (tx) => {
      if ((await this.queries.lockStatus(tx, plan.id)) !== 'running') return;
      const { counts, ...rows } = resultsOf(market, solved);
      await this.results.write(tx, plan, rows);
      await this.store.move(tx, matchPlanMap, {
        id: plan.id,
        move: 'finish',
        ...bySystem(tx),
        set: {
          engine: solved.engine,
          snapshot_hash: solved.snapshotHash,
          snapshot_at: market.snapshot.takenAt,
          basis: market.basis,
          certificate: JSON.stringify(solved.certificate),
          gap: solved.gap,
          counts: JSON.stringify(counts),
          stats: JSON.stringify(solved.stats),
          progress: null,
          finished_at: tx.now,
        },
      });
    });
  }

  /** A cancelled plan stays cancelled; any other refusal of the engine ends it with its code. */
  private fail(actor: Actor, id: string, code: string): Promise<void> {
    return this.uow.write(actor, async (tx) => {
      if ((await this.queries.lockStatus(tx, id)) !== 'running') return;
      const { claim, subject } = bySystem(tx);
      await this.store.move(tx, matchPlanMap, {
        id,
        move: 'fail',
        claim: { ...claim, reason: code },
        subject,
      });
    });
  }

  private statusOf(actor: Actor, id: string): Promise<MatchPlanStatus> {
    return this.uow.read(actor, async (tx) => (await this.queries.load(tx, id)).status);
  }

  private async showProgress(actor: Actor, id: string, progress: Progress | null): Promise<void> {
    if (progress === null) return;
    await this.uow.write(actor, (tx) =>
      tx.execute(`UPDATE match_plan SET progress = $2 WHERE id = $1`, [id, JSON.stringify(progress)]),
    );
  }
}

const bySystem = (tx: Tx) =>
  ({
    claim: { saidBy: 'system', happenedOn: tx.today, channel: 'system' },
    subject: null,
  }) as const;
