import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { allowedTransitions } from '../../../../kernel/lifecycle/index.js';
import type { Actor } from '../../../../platform/access/index.js';
import { PageInfo } from '../../../../platform/http/index.js';
import type { MatchPlansQueries } from '../../application/match-plans.queries.js';
import { partiesOf } from '../../application/matching.policy.js';
import {
  MATCH_PLAN_STATES,
  matchPlanLifecycle,
  type MatchPlanStatus,
} from '../../domain/match-plan.lifecycle.js';
import { TextResponse } from './match-results.response.dto.js';

type Plan = Awaited<ReturnType<MatchPlansQueries['find']>>;

export class MatchCountsResponse {
  @ApiProperty() seekers: number;
  @ApiProperty() vacancies: number;
  @ApiProperty() seats: number;
  @ApiProperty() placed: number;
  @ApiProperty() unplaced: number;
  @ApiProperty({ type: [Number], description: 'Tier 0 goes first' }) placedByTier: readonly number[];
  @ApiProperty({ type: [Number] }) eligibleByTier: readonly number[];
  @ApiProperty() score: number;
  @ApiProperty({ description: 'Refused automated ranking: to be proposed by hand' }) byHand: number;
  @ApiProperty({ description: 'Asked about already, so in no new plan' }) alreadyAsked: number;
}

export class MatchProgressResponse {
  @ApiProperty() phase: string;
  @ApiProperty({ minimum: 0, maximum: 1 }) done: number;
}

export class MatchPlanResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: MATCH_PLAN_STATES }) status: MatchPlanStatus;
  @ApiProperty({ type: TextResponse }) statusLabel: TextResponse;
  @ApiProperty() version: number;
  @ApiProperty({ type: [String], description: 'Moves this user may make now' }) allowedTransitions: string[];
  @ApiProperty() cooperation: string;
  @ApiProperty({ type: String, nullable: true }) fairCode: string | null;
  @ApiProperty({ type: Object }) scope: object;
  @ApiProperty({ type: Object }) options: object;
  @ApiProperty() rulesetVersion: string;
  @ApiProperty() seed: number;
  @ApiProperty({ format: 'date-time' }) requestedAt: string;
  @ApiProperty({ type: MatchProgressResponse, nullable: true }) progress: MatchProgressResponse | null;
  @ApiProperty({ type: String, nullable: true }) engine: string | null;
  @ApiProperty({ type: String, nullable: true }) snapshotHash: string | null;
  @ApiProperty({ type: Number, nullable: true, description: '0 proves that no plan is better' }) gap:
    number | null;
  @ApiProperty({
    type: Boolean,
    nullable: true,
    description: 'The certificate proves it; null for stable plans',
  })
  proven: boolean | null;
  @ApiProperty({ type: String, nullable: true, format: 'uuid', description: 'The plan this one mends' })
  rebasedFrom: string | null;
  @ApiProperty({ type: MatchCountsResponse, nullable: true }) counts: MatchCountsResponse | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) finishedAt: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) confirmedAt: string | null;
}

export class MatchPlanPage extends PageInfo {
  @ApiProperty({ type: [MatchPlanResponse] }) items: MatchPlanResponse[];
}

export class MatchPlanCreatedResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
}

export class ChangedProposalResponse {
  @ApiProperty({ format: 'uuid' }) seekerId: string;
  @ApiProperty({ format: 'uuid' }) vacancyId: string;
  @ApiProperty() reason: string;
}

export class ConfirmationResponse {
  @ApiProperty({ description: 'Proposals that are placements now' }) confirmed: number;
  @ApiProperty() leftOut: number;
  @ApiProperty({
    type: [ChangedProposalResponse],
    description: 'Not written: their facts have changed since',
  })
  changed: readonly ChangedProposalResponse[];
}

export class CertificateResponse {
  @ApiProperty({ enum: ['optimal', 'stable'] }) mode: string;
  @ApiPropertyOptional() primal?: number;
  @ApiPropertyOptional() dual?: number;
  @ApiPropertyOptional({ type: [Number] }) tierBonus?: readonly number[];
  @ApiPropertyOptional({ type: Object, additionalProperties: { type: 'number' } }) prices?: Record<
    string,
    number
  >;
  @ApiPropertyOptional({ type: Object, additionalProperties: { type: 'number' } }) cutOffs?: Record<
    string,
    number
  >;
  @ApiPropertyOptional() blockingPairs?: number;
}

/** @param today local date, for what may happen next */
export function toMatchPlanResponse(plan: Plan, actor: Actor, today: string): MatchPlanResponse {
  return {
    id: plan.id,
    status: plan.status,
    statusLabel: matchPlanLifecycle.states[plan.status].label,
    version: plan.version,
    allowedTransitions: allowedTransitions(
      matchPlanLifecycle,
      plan.status,
      { trial: plan.options.trial },
      partiesOf(actor),
      today,
    ),
    cooperation: plan.cooperation,
    fairCode: plan.fairCode,
    scope: plan.scope,
    options: plan.options,
    rulesetVersion: plan.rulesetVersion,
    seed: plan.seed,
    requestedAt: plan.requestedAt.toISOString(),
    progress: plan.progress,
    engine: plan.engine,
    snapshotHash: plan.snapshotHash,
    gap: plan.gap,
    proven: plan.proven,
    rebasedFrom: plan.rebasedFrom,
    counts: plan.counts,
    finishedAt: plan.finishedAt?.toISOString() ?? null,
    confirmedAt: plan.confirmedAt?.toISOString() ?? null,
  };
}
