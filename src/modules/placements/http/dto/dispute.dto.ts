import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, MaxLength, Min } from 'class-validator';
import { PageInfo, PageQuery, SaidRequest } from '../../../../platform/http/index.js';
import {
  DISPUTE_KINDS,
  DISPUTE_STATES,
  type DisputeKind,
  type DisputeState,
  RESOLVED_FOR,
} from '../../domain/dispute.lifecycle.js';
import type { DisputeView } from '../../application/disputes.queries.js';

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

export class OpenDisputeRequest extends SaidRequest {
  @ApiProperty({ enum: DISPUTE_KINDS })
  @IsIn(DISPUTE_KINDS)
  kind: DisputeKind;

  @ApiPropertyOptional({ maxLength: 500 })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  note?: string;
}

const BY_HAND = ['answer', 'resolve', 'withdraw'] as const;

export class MoveDisputeRequest extends SaidRequest {
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

  @ApiPropertyOptional()
  @IsOptional()
  @IsInt()
  @Min(1)
  expectedVersion?: number;
}

export class DisputeResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: DISPUTE_STATES }) status: DisputeState;
  @ApiProperty() version: number;
  @ApiProperty({ type: [String] }) allowedActions: string[];
  @ApiProperty({ format: 'uuid' }) placementId: string;
  @ApiProperty({ enum: DISPUTE_KINDS }) kind: DisputeKind;
  @ApiProperty({ format: 'date' }) openedOn: string;
  @ApiProperty() openedBy: string;
  @ApiProperty({ type: String, nullable: true }) answeredBy: string | null;
  @ApiProperty({ enum: RESOLVED_FOR, nullable: true, type: String }) resolvedFor: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date' }) resolvedOn: string | null;
}

export class DisputePage extends PageInfo {
  @ApiProperty({ type: [DisputeResponse] }) items: DisputeResponse[];
}

export class DisputeOpenedResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
}

export function toDisputeResponse({ row, allowedActions }: DisputeView): DisputeResponse {
  const { id, status, version, placementId, kind, openedOn, openedBy, answeredBy, resolvedFor, resolvedOn } =
    row;
  return {
    id,
    status,
    version,
    allowedActions: [...allowedActions],
    placementId,
    kind,
    openedOn,
    openedBy,
    answeredBy,
    resolvedFor,
    resolvedOn,
  };
}
