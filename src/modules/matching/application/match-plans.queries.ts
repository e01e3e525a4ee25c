import { Injectable } from '@nestjs/common';
import { maskName } from '../../../kernel/values/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { matchPlanNotFound, matchPlanNotReady } from '../domain/match-plan.errors.js';
import type { MatchPlanStatus } from '../domain/match-plan.lifecycle.js';
import type { Certificate } from '../domain/plan.js';
import { type ShownWhy, withoutHealth } from '../domain/shown-why.js';
import {
  type ListedPost,
  type ListedProposal,
  type ListedUnplaced,
  MatchListsRepository,
  type ProposalFilter,
} from '../persistence/match-lists.repository.js';
import { MatchProgressRepository } from '../persistence/match-progress.repository.js';
import { MatchPlanEntity } from '../persistence/match-plan.entity.js';
import { findPlanCertificate, lockPlanStatus } from '../persistence/match-plans.statements.js';

export interface PlanFilter {
  readonly fairCode?: string | undefined;
  readonly status?: string | undefined;
  readonly limit: number;
  /** Last id of the page before. */
  readonly before?: string | undefined;
}

@Injectable()
export class MatchPlansQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly lists: MatchListsRepository,
    private readonly progress: MatchProgressRepository,
  ) {}

  /** @throws matchPlanNotFound, also for one the actor may not see */
  async load(tx: Tx, id: string): Promise<MatchPlanEntity> {
    const plan = await tx.em.findOneBy(MatchPlanEntity, { id });
    if (!plan) throw matchPlanNotFound({ id });
    return plan;
  }

  /** Holds the plan until the end of the transaction. @throws matchPlanNotFound */
  async lockStatus(tx: Tx, id: string): Promise<MatchPlanStatus> {
    const row = await tx.first(lockPlanStatus, { id });
    if (!row) throw matchPlanNotFound({ id });
    return row.status;
  }

  find(actor: Actor, id: string): Promise<MatchPlanEntity> {
    return this.uow.read(actor, (tx) => this.load(tx, id));
  }

  seen(actor: Actor, id: string): Promise<{ plan: MatchPlanEntity; today: string }> {
    return this.uow.read(actor, async (tx) => ({ plan: await this.load(tx, id), today: tx.today }));
  }

  /** Steps of the run after one already seen, and what has become of it. */
  progressSince(actor: Actor, id: string, seq: number): ReturnType<MatchProgressRepository['since']> {
    return this.uow.read(actor, (tx) => this.progress.since(tx, id, seq));
  }

  /** Newest first. */
  list(actor: Actor, filter: PlanFilter): Promise<{ rows: MatchPlanEntity[]; today: string }> {
    return this.uow.read(actor, async (tx) => {
      const query = tx.em
        .createQueryBuilder(MatchPlanEntity, 'm')
        .orderBy('m.id', 'DESC')
        .limit(filter.limit);
      if (filter.before) query.andWhere('m.id < :before', { before: filter.before });
      if (filter.fairCode) query.andWhere('m.fairCode = :fairCode', { fairCode: filter.fairCode });
      if (filter.status) query.andWhere('m.status = :status', { status: filter.status });
      return { rows: await query.getMany(), today: tx.today };
    });
  }

  posts(actor: Actor, id: string, limit: number, after?: string): Promise<ListedPost[]> {
    return this.uow.read(actor, async (tx) => {
      await this.load(tx, id);
      return this.lists.posts(tx, id, limit, after);
    });
  }

  proposals(actor: Actor, id: string, filter: ProposalFilter): Promise<ListedProposal[]> {
    return this.uow.read(actor, async (tx) => {
      await this.load(tx, id);
      return masked(actor, await this.lists.proposals(tx, id, filter));
    });
  }

  unplaced(actor: Actor, id: string, limit: number, after?: string): Promise<ShownUnplaced[]> {
    return this.uow.read(actor, async (tx) => {
      const { cooperation } = await this.load(tx, id);
      const atSource = tx.atSource(cooperation);
      const rows = await this.lists.unplaced(tx, id, { limit, ...(after && { after }) }, !atSource);
      return masked(
        actor,
        rows.map((row) => (atSource ? row : { ...row, why: withoutHealth(row.why) })),
      );
    });
  }

  /** Prices or cut-offs by which anybody can check the plan. @throws matchPlanNotReady */
  certificate(actor: Actor, id: string): Promise<Certificate> {
    return this.uow.read(actor, async (tx) => {
      const { status } = await this.load(tx, id);
      const row = await tx.first(findPlanCertificate, { id });
      if (!row?.certificate) throw matchPlanNotReady({ id, status });
      return row.certificate;
    });
  }
}

export type ShownUnplaced = Omit<ListedUnplaced, 'why'> & { readonly why: ShownWhy };

/** An auditor reads masked names. */
export function masked<Row extends { readonly seekerName: string | null }>(actor: Actor, rows: Row[]): Row[] {
  if (actor.role !== 'auditor') return rows;
  return rows.map((row) => ({
    ...row,
    seekerName: row.seekerName === null ? null : maskName(row.seekerName),
  }));
}
