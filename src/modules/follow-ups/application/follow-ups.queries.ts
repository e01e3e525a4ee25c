import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { personNames } from '../../placements/index.js';
import { failedDaysOf } from './failed-days.js';
import { followUpNotFound } from '../domain/follow-up.errors.js';
import type { FollowUpState } from '../domain/follow-up.lifecycle.js';
import {
  type EmploymentFacts,
  evidencedDays,
  stability,
  type Stability,
} from '../domain/stable-employment.js';
import type { MilestoneKind } from '../domain/windows.js';
import { FollowUpEntity } from '../persistence/follow-up.entity.js';
import { evidenceOf, type EvidenceRow } from './evidence.queries.js';
import { findEmployerNamesOfPlacements, findEmploymentDays } from '../persistence/follow-ups.statements.js';

export interface FollowUpSearch {
  readonly status?: FollowUpState;
  /** Open ones due on this day or before. */
  readonly dueBy?: string;
  readonly kind?: MilestoneKind;
  readonly areaCode?: string;
  readonly employerId?: string;
  readonly limit: number;
  /** Sort key of the last row of the page before: due day and id. */
  readonly after?: string;
}

export interface FollowUpRow {
  readonly followUp: FollowUpEntity;
  readonly name: string;
  readonly employer: string | null;
  /** Different days on which nobody was reached. */
  readonly failedOn: readonly string[];
}

export interface AfterStart {
  readonly followUps: readonly FollowUpRow[];
  readonly evidence: readonly EvidenceRow[];
  readonly stability: Readonly<Record<'30' | '90' | '180', Stability>>;
  /** Days proven without a gap that is too long; null without a start. */
  readonly evidencedDays: number | null;
  readonly startedOn: string | null;
  readonly today: string;
}

@Injectable()
export class FollowUpsQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** Earliest due day first. */
  search(actor: Actor, search: FollowUpSearch): Promise<{ rows: FollowUpRow[]; today: string }> {
    return this.uow.read(actor, async (tx) => {
      const query = tx.em
        .createQueryBuilder(FollowUpEntity, 'f')
        .orderBy('f.dueOn')
        .addOrderBy('f.id')
        .limit(search.limit);
      if (search.status) query.andWhere('f.status = :status', { status: search.status });
      if (search.dueBy)
        query.andWhere(`f.dueOn <= :dueBy AND f.status IN ('due', 'attempted', 'escalated')`, {
          dueBy: search.dueBy,
        });
      if (search.kind) query.andWhere('f.kind = :kind', { kind: search.kind });
      if (search.areaCode) query.andWhere('starts_with(f.areaCode, :area)', { area: search.areaCode });
      if (search.employerId) query.andWhere('f.employerId = :employer', { employer: search.employerId });
      const [day, id] = search.after?.split(' ') ?? [];
      if (day && id) query.andWhere('(f.dueOn, f.id) > (:day::date, :id::uuid)', { day, id });
      return { rows: await this.named(tx, await query.getMany()), today: tx.today };
    });
  }

  /** @throws followUpNotFound */
  find(actor: Actor, id: string): Promise<{ row: FollowUpRow; today: string }> {
    return this.uow.read(actor, async (tx) => {
      const followUp = await tx.em.findOneBy(FollowUpEntity, { id });
      if (!followUp) throw followUpNotFound({ id });
      const [row] = await this.named(tx, [followUp]);
      return { row: row!, today: tx.today };
    });
  }

  /**
   * All that is known of one placement after its start. Reading wages, insurance and contract leaves an audit entry.
   * @throws followUpNotFound when the caller does not see it
   */
  ofPlacement(actor: Actor, placementId: string): Promise<AfterStart> {
    return this.uow.write(actor, async (tx) => {
      const followUps = await tx.em.find(FollowUpEntity, {
        where: { placementId },
        order: { dueOn: 'ASC', id: 'ASC' },
      });
      const start = await tx.first(findEmploymentDays, { placementId });
      if (!start) throw followUpNotFound({ placementId });
      const evidence = await evidenceOf(tx, placementId);
      const facts = factsOf(start, evidence);
      return {
        followUps: await this.named(tx, followUps),
        evidence,
        stability: stabilityOf(facts, tx.today),
        evidencedDays: facts ? evidencedDays(facts, tx.today) : null,
        startedOn: start?.startedOn ?? null,
        today: tx.today,
      };
    });
  }

  private async named(tx: Tx, rows: readonly FollowUpEntity[]): Promise<FollowUpRow[]> {
    const ids = rows.map(({ placementId }) => placementId);
    const names = await personNames(tx, ids);
    const employers = await tx.all(findEmployerNamesOfPlacements, { ids });
    const known = new Map(employers.map((row) => [row.id, row]));
    const failed = await failedDaysOf(
      tx,
      rows.filter(({ attempts }) => attempts > 0).map(({ id }) => id),
    );
    return rows.map((followUp) => ({
      followUp,
      name: names.get(followUp.placementId) ?? '',
      employer: known.get(followUp.placementId)?.employer ?? null,
      failedOn: failed.get(followUp.id) ?? [],
    }));
  }
}

function factsOf(
  start: { startedOn: string | null; leftOn: string | null } | undefined,
  rows: readonly EvidenceRow[],
): EmploymentFacts | null {
  const startedOn = start?.startedOn;
  if (!startedOn) return null;
  const evidence = rows.flatMap(({ kind, fromOn, toOn }) =>
    kind === 'contract' ? [] : [{ kind, from: fromOn, to: toOn }],
  );
  return { startedOn, evidence, ...(start.leftOn ? { leftOn: start.leftOn } : {}) };
}

function stabilityOf(facts: EmploymentFacts | null, asOf: string): AfterStart['stability'] {
  if (!facts) return { 30: 'no_evidence', 90: 'no_evidence', 180: 'no_evidence' };
  return {
    30: stability(facts, 30, asOf),
    90: stability(facts, 90, asOf),
    180: stability(facts, 180, asOf),
  };
}
