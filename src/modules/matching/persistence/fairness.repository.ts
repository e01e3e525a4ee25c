import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';

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
    return tx.query<GroupedPerson>(
      `SELECT s.id, s.sex = 'female' AS female, age(app_today(), s.birth_on) >= interval '45 years' AS "over45",
              s.ethnic_group AS "ethnicGroup", left(s.area_code, 9) AS township,
              s.work IS NULL AND NOT EXISTS (SELECT FROM placement p WHERE p.seeker_id = s.id AND p.started_on IS NOT NULL) AS "firstTime",
              GREATEST(0, app_today() - (s.recorded_at AT TIME ZONE 'Asia/Shanghai')::date) AS "waitingDays"
       FROM seeker s WHERE s.id = ANY($1::uuid[]) ORDER BY s.id`,
      [ids],
    );
  }

  async keep(
    tx: Tx,
    plan: { readonly id: string; readonly cooperation: string },
    sheet: object,
  ): Promise<void> {
    await tx.execute(
      `INSERT INTO match_sheet (plan_id, cooperation, sheet) VALUES ($1, $2, $3)
       ON CONFLICT (plan_id) DO UPDATE SET sheet = excluded.sheet`,
      [plan.id, plan.cooperation, JSON.stringify(sheet)],
    );
  }

  async sheetOf<Sheet>(tx: Tx, planId: string): Promise<Sheet | null> {
    const [row] = await tx.query<{ sheet: Sheet }>(`SELECT sheet FROM match_sheet WHERE plan_id = $1`, [
      planId,
    ]);
    return row?.sheet ?? null;
  }
}
