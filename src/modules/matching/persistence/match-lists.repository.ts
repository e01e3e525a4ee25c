import { Injectable } from '@nestjs/common';
import type { LocalizedText } from '../../../kernel/errors/index.js';
import type { Tx } from '../../../platform/database/index.js';
import type { WhyNot } from '../domain/plan.js';
import type { ScoreParts } from '../domain/score.js';

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
    return tx.query(
      `SELECT m.vacancy_id AS "vacancyId", v.title, m.employer_id AS "employerId", e.name AS "employerName", m.seats, m.placed,
              m.cut_off AS "cutOff", m.price
       FROM match_post m JOIN vacancy v ON v.id = m.vacancy_id LEFT JOIN employer e ON e.id = m.employer_id
       WHERE m.plan_id = $1 AND ($2::uuid IS NULL OR m.vacancy_id > $2) ORDER BY m.vacancy_id LIMIT $3`,
      [planId, after ?? null, limit],
    );
  }

  proposals(tx: Tx, planId: string, filter: ProposalFilter): Promise<ListedProposal[]> {
    return tx.query(
      `SELECT p.rank, p.seeker_id AS "seekerId", s.name AS "seekerName", p.area_code AS "areaCode", p.vacancy_id AS "vacancyId",
              v.title, e.name AS "employerName", p.tier, p.score, p.parts, p.reasons, p.because, p.price, p.pinned,
              p.starts_on AS "startsOn", p.decision, p.decision_reason AS "decisionReason", p.placement_id AS "placementId"
       FROM match_proposal p LEFT JOIN seeker s ON s.id = p.seeker_id LEFT JOIN vacancy v ON v.id = p.vacancy_id
         LEFT JOIN employer e ON e.id = v.employer_id
       WHERE p.plan_id = $1 AND p.rank > $2 AND ($3::uuid IS NULL OR p.vacancy_id = $3)
         AND ($4::text IS NULL OR COALESCE(p.decision, 'open') = $4)
       ORDER BY p.rank LIMIT $5`,
      [planId, filter.after ?? 0, filter.vacancyId ?? null, filter.decision ?? null, filter.limit],
    );
  }

  /** @param visibleOnly people the reader may see; without it also those of whom there is only an id */
  unplaced(
    tx: Tx,
    planId: string,
    page: { readonly limit: number; readonly after?: string },
    visibleOnly: boolean,
  ): Promise<ListedUnplaced[]> {
    return tx.query(
      `SELECT u.seeker_id AS "seekerId", s.name AS "seekerName", u.area_code AS "areaCode",
              u.best_vacancy_id AS "bestVacancyId", u.why
       FROM match_unplaced u LEFT JOIN seeker s ON s.id = u.seeker_id
       WHERE u.plan_id = $1 AND ($2::uuid IS NULL OR u.seeker_id > $2) AND (s.id IS NOT NULL OR NOT $4) ORDER BY u.seeker_id LIMIT $3`,
      [planId, page.after ?? null, page.limit, visibleOnly],
    );
  }
}
