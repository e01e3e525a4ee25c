import { Injectable } from '@nestjs/common';
import { wrongState } from '../../../kernel/lifecycle/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { LifecycleStore, assertAsSeen, type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { PlacementCommands } from '../../placements/index.js';
import { VacancyReader } from '../../vacancies/index.js';
import { matchPlanIsTrial, matchPlanStale } from '../domain/match-plan.errors.js';
import type { MatchPlanEntity } from '../persistence/match-plan.entity.js';
import { matchPlanLifecycleMapping } from '../persistence/match-plan.lifecycle-mapping.js';
import {
  type DecidedProposal,
  MatchResultsRepository,
  type StoredProposal,
} from '../persistence/match-results.repository.js';
import { FactsLoader } from './facts.loader.js';
import { MatchPlansQueries } from './match-plans.queries.js';
import { within } from './match-scope.js';
import { PlanConsentsQueries } from './plan-consents.queries.js';
import { NO_ROOM, roomIn, whatChanged, whatIsFull, without } from './what-still-stands.js';
import { findPlansToSupersede } from '../persistence/confirm-match.statements.js';

/** Of a plan whose facts have changed: nothing, or only what still stands. */
export const ON_STALE = ['refuse', 'drop'] as const;
export type OnStale = (typeof ON_STALE)[number];

export interface Confirmation {
  readonly confirmed: number;
  readonly leftOut: number;
  /** Reported, not written: the facts they stood on are others now. */
  readonly changed: readonly {
    readonly seekerId: string;
    readonly vacancyId: string;
    readonly reason: string;
  }[];
}

/**
 * A person's decision on a plan: the proposals that still stand become placements, in one transaction with the plan's own
 * move. Confirming twice is confirming once.
 */
@Injectable()
export class ConfirmMatchService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly store: LifecycleStore,
    private readonly queries: MatchPlansQueries,
    private readonly results: MatchResultsRepository,
    private readonly facts: FactsLoader,
    private readonly vacancies: VacancyReader,
    private readonly placements: PlacementCommands,
    private readonly consents: PlanConsentsQueries,
  ) {}

  /**
   * @param leaveOut seekers whose proposal the person does not want
   * @throws matchPlanNotFound, matchPlanIsTrial, matchPlanStale, wrongState, stale, figuresChanged
   */
  async confirm(
    actor: Actor,
    id: string,
    {
      leaveOut = [],
      version,
      onStale = 'refuse',
      expectedUnseen,
    }: {
      leaveOut?: readonly string[];
      version?: number | undefined;
      onStale?: OnStale | undefined;
      /** Of those wanted, whom the companies will not see: the number that was read before the press. */
      expectedUnseen?: number | undefined;
    } = {},
  ): Promise<Confirmation> {
    const { cooperation } = await this.queries.find(actor, id);
    const own = within(actor, cooperation);
    return this.uow.write(own, async (tx) => {
      await this.queries.lockStatus(tx, id);
      const plan = await this.queries.load(tx, id);
      const proposals = await this.results.proposals(tx, id);
      if (plan.status === 'confirmed') return reportOf(proposals);
      if (plan.status !== 'ready')
        throw wrongState({ aggregate: 'match_plan', status: plan.status, move: 'confirm' });
      if (plan.options.trial) throw matchPlanIsTrial({ id });
      if (expectedUnseen !== undefined) {
        const out = new Set(leaveOut);
        const wanted = proposals.filter(({ seekerId }) => !out.has(seekerId));
        const unseen = await this.consents.among(tx, wanted);
        assertAsSeen({ unseen: expectedUnseen }, { unseen: unseen.length });
      }
      const decided = await this.evaluate(tx, plan, proposals, new Set(leaveOut));
      if (onStale === 'refuse') assertUnchanged(proposals, decided);
      const standing = proposals.filter(
        (proposal) => decided.get(proposal.seekerId)!.decision === 'confirmed',
      );
      const placementIds = standing.length === 0 ? [] : await this.propose(own, plan, standing);
      standing.forEach(({ seekerId }, index) =>
        decided.set(seekerId, { ...decided.get(seekerId)!, placementId: placementIds[index]! }),
      );
      await this.results.decide(tx, id, [...decided.values()]);
      const input = { reportedBy: 'bureau', occurredOn: tx.today, channel: 'account' } as const;
      await this.store.transition(tx, matchPlanLifecycleMapping, {
        id,
        move: 'confirm',
        input,
        facts: { trial: plan.options.trial },
        set: { confirmed_at: tx.now },
        ...(version === undefined ? {} : { expected: { version } }),
      });
      await this.supersede(tx, plan);
      return reportOf(await this.results.proposals(tx, id));
    });
  }

  /** Compares what each proposal stood on with what is known now; the best ones take the places that are left. */
  private async evaluate(
    tx: Tx,
    plan: MatchPlanEntity,
    proposals: readonly StoredProposal[],
    leaveOut: ReadonlySet<string>,
  ): Promise<Map<string, DecidedProposal>> {
    const { marks, posts, now } = await tx.withSystemScope(async () => ({
      marks: await this.facts.marksNow(
        tx,
        plan.cooperation,
        proposals.map((proposal) => proposal.seekerId),
      ),
      posts: new Map((await this.results.posts(tx, plan.id)).map((post) => [post.vacancyId, post.mark])),
      now: await this.vacancies.byIds(
        tx,
        proposals.map((proposal) => proposal.vacancyId),
      ),
    }));
    const left = new Map([...now].map(([id, ref]) => [id, roomIn(ref)]));
    const decided = new Map<string, DecidedProposal>();
    for (const proposal of proposals) {
      const { seekerId, vacancyId } = proposal;
      const none = { seekerId, reason: null, placementId: null };
      const person = marks.get(seekerId);
      const room = left.get(vacancyId) ?? NO_ROOM;
      const reason =
        whatChanged(proposal, person?.mark, now.get(vacancyId), posts.get(vacancyId)) ??
        whatIsFull(room, person!.sex);
      if (leaveOut.has(seekerId)) decided.set(seekerId, { ...none, decision: 'left_out' });
      else if (reason !== null) decided.set(seekerId, { ...none, decision: 'changed', reason });
      else {
        decided.set(seekerId, { ...none, decision: 'confirmed' });
        left.set(vacancyId, without(room, person!.sex));
      }
    }
    return decided;
  }

  private propose(
    actor: Actor,
    plan: MatchPlanEntity,
    standing: readonly StoredProposal[],
  ): Promise<string[]> {
    const { plannedDepartureOn, finalAt } = plan.options;
    return this.placements.propose(
      actor,
      standing.map((proposal) => ({
        seekerId: proposal.seekerId,
        vacancyId: proposal.vacancyId,
        cooperation: plan.cooperation,
        fairCode: plan.fairCode,
        origin: 'plan',
        plannedStartOn: proposal.startsOn,
        plannedDepartureOn,
        finalAt,
        attribution: { reportedBy: 'bureau', channel: 'account', evidence: `match-plan:${plan.id}` },
      })),
    );
  }

  /** Other plans of the same people and posts that still wait are answered by this one. */
  private async supersede(tx: Tx, plan: MatchPlanEntity): Promise<void> {
    const rows = await tx.all(findPlansToSupersede, {
      cooperation: plan.cooperation,
      fairCode: plan.fairCode,
      scope: JSON.stringify(plan.scope),
      id: plan.id,
    });
    await this.store.transitionMany(
      tx,
      matchPlanLifecycleMapping,
      rows.map(({ id }) => ({
        id,
        move: 'supersede',
        input: {
          reportedBy: 'system',
          occurredOn: tx.today,
          channel: 'system',
          evidence: `match-plan:${plan.id}`,
        },
        facts: null,
      })),
    );
  }
}

/** @throws matchPlanStale, with the pairs that no longer stand */
function assertUnchanged(
  proposals: readonly StoredProposal[],
  decided: ReadonlyMap<string, DecidedProposal>,
): void {
  const changed = proposals.flatMap(({ seekerId, vacancyId }) => {
    const { decision, reason } = decided.get(seekerId)!;
    return decision === 'changed' ? [{ seekerId, vacancyId, reason }] : [];
  });
  if (changed.length > 0) throw matchPlanStale({ changed });
}

function reportOf(proposals: readonly StoredProposal[]): Confirmation {
  return {
    confirmed: proposals.filter((proposal) => proposal.decision === 'confirmed').length,
    leftOut: proposals.filter((proposal) => proposal.decision === 'left_out').length,
    changed: proposals
      .filter((proposal) => proposal.decision === 'changed')
      .map(({ seekerId, vacancyId, decisionReason }) => ({
        seekerId,
        vacancyId,
        reason: decisionReason ?? '',
      })),
  };
}
