import { availableParallelism } from 'node:os';
import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel/errors/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { LifecycleStore, type Tx, UnitOfWork } from '../../../platform/database/index.js';
import type { MatchingEngine, SolveOptions } from '../domain/engine.js';
import { solverLost } from '../domain/match-plan.errors.js';
import type { MatchPlan } from '../domain/plan.js';
import { solving, STORING, takingFacts } from '../domain/run-phase.js';
import type { MatchPlanEntity } from '../persistence/match-plan.entity.js';
import { matchPlanLifecycleMapping } from '../persistence/match-plan.lifecycle-mapping.js';
import { MatchProgressRepository } from '../persistence/match-progress.repository.js';
import { MatchResultsRepository } from '../persistence/match-results.repository.js';
import { MatchSnapshotsRepository } from '../persistence/match-snapshots.repository.js';
import { MatchPlansQueries } from './match-plans.queries.js';
import { resultsOf } from './match-results.js';
import { workingFor } from './match-scope.js';
import { weighMatch } from './match-work.js';
import { MATCHING_ENGINE } from './matching-engine.js';
import { RunWatch } from './run-watch.js';
import { type LoadedMarket, SnapshotLoader } from './snapshot.loader.js';
import { SolverLost } from './solver-process/process-engine.js';
import { updateSolverLosses } from '../persistence/run-match.statements.js';

/** A run whose solver is lost this often is not tried again: it would be lost once more. */
const MAX_LOSSES = 3;
/** Larger markets are not weighed by themselves: it takes some hundred solves. */
const WEIGHED_UP_TO = 3_000_000;

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
    private readonly loader: SnapshotLoader,
    private readonly results: MatchResultsRepository,
    private readonly snapshots: MatchSnapshotsRepository,
    private readonly progress: MatchProgressRepository,
    @Inject(MATCHING_ENGINE) private readonly engine: MatchingEngine,
  ) {}

  async run(planId: string, service: Actor, renew: () => Promise<void>): Promise<void> {
    const plan = await this.queries.find(service, planId);
    const actor = workingFor(plan, service.requestId);
    if (!(await this.begin(actor, plan))) return;
    const { cooperation } = plan;
    const watch = new RunWatch({ planId, cooperation, actor, renew }, this.uow, this.progress);
    try {
      const market = await this.loader.market(actor, plan, (done) => {
        watch.note(takingFacts(done));
        watch.check();
      });
      const solved = await this.engine.solve(market.snapshot, await this.optionsFor(actor, plan, watch));
      watch.note(STORING);
      await watch.look();
      watch.check();
      await this.finish(actor, plan, market, solved);
    } catch (error) {
      if (error instanceof SolverLost) await this.recordLoss(actor, planId, error);
      else if (error instanceof DomainError) await this.fail(actor, planId, error.code);
      else throw error;
    } finally {
      await watch.end();
    }
  }

  /** @returns false when there is nothing to do any more */
  private begin(actor: Actor, plan: MatchPlanEntity): Promise<boolean> {
    return this.uow.write(actor, async (tx) => {
      const status = await this.queries.lockStatus(tx, plan.id);
      if (status === 'requested') {
        await this.store.transition(tx, matchPlanLifecycleMapping, {
          id: plan.id,
          move: 'run',
          ...bySystem(tx),
        });
        return true;
      }
      return status === 'running';
    });
  }

  /** A plan that follows another starts from that one's prices: sooner there, never elsewhere. */
  private async optionsFor(actor: Actor, plan: MatchPlanEntity, watch: RunWatch): Promise<SolveOptions> {
    const before = plan.rebasedFrom ?? plan.options.keepTo;
    const earlier = before === null ? null : await this.queries.certificate(actor, before);
    return {
      ...solveOptionsOf(plan),
      ...(earlier?.mode === 'optimal' ? { warmPrices: earlier.prices } : {}),
      threads: Math.max(1, availableParallelism() - 1),
      onProgress: ({ phase, done }) => watch.note(solving(phase, done)),
      cancelled: watch.stopped,
    };
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
      await this.snapshots.keep(tx, plan, market.snapshot);
      await this.store.transition(tx, matchPlanLifecycleMapping, {
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
          proven: solved.certificate.mode === 'optimal' ? solved.proven : null,
          counts: JSON.stringify(counts),
          stats: JSON.stringify(solved.stats),
          progress: null,
          finished_at: tx.now,
        },
      });
      if (counts.seekers * counts.vacancies <= WEIGHED_UP_TO)
        tx.emit({
          topic: weighMatch.topic,
          effectKey: `weigh-match:${plan.id}`,
          payload: { planId: plan.id },
        });
    });
  }

  /** The run is tried again, unless that has been in vain often enough. */
  private async recordLoss(actor: Actor, id: string, loss: SolverLost): Promise<void> {
    const losses = await this.uow.write(actor, async (tx) => {
      const row = await tx.first(updateSolverLosses, { id });
      return row!.losses;
    });
    if (losses < MAX_LOSSES) throw loss;
    await this.fail(actor, id, solverLost().code);
  }

  /** A cancelled plan stays cancelled; any other refusal of the engine ends it with its code. */
  private fail(actor: Actor, id: string, code: string): Promise<void> {
    return this.uow.write(actor, async (tx) => {
      if ((await this.queries.lockStatus(tx, id)) !== 'running') return;
      const { input, facts } = bySystem(tx);
      await this.store.transition(tx, matchPlanLifecycleMapping, {
        id,
        move: 'fail',
        input: { ...input, reason: code },
        facts: facts,
      });
    });
  }
}

/** What a plan fixed when it was asked for. */
export const solveOptionsOf = (plan: MatchPlanEntity): SolveOptions => ({
  mode: plan.options.mode,
  ruleset: plan.ruleset,
  seed: plan.seed,
});

const bySystem = (tx: Tx) =>
  ({
    input: { reportedBy: 'system', occurredOn: tx.today, channel: 'system' },
    facts: null,
  }) as const;
