import { Injectable } from '@nestjs/common';
import { diffDays, isLocalDate } from '../../../kernel/values/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { newId } from '../../../platform/clock/index.js';
import { ALL_KNOWN, type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { fullPlaceName } from '../../reference/index.js';
import { RULE_VERSION } from '../domain/figure.js';
import {
  draftOld,
  figureUnknown,
  frozenAlready,
  periodInvalid,
  periodNotOver,
  runNotFound,
} from '../domain/reports.errors.js';
import { FigureNamesRepository } from '../persistence/figure-names.repository.js';
import { type FigureRow, ReportRunsRepository, type RunRow } from '../persistence/report-runs.repository.js';
import type { FigureLine } from './figure-list.queries.js';
import { type CountedFigure, membersOf, type WordPick } from '../domain/figure-words.js';
import { FigureWords } from './figure-words.service.js';
import { MonthLoader } from './month-loader.js';
import { assertMayOpen, ownCooperation } from './own-cooperation.js';

export type { RunRow };

export interface Period {
  readonly from: string;
  readonly to: string;
  /** Today when left out. */
  readonly asOf?: string;
  readonly cooperation?: string;
}

export interface RunView {
  readonly run: RunRow;
  readonly figures: readonly FigureRow[];
}

export interface RunList extends FigureRow {
  readonly lines: readonly FigureLine[];
}

const WHOLE = 2_000_000;
/** How long after it was counted a draft may be frozen. */
const FRESH_MS = 15 * 60_000;

/** Counts a period into a run whose figures are lists, and freezes it when asked. */
@Injectable()
export class ReportRuns {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly loader: MonthLoader,
    private readonly runs: ReportRunsRepository,
    private readonly names: FigureNamesRepository,
    private readonly words: FigureWords,
  ) {}

  /** @throws periodInvalid, cooperationNotYours */
  count(actor: Actor, period: Period): Promise<RunView> {
    return this.uow.write(actor, async (tx) => {
      const asOf = period.asOf ?? tx.today;
      const ordered = [period.from, period.to, asOf].every(isLocalDate) && period.from <= period.to;
      if (!ordered || asOf > tx.today || diffDays(period.from, period.to) > 366) throw periodInvalid();
      const cooperation = ownCooperation(actor, period.cooperation);
      const id = newId();
      const month = { cooperation, from: period.from, to: period.to, asOf };
      const countedBelow = await this.runs.seenBelow(tx);
      const figures = await this.loader.count(tx, month, ALL_KNOWN);
      const words = await this.words.parts(tx, { cooperation, knownAt: tx.now }, figures);
      await this.runs.insert(
        tx,
        { id, kind: 'monthly', ruleVersion: RULE_VERSION, ...month, countedBelow },
        figures,
        words,
      );
      tx.audit({ action: 'report.counted', aggregate: 'report_run', aggregateId: id });
      return this.view(tx, id);
    });
  }

  /**
   * Freezes a run as it was counted, just now and after the period's last day: no draft is kept for its figures. What the count did
   * not see, be it only because it was not committed yet, is noted beside it by the database.
   * @throws frozenAlready when the period has a frozen one, periodNotOver, draftOld
   */
  freeze(actor: Actor, id: string): Promise<RunView> {
    return this.uow.write(actor, async (tx) => {
      const run = await this.getRun(tx, id);
      const earlier = await this.runs.frozenOf(tx, run.cooperation, run.from, run.to);
      if (earlier) throw frozenAlready({ id: earlier.id });
      if (run.to >= tx.today || run.asOf < run.to) throw periodNotOver({ to: run.to });
      if (Date.parse(tx.now) - run.knownAt.getTime() > FRESH_MS) throw draftOld();
      await this.runs.freeze(tx, id);
      tx.audit({ action: 'report.frozen', aggregate: 'report_run', aggregateId: id });
      return this.view(tx, id);
    });
  }

  list(
    actor: Actor,
    { frozen, limit }: { readonly frozen: boolean; readonly limit: number },
  ): Promise<RunRow[]> {
    return this.uow.read(actor, (tx) => this.runs.list(tx, frozen, limit));
  }

  one(actor: Actor, id: string): Promise<RunView> {
    return this.uow.read(actor, (tx) => this.view(tx, id));
  }

  /** A page of the list behind a number; each opening is written down. @throws runNotFound, listOfSource, figureUnknown */
  open(
    actor: Actor,
    id: string,
    code: string,
    page: { readonly from: number; readonly limit: number },
    pick?: WordPick,
  ): Promise<RunList> {
    return this.uow.write(actor, async (tx) => {
      const run = await this.getRun(tx, id);
      assertMayOpen(tx, run.cooperation, code);
      const found = pick
        ? await this.picked(tx, id, code, page, pick)
        : await this.runs.members(tx, id, code, page);
      if (!found) throw figureUnknown({ path: code });
      const { members, ...figure } = found;
      tx.audit({ action: 'report.list_opened', aggregate: 'report_run', aggregateId: id, fields: [code] });
      return { ...figure, lines: await this.named(tx, figure.of, members ?? [], run) };
    });
  }

  /** Of a figure's list only those whose word came this way, as known when the run was counted. */
  private async picked(
    tx: Tx,
    id: string,
    code: string,
    { from, limit }: { readonly from: number; readonly limit: number },
    pick: WordPick,
  ): Promise<(FigureRow & { readonly members: string[] }) | null> {
    const { cooperation, knownAt } = await this.getRun(tx, id);
    const whole = await this.runs.members(tx, id, code, { from: 0, limit: WHOLE });
    if (!whole) return null;
    const figure: CountedFigure = { code, of: whole.of, members: whole.members };
    const index = await this.words.index(tx, { cooperation, knownAt: knownAt.toISOString() }, [figure]);
    const members = membersOf(index, figure, pick);
    return { ...whole, value: members.length, members: members.slice(from, from + limit) };
  }

  /** @throws runNotFound, also for a run of another cooperation */
  async getRun(tx: Tx, id: string): Promise<RunRow> {
    const run = await this.runs.find(tx, id);
    if (!run) throw runNotFound({ id });
    return run;
  }

  async view(tx: Tx, id: string): Promise<RunView> {
    return { run: await this.getRun(tx, id), figures: await this.runs.figures(tx, id) };
  }

  /** Lines of a list as they were known when the run was counted. */
  async named(tx: Tx, of: string, ids: readonly string[], run: RunRow): Promise<FigureLine[]> {
    const found = await this.names.told(tx, run.cooperation, of, ids, {
      asOf: run.asOf,
      knownAt: knownWhen(run),
    });
    return ids.map((id) => {
      const line = found.get(id);
      if (!line) return { id, name: of === 'coach' ? id.slice(37) : null, place: null, community: null };
      return {
        id,
        name: line.name,
        place: line.areaCode === null ? null : fullPlaceName(line.areaCode),
        community: line.community ?? null,
      };
    });
  }
}

/** A run's instant is kept to the microsecond and read to the millisecond. */
function knownWhen({ knownAt }: RunRow): string {
  return new Date(knownAt.getTime() + 1).toISOString();
}
