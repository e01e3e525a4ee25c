import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import {
  allowedTransitions,
  NAMED_CHANNELS,
  type Channel,
  PARTIES,
  type Party,
} from '../../../../kernel/lifecycle/index.js';
import type { Actor } from '../../../../platform/access/index.js';
import { PageInfo, PageQuery } from '../../../../platform/http/index.js';
import type { ClaimTransition } from '../../application/claims.service.js';
import type { ClaimSeen, ClaimStep } from '../../application/claims.queries.js';
import type { PublicNotice } from '../../application/public-notices.service.js';
import { decidesFor, partiesOf } from '../../application/subsidies.policy.js';
import { beneficiaryOf, SUBSIDY_KINDS, type SubsidyKind } from '../../domain/rule-set.js';
import { CLAIM_STATES, claimLifecycle, type ClaimState } from '../../domain/subsidy-claim.lifecycle.js';

const MOVES = ['check', 'object', 'overrule', 'approve', 'pay', 'reject', 'withdraw', 'recover'] as const;
const CODE = /^[a-z0-9-]{3,60}$/;

class SubsidyWord {
  @ApiProperty({ enum: PARTIES })
  @IsIn(PARTIES)
  reportedBy: Party;

  @ApiProperty({ enum: NAMED_CHANNELS })
  @IsIn(NAMED_CHANNELS)
  channel: Channel;

  @ApiPropertyOptional({ description: 'Number or place of what it stands on' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  evidence?: string;
}

export class ClaimSubsidyRequest extends SubsidyWord {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  placementId: string;

  @ApiProperty()
  @Matches(CODE)
  policyCode: string;

  @ApiPropertyOptional({ description: '`once` or a year; the first that is due when left out' })
  @IsOptional()
  @Matches(/^(once|\d{4})$/)
  period?: string;
}

export class TransitionSubsidyClaimRequest extends SubsidyWord {
  @ApiProperty({ enum: MOVES })
  @IsIn(MOVES)
  move: ClaimTransition;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(200)
  reason?: string;

  @ApiPropertyOptional({ description: 'Version last seen; another one is refused with 409' })
  @IsOptional()
  @IsInt()
  expectedVersion?: number;
}

export class SearchSubsidyClaimsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: CLAIM_STATES })
  @IsOptional()
  @IsIn(CLAIM_STATES)
  status?: ClaimState;

  @ApiPropertyOptional({ description: 'Code of one policy' })
  @IsOptional()
  @Matches(CODE)
  policy?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  seeker?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  notice?: string;
}

export class PostSubsidyNoticeRequest {
  @ApiProperty({ description: 'Policy whose checked claims go up' })
  @Matches(CODE)
  policyCode: string;
}

export class SubsidyClaimedResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
}

export class SubsidyClaimResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: CLAIM_STATES }) status: ClaimState;
  @ApiProperty() version: number;
  @ApiProperty({ type: [String], description: 'Moves this user may make now' }) allowedTransitions: string[];
  @ApiProperty() policyCode: string;
  @ApiProperty({ enum: SUBSIDY_KINDS }) kind: SubsidyKind;
  @ApiProperty({ description: 'County or district whose bureau decides' }) place: string;
  @ApiProperty({ format: 'uuid' }) seekerId: string;
  @ApiProperty({ type: String, nullable: true }) name: string | null;
  @ApiProperty({ format: 'uuid' }) placementId: string;
  @ApiProperty({ type: String, nullable: true, description: 'Company that claims' }) employer: string | null;
  @ApiProperty({ description: '`once` or a calendar year' }) period: string;
  @ApiProperty({ format: 'date' }) countsFrom: string;
  @ApiProperty({ format: 'date' }) reachedOn: string;
  @ApiProperty({ description: 'Whole yuan' }) amount: number;
  @ApiProperty({ format: 'date' }) claimedOn: string;
  @ApiProperty({ type: String, nullable: true, format: 'uuid' }) noticeId: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date' }) noticeUntil: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date' }) paidOn: string | null;
}

export class SubsidyClaimStepResponse {
  @ApiProperty() seq: number;
  @ApiProperty() move: string;
  @ApiProperty() toStatus: string;
  @ApiProperty({ format: 'date' }) occurredOn: string;
  @ApiProperty() reportedBy: string;
  @ApiProperty({ type: String, nullable: true }) reason: string | null;
  @ApiProperty({ type: String, nullable: true }) evidence: string | null;
}

export class SubsidyClaimWithHistoryResponse extends SubsidyClaimResponse {
  @ApiProperty({ type: [SubsidyClaimStepResponse] }) history: SubsidyClaimStepResponse[];
}

export class SubsidyClaimPage extends PageInfo {
  @ApiProperty({ type: [SubsidyClaimResponse] }) items: SubsidyClaimResponse[];
}

export class SubsidyNoticePostedResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() posted: number;
  @ApiProperty({ description: 'Checked, but no longer due on the facts of now' }) leftOut: number;
}

export class SubsidyNoticeResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() place: string;
  @ApiProperty() policyCode: string;
  @ApiProperty({ enum: SUBSIDY_KINDS }) kind: SubsidyKind;
  @ApiProperty({ format: 'date' }) postedOn: string;
  @ApiProperty({ format: 'date', description: 'Last day it stands' }) untilOn: string;
}

export class SubsidyNoticePage extends PageInfo {
  @ApiProperty({ type: [SubsidyNoticeResponse] }) items: SubsidyNoticeResponse[];
}

export const toNotice = (notice: PublicNotice): SubsidyNoticeResponse => ({ ...notice });

export function toClaim({ claim, name, employer, today }: ClaimSeen, actor: Actor): SubsidyClaimResponse {
  const decides = decidesFor(actor, claim.place);
  const facts = { beneficiary: beneficiaryOf(claim.kind), stillDue: true, noticeUntil: claim.noticeUntil };
  const transitions = allowedTransitions(claimLifecycle, claim.status, facts, partiesOf(actor), today);
  return {
    id: claim.id,
    status: claim.status,
    version: claim.version,
    allowedTransitions: transitions.filter((move) => decides || move === 'check' || move === 'withdraw'),
    policyCode: claim.policyCode,
    kind: claim.kind,
    place: claim.place,
    seekerId: claim.seekerId,
    name,
    placementId: claim.placementId,
    employer,
    period: claim.period,
    countsFrom: claim.countsFrom,
    reachedOn: claim.reachedOn,
    amount: claim.amount,
    claimedOn: claim.claimedOn,
    noticeId: claim.noticeId,
    noticeUntil: claim.noticeUntil,
    paidOn: claim.paidOn,
  };
}

export const toClaimWithHistory = (
  seen: ClaimSeen & { readonly history: readonly ClaimStep[] },
  actor: Actor,
): SubsidyClaimWithHistoryResponse => ({
  ...toClaim(seen, actor),
  history: seen.history.map((step) => ({ ...step })),
});
