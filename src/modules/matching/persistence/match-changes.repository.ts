import { Injectable } from '@nestjs/common';
import type { LocalizedText } from '../../../kernel/errors/index.js';
import type { Tx } from '../../../platform/database/index.js';

/** One person whom two plans treat otherwise. */
export interface PlanChange {
  readonly seekerId: string;
  readonly seekerName: string | null;
  readonly fromVacancyId: string | null;
  readonly toVacancyId: string | null;
  readonly fromScore: number | null;
  readonly toScore: number | null;
  /** Why the second plan has no post for this person; null when it has, or when the person is not in it any more. */
  readonly why: { readonly verdict: string; readonly text: LocalizedText } | null;
}

const CHANGED = `
  FROM (SELECT * FROM match_proposal WHERE plan_id = $1) a
  FULL JOIN (SELECT * FROM match_proposal WHERE plan_id = $2) b ON b.seeker_id = a.seeker_id
  WHERE a.vacancy_id IS DISTINCT FROM b.vacancy_id`;

/** Two plans side by side, within what the actor may see. */
@Injectable()
export class MatchChangesRepository {
  async counts(
    tx: Tx,
    first: string,
    second: string,
  ): Promise<{ moved: number; gained: number; lost: number }> {
    const [row] = await tx.query<{ moved: number; gained: number; lost: number }>(
      `SELECT count(*) FILTER (WHERE a.seeker_id IS NOT NULL AND b.seeker_id IS NOT NULL)::int AS moved,
              count(*) FILTER (WHERE a.seeker_id IS NULL)::int AS gained,
              count(*) FILTER (WHERE b.seeker_id IS NULL)::int AS lost ${CHANGED}`,
      [first, second],
    );
    return row!;
  }

  list(tx: Tx, first: string, second: string, limit: number, after?: string): Promise<PlanChange[]> {
    return tx.query(
      `SELECT c.*, s.name AS "seekerName", u.why
       FROM (SELECT COALESCE(a.seeker_id, b.seeker_id) AS "seekerId", a.vacancy_id AS "fromVacancyId",
                    b.vacancy_id AS "toVacancyId", a.score AS "fromScore", b.score AS "toScore" ${CHANGED}) c
       LEFT JOIN seeker s ON s.id = c."seekerId"
       LEFT JOIN match_unplaced u ON u.plan_id = $2 AND u.seeker_id = c."seekerId" AND c."toVacancyId" IS NULL
       WHERE $3::uuid IS NULL OR c."seekerId" > $3 ORDER BY c."seekerId" LIMIT $4`,
      [first, second, after ?? null, limit],
    );
  }
}
