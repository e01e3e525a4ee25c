import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { WordPart } from '../domain/figure-words.js';
import type { MonthFigure } from '../domain/month-facts.js';

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

const RUN = `id, cooperation, kind, from_on AS "from", to_on AS "to", as_of AS "asOf", known_at AS "knownAt",
  rule_version AS "ruleVersion", frozen_at AS "frozenAt"`;

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
    const [now] = await tx.query<{ below: string }>(
      `SELECT pg_snapshot_xmax(pg_current_snapshot())::text AS below`,
    );
    const below = BigInt(now!.below);
    for (let waited = 0; ; waited += PAUSE_MS) {
      const oldest = await this.oldestOpen(tx);
      if (oldest === null || oldest >= below) return now!.below;
      if (waited >= WAIT_MS) return String(oldest);
      await tx.query(`SELECT pg_sleep($1)`, [PAUSE_MS / 1_000]);
    }
  }

  /** The service's own transactions in this database; nothing else writes facts. */
  private async oldestOpen(tx: Tx): Promise<bigint | null> {
    // What a transaction has once read of others' activity it is shown again.
    await tx.query(`SELECT pg_stat_clear_snapshot()`);
    const [row] = await tx.query<{ oldest: string | null }>(
      `SELECT min(whole_xid(backend_xid))::text AS oldest FROM pg_stat_activity
       WHERE datname = current_database() AND usename = current_user AND pid <> pg_backend_pid()`,
    );
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
    const [run] = await tx.query<RunRow>(`SELECT ${RUN} FROM report_run WHERE id = $1`, [id]);
    return run ?? null;
  }

  async frozenOf(tx: Tx, cooperation: string, from: string, to: string): Promise<RunRow | null> {
    const [run] = await tx.query<RunRow>(
      `SELECT ${RUN} FROM report_run WHERE cooperation = $1 AND from_on = $2 AND to_on = $3 AND frozen_at IS NOT NULL`,
      [cooperation, from, to],
    );
    return run ?? null;
  }

  list(tx: Tx, frozen: boolean, limit: number): Promise<RunRow[]> {
    return tx.query<RunRow>(
      `SELECT ${RUN} FROM report_run WHERE NOT $1 OR frozen_at IS NOT NULL ORDER BY known_at DESC, id DESC LIMIT $2`,
      [frozen, limit],
    );
  }

  figures(tx: Tx, id: string): Promise<FigureRow[]> {
    return tx.query<FigureRow>(
      `SELECT code, unit, of, value, detail, words FROM report_figure WHERE run_id = $1 ORDER BY position`,
      [id],
    );
  }

  /** Every figure with its whole list. */
  lists(tx: Tx, id: string): Promise<{ code: string; unit: string; members: string[] | null }[]> {
    return tx.query(`SELECT code, unit, members FROM report_figure WHERE run_id = $1 ORDER BY position`, [
      id,
    ]);
  }

  /** @param from position of the first member, 0-based */
  async members(
    tx: Tx,
    id: string,
    code: string,
    { from, limit }: { readonly from: number; readonly limit: number },
  ): Promise<(FigureRow & { readonly members: string[] | null }) | null> {
    const [row] = await tx.query<FigureRow & { members: string[] | null }>(
      `SELECT code, unit, of, value, detail, words, members[$3::int + 1 : $3::int + $4::int] AS members
       FROM report_figure WHERE run_id = $1 AND code = $2`,
      [id, code, from, limit],
    );
    return row ?? null;
  }

  freeze(tx: Tx, id: string): Promise<number> {
    return tx.execute(
      `UPDATE report_run SET frozen_at = $2, frozen_by = $3 WHERE id = $1 AND frozen_at IS NULL`,
      [id, tx.now, tx.actor.userId],
    );
  }

  /** Drafts older than a day. */
  async dropDrafts(tx: Tx): Promise<void> {
    const old = `SELECT id FROM report_run WHERE frozen_at IS NULL AND known_at < app_now() - interval '1 day'`;
    await tx.execute(`DELETE FROM report_figure WHERE run_id IN (${old})`);
    await tx.execute(
      `DELETE FROM report_run WHERE frozen_at IS NULL AND known_at < app_now() - interval '1 day'`,
    );
  }
}
