import { Injectable } from '@nestjs/common';
import { type FindOptionsWhere, In } from 'typeorm';
import type { Tx } from '../../../platform/database/index.js';
import {
  FINAL_OR_OFF,
  LIVE_STATES,
  PLACEMENT_STATES,
  type PlacementState,
} from '../domain/placement.states.js';
import { PlacementEntity } from '../persistence/placement.entity.js';
import { findDisputedPlacements } from '../persistence/placement.statements.js';

export type PlacementRow = Readonly<PlacementEntity>;

export interface StartSearch {
  readonly areaCode?: string;
  readonly employerId?: string;
  readonly after?: { readonly day: string; readonly id: string };
  readonly limit: number;
}

const OPEN_STATES = PLACEMENT_STATES.filter((state) => !FINAL_OR_OFF.has(state));

/** Finds placements for the modules to the right. Every answer is limited by the actor's row-level security. */
@Injectable()
export class PlacementReader {
  async byIds(tx: Tx, ids: readonly string[]): Promise<Map<string, PlacementRow>> {
    const rows = await this.find(tx, { id: In([...ids]) });
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** All that are still on the road or at work, oldest first. */
  async openOf(tx: Tx, seekerIds: readonly string[]): Promise<Map<string, PlacementRow[]>> {
    return bySeeker(await this.find(tx, { seekerId: In([...seekerIds]), status: In(OPEN_STATES) }));
  }

  /** The one placement in accepted … started, where there is one. */
  async liveOf(tx: Tx, seekerIds: readonly string[]): Promise<Map<string, PlacementRow>> {
    const rows = await this.find(tx, { seekerId: In([...seekerIds]), status: In([...LIVE_STATES]) });
    return new Map(rows.map((row) => [row.seekerId, row]));
  }

  /** All of a person, oldest first. */
  async allOf(tx: Tx, seekerIds: readonly string[]): Promise<Map<string, PlacementRow[]>> {
    return bySeeker(await this.find(tx, { seekerId: In([...seekerIds]) }));
  }

  /** The newest of each person, whatever its state. */
  async latestOf(tx: Tx, seekerIds: readonly string[]): Promise<Map<string, PlacementRow>> {
    const rows = await this.find(tx, { seekerId: In([...seekerIds]) });
    return new Map(rows.map((row) => [row.seekerId, row]));
  }

  /** @param states all when left out */
  byFair(tx: Tx, fairCode: string, states?: readonly PlacementState[]): Promise<PlacementRow[]> {
    return this.find(tx, { fairCode, ...(states ? { status: In([...states]) } : {}) });
  }

  byVacancy(
    tx: Tx,
    vacancyIds: readonly string[],
    states?: readonly PlacementState[],
  ): Promise<PlacementRow[]> {
    return this.find(tx, { vacancyId: In([...vacancyIds]), ...(states ? { status: In([...states]) } : {}) });
  }

  /** Those that follow others: re-match, transfer, later batch. */
  linkedTo(tx: Tx, ids: readonly string[]): Promise<PlacementRow[]> {
    return this.find(tx, { linkedTo: In([...ids]) });
  }

  /** Starts the employer confirmed, also of jobs that have ended, by day of start. @param after day and id of the last row before */
  confirmedStarts(tx: Tx, { areaCode, employerId, after, limit }: StartSearch): Promise<PlacementRow[]> {
    const query = tx.em
      .createQueryBuilder(PlacementEntity, 'p')
      .where('p.startConfirmedOn IS NOT NULL AND p.startedOn IS NOT NULL')
      .orderBy('p.startedOn')
      .addOrderBy('p.id')
      .limit(limit);
    if (areaCode) query.andWhere('starts_with(p.areaCode, :areaCode)', { areaCode });
    if (employerId) query.andWhere('p.employerId = :employerId', { employerId });
    if (after) query.andWhere('(p.startedOn, p.id) > (:day::date, :id::uuid)', after);
    return query.getMany();
  }

  /** Of these, whose start or leaving is in dispute. */
  async disputed(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
    const rows = await tx.all(findDisputedPlacements, { ids });
    return new Set(rows.map(({ id }) => id));
  }

  private find(tx: Tx, where: FindOptionsWhere<PlacementEntity>): Promise<PlacementRow[]> {
    return tx.em.find(PlacementEntity, { where, order: { id: 'ASC' } });
  }
}

function bySeeker(rows: readonly PlacementRow[]): Map<string, PlacementRow[]> {
  const found = new Map<string, PlacementRow[]>();
  for (const row of rows) found.set(row.seekerId, [...(found.get(row.seekerId) ?? []), row]);
  return found;
}
