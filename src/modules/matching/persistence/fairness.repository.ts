import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { listPeopleForFairness, upsertFairnessSheet } from './fairness.statements.js';

/** What makes somebody a member of a group, read when the sheet is made and never given to the engine as a fact. */
export interface GroupedPerson {
  readonly id: string;
  readonly female: boolean;
  readonly over45: boolean;
  readonly ethnicGroup: string | null;
  readonly township: string;
  readonly firstTime: boolean;
  readonly waitingDays: number;
}

@Injectable()
export class FairnessRepository {
  people(tx: Tx, ids: readonly string[]): Promise<GroupedPerson[]> {
    return tx.all(listPeopleForFairness, { ids });
  }

  async keep(
    tx: Tx,
    plan: { readonly id: string; readonly cooperation: string },
    sheet: object,
  ): Promise<void> {
    await tx.run(upsertFairnessSheet, {
      planId: plan.id,
      cooperation: plan.cooperation,
      sheet: JSON.stringify(sheet),
    });
  }

  async sheetOf<Sheet>(tx: Tx, planId: string): Promise<Sheet | null> {
    const [row] = await tx.query<{ sheet: Sheet }>(`SELECT sheet FROM match_sheet WHERE plan_id = $1`, [
      planId,
    ]);
    return row?.sheet ?? null;
  }
}
