import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import {
  findConfirmedProposalsOfFair,
  findSeekersRefusingRanking,
} from '../persistence/match-plan.statements.js';

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
    return tx.all(findConfirmedProposalsOfFair, { fairCode });
  }

  /** Of these people, who refused to be ranked: proposed by hand only. */
  async byHandOnly(tx: Tx, seekerIds: readonly string[]): Promise<Set<string>> {
    const rows = await tx.all(findSeekersRefusingRanking, { seekerIds });
    return new Set(rows.map((row) => row.id));
  }
}
