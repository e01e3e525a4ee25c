import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { NAMED_CHANNELS, type Channel, PARTIES, type Party } from '../../../../kernel/lifecycle/index.js';
import { IsLocalDate, PageInfo, PageQuery } from '../../../../platform/http/index.js';
import { RADAR_STATES, type RadarPage, type RadarState } from '../../application/radar.queries.js';
import type { EligibilityStatus } from '../../application/eligibility-statuses.js';
import { NOTED_PAPERS, type NotedPaper, PAPER_LABELS, type PaperKind } from '../../domain/papers.js';
import { type Reason, REASONS } from '../../domain/reasons.js';
import { SUBSIDY_KINDS, type SubsidyKind } from '../../domain/rule-set.js';
import { CLAIM_STATES, type ClaimState } from '../../domain/subsidy-claim.lifecycle.js';

export class SubsidyRadarQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Code of one policy' })
  @IsOptional()
  @Matches(/^[a-z0-9-]{3,60}$/)
  policy?: string;

  @ApiPropertyOptional({ enum: SUBSIDY_KINDS })
  @IsOptional()
  @IsIn(SUBSIDY_KINDS)
  kind?: SubsidyKind;

  @ApiPropertyOptional({ enum: RADAR_STATES, description: 'All but `excluded` when left out' })
  @IsOptional()
  @IsIn(RADAR_STATES)
  state?: RadarState;

  @ApiPropertyOptional({ description: 'Short by at most so many days' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(400)
  within?: number;

  @ApiPropertyOptional({ description: 'Township or village' })
  @IsOptional()
  @Matches(/^\d{6,12}$/)
  area?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  employer?: string;
}

export class NoteSubsidyPaperRequest {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  placementId: string;

  @ApiProperty({ enum: NOTED_PAPERS })
  @IsIn(NOTED_PAPERS)
  kind: NotedPaper;

  @ApiProperty({ format: 'date', description: 'Day of the paper' })
  @IsLocalDate()
  onDay: string;

  @ApiProperty({ description: 'Its number, or where it is filed' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  reference: string;

  @ApiPropertyOptional({ type: Number, description: 'Whole yuan, of a ticket' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(10_000)
  amount?: number;

  @ApiProperty({ enum: PARTIES })
  @IsIn(PARTIES)
  reportedBy: Party;

  @ApiProperty({ enum: NAMED_CHANNELS })
  @IsIn(NAMED_CHANNELS)
  channel: Channel;
}

export class SubsidyReasonText {
  @ApiProperty() zh: string;
  @ApiProperty() en: string;
}

export class SubsidyReasonResponse {
  @ApiProperty() code: string;
  @ApiProperty({ type: SubsidyReasonText }) text: SubsidyReasonText;
  @ApiProperty({ type: String, nullable: true, description: 'Paper that is missing' })
  paper: PaperKind | null;
  @ApiProperty({ description: 'Where it can be seen, or put right' }) link: string;
}

export class SubsidyRadarRowResponse {
  @ApiProperty({ description: 'Placement, policy and period' }) id: string;
  @ApiProperty({ format: 'uuid' }) placementId: string;
  @ApiProperty({ format: 'uuid' }) seekerId: string;
  @ApiProperty({ type: String, nullable: true }) name: string | null;
  @ApiProperty() areaCode: string;
  @ApiProperty({ type: String, nullable: true }) employer: string | null;
  @ApiProperty() policyCode: string;
  @ApiProperty() policyName: string;
  @ApiProperty() revision: number;
  @ApiProperty({ enum: SUBSIDY_KINDS }) kind: SubsidyKind;
  @ApiProperty({ description: '`once` or a calendar year' }) period: string;
  @ApiProperty({ enum: RADAR_STATES }) state: RadarState;
  @ApiProperty({ format: 'date' }) startedOn: string;
  @ApiProperty({ format: 'date' }) countsFrom: string;
  @ApiProperty({ format: 'date', description: 'First day on which the length is reached' }) reachedOn: string;
  @ApiProperty({ description: 'Days to go; 0 when reached' }) daysShort: number;
  @ApiProperty({ type: Number, nullable: true, description: 'Whole yuan; null while it cannot be told' })
  amount: number | null;
  @ApiProperty({ type: [SubsidyReasonResponse] }) reasons: SubsidyReasonResponse[];
  @ApiProperty({ type: String, nullable: true, format: 'uuid' }) claimId: string | null;
  @ApiProperty({ enum: CLAIM_STATES, nullable: true }) claimStatus: ClaimState | null;
}

export class SubsidyRadarPage extends PageInfo {
  @ApiProperty({ type: [SubsidyRadarRowResponse] }) items: SubsidyRadarRowResponse[];
}

export const toRadar = ({ rows, next }: RadarPage): SubsidyRadarPage => ({
  items: rows.map(toRow),
  nextCursor: next === null ? null : Buffer.from(next).toString('base64url'),
});

function toRow(one: EligibilityStatus): SubsidyRadarRowResponse {
  const { stay, version, period, result, claim } = one;
  const { placement } = stay;
  return {
    id: `${placement.id}:${version.code}:${period.key}`,
    placementId: placement.id,
    seekerId: placement.seekerId,
    name: one.name,
    areaCode: placement.areaCode,
    employer: stay.employer?.name ?? placement.employerText,
    policyCode: version.code,
    policyName: version.name,
    revision: version.revision,
    kind: version.kind,
    period: period.key,
    state: one.state,
    startedOn: stay.facts.startedOn,
    countsFrom: result.countsFrom,
    reachedOn: result.reachedOn,
    daysShort: result.daysShort,
    amount: claim?.amount ?? result.amount,
    reasons: one.state === 'claimed' ? [] : result.reasons.map((reason) => toReason(reason, one)),
    claimId: claim?.id ?? null,
    claimStatus: claim?.status ?? null,
  };
}

function toReason({ code, details }: Reason, one: EligibilityStatus): SubsidyReasonResponse {
  const paper = (details?.paper as PaperKind | undefined) ?? null;
  const text = REASONS[code];
  return {
    code,
    text: paper
      ? { zh: `${text.zh}:${PAPER_LABELS[paper].zh}`, en: `${text.en}: ${PAPER_LABELS[paper].en}` }
      : { ...text },
    paper,
    link: linkOf({ code, details }, one),
  };
}

/** Where the reason stands: the coach, the person’s household and consent, the papers and evidence after the start. */
function linkOf({ code, details }: Reason, { stay }: EligibilityStatus): string {
  const { id, seekerId } = stay.placement;
  const batch = stay.batchIds.get(String(details?.batch ?? ''));
  if (code === 'RODE_ORGANISED' && batch) return `/api/v1/batches/${batch}`;
  if (['HOUSEHOLD_NOT_COVERED', 'HOUSEHOLD_UNKNOWN', 'AGE_OUTSIDE', 'CONSENT_MISSING'].includes(code))
    return `/api/v1/seekers/${seekerId}`;
  if (['NOT_YET', 'PROOF_MISSING', 'INSURANCE_LAPSED', 'PAY_MISSING', 'CONTRACT_SHORT'].includes(code))
    return `/api/v1/follow-ups/placements/${id}`;
  return `/api/v1/placements/${id}`;
}
