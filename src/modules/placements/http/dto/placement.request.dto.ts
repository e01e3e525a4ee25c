import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { IsLocalDate, PageQuery, AttributionRequest } from '../../../../platform/http/index.js';
import { placementLifecycle, type PlacementTransition } from '../../domain/placement.lifecycle.js';
import { PLACEMENT_STATES, type PlacementState } from '../../domain/placement.states.js';

const MOVES = Object.keys(placementLifecycle.transitions).filter(
  (move) => !placementLifecycle.transitions[move as PlacementTransition].internal,
);
const MOST = 500;

export class SearchPlacementsQuery extends PageQuery {
  @ApiPropertyOptional({
    enum: PLACEMENT_STATES,
    isArray: true,
    description: 'One, or several parted by commas',
  })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',') : value))
  @IsIn(PLACEMENT_STATES, { each: true })
  status?: PlacementState[];

  @ApiPropertyOptional({ description: 'Code or id of a fair' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  fair?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  vacancy?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  employer?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  seeker?: string;

  @ApiPropertyOptional({ enum: ['plan', 'fair', 'pool', 'transfer', 'ledger'] })
  @IsOptional()
  @IsIn(['plan', 'fair', 'pool', 'transfer', 'ledger'])
  origin?: string;

  @ApiPropertyOptional({
    type: Boolean,
    description: 'Follows another placement (re-match, transfer, later batch)',
  })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  linked?: boolean;
}

export class AttributionWithReason extends AttributionRequest {
  @ApiPropertyOptional({ maxLength: 60, description: 'Code of the list that belongs to the move' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  reason?: string;

  @ApiPropertyOptional({ maxLength: 500 })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  note?: string;
}

export class PlacementIdsRequest extends AttributionRequest {
  @ApiProperty({ type: [String], format: 'uuid', maxItems: MOST })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  placementIds: string[];
}

export class TransitionPlacementRequest extends AttributionWithReason {
  @ApiProperty({ enum: MOVES })
  @IsIn(MOVES)
  move: PlacementTransition;

  @ApiPropertyOptional({
    description: 'Version last seen; another one answers 409 with the state and what is allowed',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  expectedVersion?: number;

  @ApiPropertyOptional({ enum: PLACEMENT_STATES })
  @IsOptional()
  @IsIn(PLACEMENT_STATES)
  expectedStatus?: PlacementState;

  @ApiPropertyOptional({ description: 'Yuan a month, with an offer' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  offeredWage?: number;

  @ApiPropertyOptional({ format: 'date' })
  @IsOptional()
  @IsLocalDate()
  plannedStartOn?: string;
}

export class ProposePlacementRequest extends AttributionRequest {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  seekerId: string;

  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  vacancyId: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'The placement it follows' })
  @IsOptional()
  @IsUUID()
  linkedTo?: string;

  @ApiPropertyOptional({ format: 'date' })
  @IsOptional()
  @IsLocalDate()
  plannedStartOn?: string;
}
