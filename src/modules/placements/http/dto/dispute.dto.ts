import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, MaxLength, Min, ValidateNested } from 'class-validator';
import { IsLocalDate, PageInfo, PageQuery, AttributionRequest } from '../../../../platform/http/index.js';
import {
  DISPUTE_KINDS,
  DISPUTE_STATES,
  type DisputeKind,
  type DisputeState,
  RESOLVED_FOR,
  RESOLVERS,
} from '../../domain/dispute.lifecycle.js';
import type { DisputeView, DisputeWithWords } from '../../application/disputes.queries.js';
import { LEAVING_REASONS } from '../../domain/placement.reasons.js';
import { type Finding, FOUND, type Found } from '../../domain/dispute-resolution.js';

export class SearchDisputesQuery extends PageQuery {
  @ApiPropertyOptional({ enum: DISPUTE_STATES })
  @IsOptional()
  @IsIn(DISPUTE_STATES)
  status?: DisputeState;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  placement?: string;
}

export class OpenDisputeRequest extends AttributionRequest {
  @ApiProperty({ enum: DISPUTE_KINDS })
  @IsIn(DISPUTE_KINDS)
  kind: DisputeKind;

  @ApiPropertyOptional({ maxLength: 500, description: 'The objection in words' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  note?: string;

  @ApiPropertyOptional({ format: 'date', description: 'The day of start or leaving as the party has it' })
  @IsOptional()
  @IsLocalDate()
  claimsOn?: string;
}

export class FindingRequest implements Finding {
  @ApiProperty({ enum: FOUND })
  @IsIn(FOUND)
  found: Found;

  @ApiPropertyOptional({ format: 'date', description: 'Day of the start or the leaving' })
  @IsOptional()
  @IsLocalDate()
  on?: string;

  @ApiPropertyOptional({ enum: Object.keys(LEAVING_REASONS) })
  @IsOptional()
  @IsIn(Object.keys(LEAVING_REASONS))
  leavingReason?: string;
}

const BY_HAND = ['answer', 'resolve', 'withdraw'] as const;

export class TransitionDisputeRequest extends AttributionRequest {
  @ApiProperty({ enum: BY_HAND })
  @IsIn(BY_HAND)
  move: (typeof BY_HAND)[number];

  @ApiPropertyOptional({ enum: RESOLVED_FOR, description: 'For whom it is resolved; needed to resolve' })
  @IsOptional()
  @IsIn(RESOLVED_FOR)
  reason?: string;

  @ApiPropertyOptional({ maxLength: 500 })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  note?: string;

  @ApiPropertyOptional({
    type: () => FindingRequest,
    description: 'With a resolution: what was found; the placement follows. As recorded when left out',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => FindingRequest)
  finding?: FindingRequest;

  @ApiPropertyOptional()
  @IsOptional()
  @IsInt()
  @Min(1)
  expectedVersion?: number;
}

export class NameResolverRequest {
  @ApiProperty({ format: 'uuid', description: 'Account of a bureau or station' })
  @IsUUID()
  userId: string;
}

export class DisputeResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: DISPUTE_STATES }) status: DisputeState;
  @ApiProperty() version: number;
  @ApiProperty({ type: [String] }) allowedTransitions: string[];
  @ApiProperty({ format: 'uuid' }) placementId: string;
  @ApiProperty({ enum: DISPUTE_KINDS }) kind: DisputeKind;
  @ApiProperty({ format: 'date' }) openedOn: string;
  @ApiProperty() openedBy: string;
  @ApiProperty({ type: String, nullable: true }) answeredBy: string | null;
  @ApiProperty({ enum: RESOLVED_FOR, nullable: true, type: String }) resolvedFor: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date' }) resolvedOn: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date', description: 'As the opener has it' })
  claimsOn: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date', description: 'Last day to settle it' })
  dueOn: string | null;
  @ApiProperty({ enum: RESOLVERS, description: 'Party that settles it' }) resolver: string;
  @ApiProperty({ type: String, nullable: true, format: 'uuid', description: 'The named user' })
  resolverId: string | null;
  @ApiProperty({ type: String, nullable: true }) resolverName: string | null;
  @ApiProperty({ enum: FOUND, nullable: true, type: String }) found: string | null;
}

export class DisputeWordResponse {
  @ApiProperty({ description: 'The step the word belongs to, e.g. `placement.start`, `dispute.open`' })
  what: string;
  @ApiProperty() reportedBy: string;
  @ApiProperty() channel: string;
  @ApiProperty({ format: 'date' }) occurredOn: string;
  @ApiProperty({ format: 'date-time' }) recordedAt: string;
  @ApiProperty({ type: String, nullable: true }) reason: string | null;
  @ApiProperty({ type: String, nullable: true }) evidence: string | null;
  @ApiProperty({ type: String, nullable: true }) note: string | null;
}

export class DisputeWithWordsResponse extends DisputeResponse {
  @ApiProperty({
    type: [DisputeWordResponse],
    description: 'The recorded word first, then what was said since',
  })
  words: DisputeWordResponse[];
  @ApiProperty({
    type: String,
    nullable: true,
    format: 'date',
    description: 'The caseworker’s word on the start',
  })
  startClaimedOn: string | null;
}

export class DisputePage extends PageInfo {
  @ApiProperty({ type: [DisputeResponse] }) items: DisputeResponse[];
}

export class DisputeOpenedResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
}

export function toDisputeResponse({ row, allowedTransitions, resolverName }: DisputeView): DisputeResponse {
  return {
    id: row.id,
    status: row.status,
    version: row.version,
    allowedTransitions: [...allowedTransitions],
    placementId: row.placementId,
    kind: row.kind,
    openedOn: row.openedOn,
    openedBy: row.openedBy,
    answeredBy: row.answeredBy,
    resolvedFor: row.resolvedFor,
    resolvedOn: row.resolvedOn,
    claimsOn: row.claimsOn,
    dueOn: row.dueOn,
    resolver: row.resolver,
    resolverId: row.resolverId,
    resolverName,
    found: row.found,
  };
}

export function toDisputeWithWords(view: DisputeWithWords): DisputeWithWordsResponse {
  return {
    ...toDisputeResponse(view),
    words: view.words.map((word) => ({ ...word, recordedAt: word.recordedAt.toISOString() })),
    startClaimedOn: view.startClaimedOn,
  };
}
