import { Injectable } from '@nestjs/common';
import { addDays } from '../../../kernel/values/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { ReportRunsRepository } from '../persistence/report-runs.repository.js';
import { ReportRuns } from './report-runs.service.js';
import { findCooperationsWithoutSnapshot } from '../persistence/monthly-snapshots.statements.js';

/** Words of the last days of a month still come in for so long before it is frozen. */
export const FREEZE_ON_DAY = 5;

/** Each month is frozen once, on its fifth day after; doing it again changes nothing. */
@Injectable()
export class MonthlySnapshots {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly runs: ReportRuns,
    private readonly repository: ReportRunsRepository,
  ) {}

  /** Cooperations with placements whose last month is not frozen yet. */
  cooperationsDue(actor: Actor): Promise<string[]> {
    return this.uow.read(actor, async (tx) => {
      const month = lastMonth(tx);
      if (!month) return [];
      const rows = await tx.all(findCooperationsWithoutSnapshot, { fromOn: month.from, toOn: month.to });
      return rows.map(({ id }) => id);
    });
  }

  async freezeLastMonth(actor: Actor): Promise<void> {
    await this.uow.write(actor, async (tx) => {
      const month = lastMonth(tx);
      const cooperation = actor.cooperations[0];
      if (!month || cooperation === undefined) return;
      await tx.lock(`monthly:${cooperation}`);
      if (await this.repository.frozenOf(tx, cooperation, month.from, month.to)) return;
      const { run } = await this.runs.count(actor, { ...month, asOf: tx.today });
      await this.runs.freeze(actor, run.id);
    });
  }

  async dropDrafts(actor: Actor): Promise<void> {
    await this.uow.write(actor, (tx) => this.repository.dropDrafts(tx));
  }
}

function lastMonth({ today }: Tx): { from: string; to: string } | null {
  if (Number(today.slice(8)) < FREEZE_ON_DAY) return null;
  const to = addDays(`${today.slice(0, 7)}-01`, -1);
  return { from: `${to.slice(0, 7)}-01`, to };
}
