import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { type Channel, NAMED_CHANNELS } from '../../../../kernel/lifecycle/index.js';
import { IsLocalDate, PageInfo, PageQuery } from '../../../../platform/http/index.js';
import type { ConcernView } from '../../application/concerns.queries.js';
import {
  CONCERN_KINDS,
  CONCERN_OWNERS,
  CONCERN_STATES,
  type ConcernKind,
  type ConcernOwner,
  type ConcernState,
} from '../../domain/concern.lifecycle.js';
import { FollowUpAttributionRequest } from './follow-up.request.dto.js';

const MOVES = ['take', 'pass_on', 'resolve', 'withdraw', 'reopen'] as const;

export class SearchConcernsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: CONCERN_STATES })
  @IsOptional()
  @IsIn(CONCERN_STATES)
  status?: ConcernState;

  @ApiPropertyOptional({ enum: CONCERN_OWNERS })
  @IsOptional()
  @IsIn(CONCERN_OWNERS)
  owner?: ConcernOwner;
}

export class RaiseConcernRequest extends FollowUpAttributionRequest {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  placementId: string;

  @ApiProperty({ enum: CONCERN_KINDS })
  @IsIn(CONCERN_KINDS)
  kind: ConcernKind;

  @ApiPropertyOptional({ maxLength: 500, description: 'Words on hepatitis B, pregnancy or HIV are not kept' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  words?: string;

  @ApiPropertyOptional({ enum: CONCERN_OWNERS, default: 'station' })
  @IsOptional()
  @IsIn(CONCERN_OWNERS)
  owner?: ConcernOwner;
}

export class TransitionConcernRequest extends FollowUpAttributionRequest {
  @ApiProperty({ enum: MOVES })
  @IsIn(MOVES)
  move: (typeof MOVES)[number];

  @ApiPropertyOptional({ maxLength: 200 })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  reason?: string;

  @ApiPropertyOptional({ enum: CONCERN_OWNERS })
  @IsOptional()
  @IsIn(CONCERN_OWNERS)
  owner?: ConcernOwner;
}

export class ConfirmConcernRequest {
  @ApiProperty({ description: 'Not settled: it is open again' })
  @IsBoolean()
  settled: boolean;

  @ApiProperty({ enum: NAMED_CHANNELS })
  @IsIn(NAMED_CHANNELS)
  channel: Channel;

  @ApiPropertyOptional({ description: 'What stands behind it: when the call was, the paper, the screenshot' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  evidence?: string;

  @ApiPropertyOptional({ format: 'date' })
  @IsOptional()
  @IsLocalDate()
  occurredOn?: string;
}

export class ConcernRaisedResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
}

export class ConcernResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: CONCERN_STATES }) status: ConcernState;
  @ApiProperty() version: number;
  @ApiProperty({ type: [String] }) allowedTransitions: string[];
  @ApiProperty({ enum: CONCERN_KINDS }) kind: ConcernKind;
  @ApiProperty({ enum: CONCERN_OWNERS }) owner: ConcernOwner;
  @ApiProperty({ format: 'uuid' }) placementId: string;
  @ApiProperty({ type: String, nullable: true }) words: string | null;
  @ApiProperty({ format: 'date' }) raisedOn: string;
  @ApiProperty({ format: 'date' }) dueOn: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) closedOn: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'The person says it is settled' })
  confirmedOn: string | null;
}

export class ConcernPage extends PageInfo {
  @ApiProperty({ type: [ConcernResponse] }) items: ConcernResponse[];
}

export function toConcernResponse({ row, allowedTransitions }: ConcernView): ConcernResponse {
  const { id, status, version, kind, owner, placementId, words, raisedOn, dueOn, closedOn, confirmedOn } =
    row;
  return {
    id,
    status,
    version,
    allowedTransitions: [...allowedTransitions],
    kind,
    owner,
    placementId,
    words,
    raisedOn,
    dueOn,
    closedOn,
    confirmedOn,
  };
}
