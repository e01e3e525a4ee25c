import { Injectable } from '@nestjs/common';
import type { LocalizedText } from '../../../kernel/errors/index.js';
import type { Tx } from '../../../platform/database/index.js';
import type { WhyNot } from '../domain/plan.js';
import type { ScoreParts } from '../domain/score.js';
import {
  findPostOfPlan,
  findProposalOfSeeker,
  findReasonUnplaced,
  listPostsOfPlan,
  listProposalsOfPlan,
  type Decision,
  updateProposalDecisions,
} from './match-results.statements.js';

export interface NewProposal {
  readonly seekerId: string;
  readonly vacancyId: string;
  readonly areaCode: string;
  readonly rank: number;
  readonly tier: number;
  readonly score: number;
  readonly seekerSide: number;
  readonly employerSide: number;
  readonly parts: ScoreParts;
  /** Soft criteria that speak for it, strongest first. */
  readonly reasons: readonly string[];
  readonly because: LocalizedText;
  readonly price: number | null;
  readonly pinned: boolean;
  readonly startsOn: string;
  readonly mark: string;
}

export interface StoredProposal extends NewProposal {
  readonly decision: Decision | null;
  readonly decisionReason: string | null;
  readonly placementId: string | null;
}

export interface NewPost {
  readonly vacancyId: string;
  readonly employerId: string;
  readonly seats: number;
  readonly placed: number;
  /** Lowest score proposed; null when nobody is. */
  readonly cutOff: number | null;
  readonly price: number | null;
  readonly mark: string;
}

export interface NewUnplaced {
  readonly seekerId: string;
  readonly areaCode: string;
  readonly bestVacancyId: string | null;
  readonly why: WhyNot;
}

export interface DecidedProposal {
  readonly seekerId: string;
  readonly decision: Decision;
  readonly reason: string | null;
  readonly placementId: string | null;
}

const CHUNK = 5_000;

/** The results of a run, written and read in bulk. */
@Injectable()
export class MatchResultsRepository {
  /** Replaces what an earlier attempt of the same run may have left. */
  async write(
    tx: Tx,
    plan: { readonly id: string; readonly cooperation: string },
    results: {
      readonly posts: readonly NewPost[];
      readonly proposals: readonly NewProposal[];
      readonly unplaced: readonly NewUnplaced[];
    },
  ): Promise<void> {
    for (const table of ['match_proposal', 'match_unplaced', 'match_post'])
      await tx.execute(`DELETE FROM ${table} WHERE plan_id = $1`, [plan.id]);
    const common = { plan_id: plan.id, cooperation: plan.cooperation };
    await this.insert(tx, 'match_post', results.posts, (post) => ({
      ...common,
      vacancy_id: post.vacancyId,
      employer_id: post.employerId,
      seats: post.seats,
      placed: post.placed,
      cut_off: post.cutOff,
      price: post.price,
      mark: post.mark,
    }));
    await this.insert(tx, 'match_proposal', results.proposals, (proposal) => ({
      ...common,
      seeker_id: proposal.seekerId,
      vacancy_id: proposal.vacancyId,
      area_code: proposal.areaCode,
      rank: proposal.rank,
      tier: proposal.tier,
      score: proposal.score,
      seeker_side: proposal.seekerSide,
      employer_side: proposal.employerSide,
      parts: proposal.parts,
      reasons: proposal.reasons,
      because: proposal.because,
      price: proposal.price,
      pinned: proposal.pinned,
      starts_on: proposal.startsOn,
      mark: proposal.mark,
    }));
    await this.insert(tx, 'match_unplaced', results.unplaced, (person) => ({
      ...common,
      seeker_id: person.seekerId,
      area_code: person.areaCode,
      best_vacancy_id: person.bestVacancyId,
      verdict: person.why.verdict,
      why: person.why,
    }));
  }

  proposals(tx: Tx, planId: string): Promise<StoredProposal[]> {
    return tx.all(listProposalsOfPlan, { planId });
  }

  async proposalOf(tx: Tx, planId: string, seekerId: string): Promise<StoredProposal | undefined> {
    const row = await tx.first(findProposalOfSeeker, { planId, seekerId });
    return row;
  }

  async unplacedOf(tx: Tx, planId: string, seekerId: string): Promise<{ why: WhyNot } | undefined> {
    const row = await tx.first(findReasonUnplaced, { planId, seekerId });
    return row;
  }

  posts(tx: Tx, planId: string): Promise<NewPost[]> {
    return tx.all(listPostsOfPlan, { planId });
  }

  async postOf(tx: Tx, planId: string, vacancyId: string): Promise<NewPost | undefined> {
    const row = await tx.first(findPostOfPlan, { planId, vacancyId });
    return row;
  }

  async decide(tx: Tx, planId: string, decided: readonly DecidedProposal[]): Promise<void> {
    await tx.run(updateProposalDecisions, { planId, decided: JSON.stringify(decided) });
  }

  private async insert<Row>(
    tx: Tx,
    table: string,
    rows: readonly Row[],
    columns: (row: Row) => Record<string, unknown>,
  ): Promise<void> {
    for (let at = 0; at < rows.length; at += CHUNK)
      await tx.insertMany(table, rows.slice(at, at + CHUNK).map(columns));
  }
}
