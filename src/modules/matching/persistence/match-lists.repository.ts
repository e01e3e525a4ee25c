import { Injectable } from '@nestjs/common';
import type { LocalizedText } from '../../../kernel/errors/index.js';
import type { Tx } from '../../../platform/database/index.js';
import type { WhyNot } from '../domain/plan.js';
import type { ScoreParts } from '../domain/score.js';
import { listPlanPosts, listPlanProposals, listUnplacedSeekers } from './match-lists.statements.js';

/** How one post of a plan fills. */
export interface ListedPost {
  readonly vacancyId: string;
  readonly title: string;
  readonly employerId: string;
  readonly employerName: string | null;
  readonly seats: number;
  readonly placed: number;
  readonly cutOff: number | null;
  readonly price: number | null;
}

/** A proposal as a clerk reads it. Names only where the reader may see the person. */
export interface ListedProposal {
  readonly rank: number;
  readonly seekerId: string;
  readonly seekerName: string | null;
  readonly areaCode: string;
  readonly vacancyId: string;
  readonly title: string | null;
  readonly employerName: string | null;
  readonly tier: number;
  readonly score: number;
  readonly parts: ScoreParts;
  readonly reasons: readonly string[];
  readonly because: LocalizedText;
  readonly price: number | null;
  readonly pinned: boolean;
  readonly startsOn: string;
  readonly decision: string | null;
  readonly decisionReason: string | null;
  readonly placementId: string | null;
}

export interface ListedUnplaced {
  readonly seekerId: string;
  readonly seekerName: string | null;
  readonly areaCode: string;
  readonly bestVacancyId: string | null;
  readonly why: WhyNot;
}

export interface ProposalFilter {
  readonly vacancyId?: string | undefined;
  readonly decision?: string | undefined;
  readonly limit: number;
  /** Rank the page before ended with. */
  readonly after?: number | undefined;
}

/** Pages of a plan's results, within what the actor may see. */
@Injectable()
export class MatchListsRepository {
  posts(tx: Tx, planId: string, limit: number, after?: string): Promise<ListedPost[]> {
    return tx.list(listPlanPosts, { planId, after, limit });
  }

  proposals(tx: Tx, planId: string, filter: ProposalFilter): Promise<ListedProposal[]> {
    return tx.list(listPlanProposals, { planId, ...filter, after: filter.after ?? 0 });
  }

  /** @param visibleOnly people the reader may see; without it also those of whom there is only an id */
  unplaced(
    tx: Tx,
    planId: string,
    page: { readonly limit: number; readonly after?: string },
    visibleOnly: boolean,
  ): Promise<ListedUnplaced[]> {
    return tx.list(listUnplacedSeekers, { planId, ...page, visibleOnly });
  }
}
