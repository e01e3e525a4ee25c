import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';

/** One confirmed proposal, as fairs and reports use it. */
export interface PlannedPair {
  readonly planId: string;
  readonly seekerId: string;
  readonly vacancyId: string;
  readonly placementId: string;
  readonly rank: number;
  readonly score: number;
}

/** Finds plans for the modules to the right. Every answer is limited by the actor's row-level security. */
@Injectable()
export class MatchPlanReader {
  /** Confirmed proposals for a fair, newest plan first, best first. */
  confirmedOfFair(tx: Tx, fairCode: string): Promise<PlannedPair[]> {
    return tx.query<PlannedPair>(
      `SELECT p.plan_id AS "planId", p.seeker_id AS "seekerId", p.vacancy_id AS "vacancyId", p.placement_id AS "placementId",
              p.rank, p.score
       FROM match_plan m JOIN match_proposal p ON p.plan_id = m.id
       WHERE m.fair_code = $1 AND m.status = 'confirmed' AND p.decision = 'confirmed' ORDER BY m.id DESC, p.rank`,
      [fairCode],
    );
  }

  /** Of these people, who refused to be ranked: proposed by hand only. */
  async byHandOnly(tx: Tx, seekerIds: readonly string[]): Promise<Set<string>> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM seeker WHERE id = ANY($1::uuid[]) AND refuses_ranking`,
      [seekerIds],
    );
    return new Set(rows.map((row) => row.id));
  }
}
