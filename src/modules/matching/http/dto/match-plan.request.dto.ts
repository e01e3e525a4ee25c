import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { PageQuery } from '../../../../platform/http/index.js';
import { MATCH_PLAN_STATES } from '../../domain/match-plan.lifecycle.js';
import { ON_STALE, type OnStale } from '../../application/confirm-match.service.js';
import { MatchOptionsRequest } from './match-options.request.dto.js';

const MANY = 1_000;

export class MatchScopeRequest {
  @ApiPropertyOptional({ type: [String], description: 'Prefixes of home area codes; everybody when empty' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MANY)
  @Matches(/^[0-9]{2,12}$/, { each: true })
  areas?: string[];

  @ApiPropertyOptional({ type: [String], format: 'uuid' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MANY)
  @IsUUID(undefined, { each: true })
  employerIds?: string[];

  @ApiPropertyOptional({ type: [String], format: 'uuid' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MANY)
  @IsUUID(undefined, { each: true })
  vacancyIds?: string[];
}

export class RequestMatchPlanRequest {
  @ApiPropertyOptional({ description: 'One of the organisation; its first when left out' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  cooperation?: string;

  @ApiPropertyOptional({ example: 'F2018-0227', description: 'Only posts of this fair' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  fairCode?: string;

  @ApiPropertyOptional({ type: MatchScopeRequest })
  @IsOptional()
  @ValidateNested()
  @Type(() => MatchScopeRequest)
  scope?: MatchScopeRequest;

  @ApiPropertyOptional({ type: MatchOptionsRequest })
  @IsOptional()
  @ValidateNested()
  @Type(() => MatchOptionsRequest)
  options?: MatchOptionsRequest;
}

export class ListMatchPlansQuery extends PageQuery {
  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(40)
  fairCode?: string;

  @ApiPropertyOptional({ enum: MATCH_PLAN_STATES })
  @IsOptional()
  @IsIn(MATCH_PLAN_STATES)
  status?: string;
}

export const PROPOSAL_DECISIONS = ['open', 'confirmed', 'left_out', 'changed'] as const;

export class ListProposalsQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  vacancyId?: string;

  @ApiPropertyOptional({ enum: PROPOSAL_DECISIONS })
  @IsOptional()
  @IsIn(PROPOSAL_DECISIONS)
  decision?: string;
}

export class ExplainMatchQuery {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  seekerId: string;

  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  vacancyId: string;
}

class ExpectedVersion {
  @ApiPropertyOptional({ minimum: 1, description: 'Version last seen; another one answers 409' })
  @IsOptional()
  @IsInt()
  @Min(1)
  version?: number;
}

export class ConfirmMatchPlanRequest extends ExpectedVersion {
  @ApiPropertyOptional({
    type: [String],
    format: 'uuid',
    description: 'Seekers whose proposal is not wanted',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10 * MANY)
  @IsUUID(undefined, { each: true })
  leaveOut?: string[];

  @ApiPropertyOptional({
    enum: ON_STALE,
    default: 'refuse',
    description: 'When facts have changed since: confirm nothing, or only what still stands',
  })
  @IsOptional()
  @IsIn(ON_STALE)
  onStale?: OnStale;

  @ApiPropertyOptional({
    description:
      'Of those wanted, how many the companies will not see, as last seen; another number is refused with 409',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  expectedUnseen?: number;
}

export class CancelMatchPlanRequest extends ExpectedVersion {
  @ApiPropertyOptional({ maxLength: 200 })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  reason?: string;
}
