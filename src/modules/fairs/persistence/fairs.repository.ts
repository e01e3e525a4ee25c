import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { PreferredVacancy } from '../domain/preferred-vacancy.js';
import { FairEntity } from './fair.entity.js';
import { RosterEntryEntity } from './roster-entry.entity.js';
import {
  countPublishedVacanciesOfFair,
  countRosterByStatus,
  findSeekerNamesOfRoster,
  findSeekersByBadges,
  findWishesOfRoster,
} from './fairs.statements.js';

export interface RosterCounts {
  readonly invited: number;
  readonly registered: number;
  readonly checkedIn: number;
  readonly noShow: number;
  readonly cancelled: number;
}

export interface RosterLine {
  readonly entry: RosterEntryEntity;
  /** Null for an actor who may not see the person. */
  readonly name: string | null;
  /** The company or post the person comes for. */
  readonly wish: PreferredVacancy | null;
}

/** Numbers of a cooperation are both bureaus' alike; the rows behind them are not. */
export const asBureau = <T>(tx: Tx, work: () => Promise<T>): Promise<T> =>
  tx.actor.role === 'bureau' || tx.actor.role === 'auditor' ? tx.withSystemScope(work) : work();

@Injectable()
export class FairsRepository {
  find(tx: Tx, id: string): Promise<FairEntity | null> {
    return tx.em.findOneBy(FairEntity, { id });
  }

  byCode(tx: Tx, cooperation: string, code: string): Promise<FairEntity | null> {
    return tx.em.findOneBy(FairEntity, { cooperation, code });
  }

  /** Those that were not called off, oldest first. */
  standing(tx: Tx, cooperation: string): Promise<FairEntity[]> {
    return tx.em
      .createQueryBuilder(FairEntity, 'f')
      .where(`f.cooperation = :cooperation AND f.status <> 'cancelled'`, { cooperation })
      .orderBy('f.heldOn')
      .addOrderBy('f.id')
      .getMany();
  }

  /** Newest first. @param before cursor `held_on|id` */
  list(tx: Tx, limit: number, status?: string, before?: string): Promise<FairEntity[]> {
    const query = tx.em
      .createQueryBuilder(FairEntity, 'f')
      .orderBy('f.heldOn', 'DESC')
      .addOrderBy('f.id', 'DESC')
      .limit(limit);
    if (status) query.andWhere('f.status = :status', { status });
    const [day, id] = before?.split('|') ?? [];
    if (day && id) query.andWhere('(f.heldOn, f.id) < (:day, :id)', { day, id });
    return query.getMany();
  }

  /** As far as the reader sees the roster; a bureau is told the numbers of the whole one. */
  async rosterCounts(tx: Tx, fairIds: readonly string[]): Promise<Map<string, RosterCounts>> {
    const rows = await asBureau(tx, () => tx.all(countRosterByStatus, { fairIds }));
    return new Map(rows.map(({ fair_id, ...counts }) => [fair_id, counts]));
  }

  async publishedVacancies(tx: Tx, fair: Pick<FairEntity, 'cooperation' | 'code'>): Promise<number> {
    const row = await tx.first(countPublishedVacanciesOfFair, {
      cooperation: fair.cooperation,
      code: fair.code,
    });
    return row!.count;
  }

  entries(tx: Tx, fairId: string, seekerIds: readonly string[]): Promise<RosterEntryEntity[]> {
    return tx.em
      .createQueryBuilder(RosterEntryEntity, 'e')
      .where('e.fairId = :fairId AND e.seekerId = ANY(:seekerIds)', { fairId, seekerIds: [...seekerIds] })
      .orderBy('e.id')
      .getMany();
  }

  /** Who wears which badge of this fair. */
  async seekersOfBadges(tx: Tx, fairId: string, badges: readonly string[]): Promise<Map<string, string>> {
    const rows = await tx.all(findSeekersByBadges, { fairId, badges });
    return new Map(rows.map((row) => [row.badge, row.seekerId]));
  }

  undecided(tx: Tx, fairId: string): Promise<RosterEntryEntity[]> {
    return tx.em
      .createQueryBuilder(RosterEntryEntity, 'e')
      .where(`e.fairId = :fairId AND e.status IN ('invited', 'registered')`, { fairId })
      .orderBy('e.id')
      .getMany();
  }

  async roster(
    tx: Tx,
    fairId: string,
    page: { status?: string | undefined; after?: string | undefined; limit: number },
  ): Promise<RosterLine[]> {
    const query = tx.em
      .createQueryBuilder(RosterEntryEntity, 'e')
      .where('e.fairId = :fairId', { fairId })
      .orderBy('e.id')
      .limit(page.limit);
    if (page.status) query.andWhere('e.status = :status', { status: page.status });
    if (page.after) query.andWhere('e.id > :after', { after: page.after });
    return this.asLines(tx, await query.getMany());
  }

  /** The lines of these persons, in no order. */
  async linesOf(tx: Tx, fairId: string, seekerIds: readonly string[]): Promise<RosterLine[]> {
    return this.asLines(tx, await this.entries(tx, fairId, seekerIds));
  }

  async line(tx: Tx, fairId: string, entryId: string): Promise<RosterLine | null> {
    const entry = await tx.em.findOneBy(RosterEntryEntity, { id: entryId, fairId });
    return entry && (await this.asLines(tx, [entry]))[0]!;
  }

  private async asLines(tx: Tx, entries: readonly RosterEntryEntity[]): Promise<RosterLine[]> {
    const names = await tx.all(findSeekerNamesOfRoster, { entries: entries.map((entry) => entry.seekerId) });
    const wishes = await tx.all(findWishesOfRoster, { entries: entries.map((entry) => entry.id) });
    const nameOf = new Map(names.map((row) => [row.id, row.name]));
    const wishOf = new Map(wishes.map(({ id, ...wish }) => [id, wish]));
    return entries.map((entry) => ({
      entry,
      name: nameOf.get(entry.seekerId) ?? null,
      wish: wishOf.get(entry.id) ?? null,
    }));
  }
}
