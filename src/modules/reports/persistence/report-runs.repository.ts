import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { WordPart } from '../domain/figure-words.js';
import type { MonthFigure } from '../domain/month-facts.js';
import {
  clearStatisticsSnapshot,
  deleteOldDrafts,
  findFigureMembers,
  findFrozenRun,
  findOldestOpenTransaction,
  findReportRun,
  findSnapshotCeiling,
  freezeReportRun,
  listFiguresOfRun,
  listMembersByFigure,
  listReportRuns,
  waitSeconds,
} from './report-runs.statements.js';

export interface RunRow {
  readonly id: string;
  readonly cooperation: string;
  readonly kind: 'monthly';
  readonly from: string;
  readonly to: string;
  readonly asOf: string;
  readonly knownAt: Date;
  readonly ruleVersion: string;
  readonly frozenAt: Date | null;
}

export interface FigureRow {
  readonly code: string;
  readonly unit: string;
  readonly of: string;
  /** Null: no source. */
  readonly value: number | null;
  readonly detail: Readonly<Record<string, unknown>> | null;
  /** What the number stands on; null where nobody's word makes it, or it was counted before words were. */
  readonly words: readonly WordPart[] | null;
}

/** How long a count waits for open transactions. */
const WAIT_MS = 3_000;
const PAUSE_MS = 20;

@Injectable()
export class ReportRunsRepository {
  /**
   * Waits for transactions that are open, so that a count that follows sees all of them, and returns the id that bounds what it
   * sees. Behind a long one it is the oldest still open: what was committed after that is noted as late although it is counted.
   */
  async seenBelow(tx: Tx): Promise<string> {
    const now = await tx.first(findSnapshotCeiling, {});
    const below = BigInt(now!.below);
    for (let waited = 0; ; waited += PAUSE_MS) {
      const oldest = await this.oldestOpen(tx);
      if (oldest === null || oldest >= below) return now!.below;
      if (waited >= WAIT_MS) return String(oldest);
      await tx.all(waitSeconds, { seconds: PAUSE_MS / 1_000 });
    }
  }

  /** The service's own transactions in this database; nothing else writes facts. */
  private async oldestOpen(tx: Tx): Promise<bigint | null> {
    // What a transaction has once read of others' activity it is shown again.
    await tx.all(clearStatisticsSnapshot, {});
    const row = await tx.first(findOldestOpenTransaction, {});
    return row!.oldest === null ? null : BigInt(row!.oldest);
  }

  /** @param run with the bound that {@link seenBelow} returned before anything was counted */
  async insert(
    tx: Tx,
    run: Omit<RunRow, 'knownAt' | 'frozenAt'> & { readonly countedBelow: string },
    figures: readonly MonthFigure[],
    words: ReadonlyMap<string, readonly WordPart[] | null>,
  ): Promise<void> {
    await tx.insertMany('report_run', [
      {
        id: run.id,
        cooperation: run.cooperation,
        kind: run.kind,
        from_on: run.from,
        to_on: run.to,
        as_of: run.asOf,
        known_at: tx.now,
        counted_below: run.countedBelow,
        rule_version: run.ruleVersion,
        made_by: tx.actor.userId,
      },
    ]);
    await tx.insertMany(
      'report_figure',
      figures.map(({ code, unit, of, members, detail }, position) => ({
        run_id: run.id,
        position,
        code,
        unit,
        of,
        value: members === null ? null : members.length,
        members,
        detail: detail ?? null,
        words: words.get(code) ?? null,
      })),
    );
  }

  async find(tx: Tx, id: string): Promise<RunRow | null> {
    const run = await tx.first(findReportRun, { id });
    return run ?? null;
  }

  async frozenOf(tx: Tx, cooperation: string, from: string, to: string): Promise<RunRow | null> {
    const run = await tx.first(findFrozenRun, { cooperation, fromOn: from, toOn: to });
    return run ?? null;
  }

  list(tx: Tx, frozen: boolean, limit: number): Promise<RunRow[]> {
    return tx.all(listReportRuns, { frozen, limit });
  }

  figures(tx: Tx, id: string): Promise<FigureRow[]> {
    return tx.all(listFiguresOfRun, { runId: id });
  }

  /** Every figure with its whole list. */
  lists(tx: Tx, id: string): Promise<{ code: string; unit: string; members: string[] | null }[]> {
    return tx.all(listMembersByFigure, { runId: id });
  }

  /** @param from position of the first member, 0-based */
  async members(
    tx: Tx,
    id: string,
    code: string,
    { from, limit }: { readonly from: number; readonly limit: number },
  ): Promise<(FigureRow & { readonly members: string[] | null }) | null> {
    const row = await tx.first(findFigureMembers, { runId: id, code, from, limit });
    return row ?? null;
  }

  freeze(tx: Tx, id: string): Promise<number> {
    return tx.run(freezeReportRun, { id, now: tx.now, userId: tx.actor.userId });
  }

  /** Drafts older than a day. */
  async dropDrafts(tx: Tx): Promise<void> {
    const old = `SELECT id FROM report_run WHERE frozen_at IS NULL AND known_at < app_now() - interval '1 day'`;
    await tx.execute(`DELETE FROM report_figure WHERE run_id IN (${old})`);
    await tx.run(deleteOldDrafts, {});
  }
}
