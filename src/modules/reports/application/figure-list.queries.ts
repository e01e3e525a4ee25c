import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { ALL_KNOWN, type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { fullPlaceName } from '../../reference/index.js';
import { type ListKind, listAt, type Unit } from '../domain/figure.js';
import { figureUnknown } from '../domain/reports.errors.js';
import { FigureNamesRepository } from '../persistence/figure-names.repository.js';
import { assertMayOpen, ownCooperation } from './own-cooperation.js';
import { type ReportQuestion, ReportsQueries } from './reports.queries.js';

export interface FigureLine {
  readonly id: string;
  readonly name: string | null;
  readonly place: string | null;
  /** Community paired with the person's village; null where there is none. */
  readonly community: string | null;
}

export interface FigureList {
  readonly path: string;
  readonly unit: Unit;
  readonly of: ListKind;
  readonly value: number;
  readonly lines: readonly FigureLine[];
}

/** Opens the list behind a number. Names as far as the reader's side may read them, masked to the auditor; no ID number is in it. */
@Injectable()
export class FigureListQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly reports: ReportsQueries,
    private readonly names: FigureNamesRepository,
  ) {}

  /** @param page ids after `after`, in order @throws figureUnknown, listOfSource */
  open(
    actor: Actor,
    question: ReportQuestion,
    path: string,
    page: { readonly after?: string; readonly limit: number },
  ): Promise<FigureList> {
    return this.uow.write(actor, async (tx) => {
      assertMayOpen(tx, ownCooperation(actor, question.cooperation), path);
      const figure = listAt((await this.reports.report(tx, question)).figures, path);
      if (!figure) throw figureUnknown({ path });
      const ids = [...figure.ids].sort().filter((id) => page.after === undefined || id > page.after);
      const lines = await this.named(tx, actor, question, figure.of, ids.slice(0, page.limit));
      tx.audit({ action: 'report.list_opened', aggregate: 'report', aggregateId: null, fields: [path] });
      return { path, unit: figure.unit, of: figure.of, value: figure.ids.length, lines };
    });
  }

  private async named(
    tx: Tx,
    actor: Actor,
    { cooperation, asOf, knownAt }: ReportQuestion,
    of: ListKind,
    ids: readonly string[],
  ): Promise<FigureLine[]> {
    const found = await this.names.told(tx, ownCooperation(actor, cooperation), of, ids, {
      asOf,
      knownAt: knownAt ?? ALL_KNOWN,
    });
    return ids.map((id) => {
      const line = found.get(id);
      if (!line)
        return { id, name: of === 'day' || of === 'employer-name' ? id : null, place: null, community: null };
      return {
        id,
        name: line.name,
        place: line.areaCode === null ? null : fullPlaceName(line.areaCode),
        community: line.community ?? null,
      };
    });
  }
}
