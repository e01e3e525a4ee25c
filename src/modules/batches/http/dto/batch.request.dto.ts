import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsLocalDate, PageQuery, AttributionRequest } from '../../../../platform/http/index.js';
import {
  BATCH_MOVES,
  BATCH_STATES,
  type BatchTransition,
  type BatchState,
} from '../../domain/batch.lifecycle.js';

const MOVES = BATCH_MOVES.filter((move): move is Exclude<BatchTransition, 'plan'> => move !== 'plan');

export class VehicleRequest {
  @ApiProperty({ description: 'How the coach is called on the list: 1, A' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(12)
  coach: string;

  @ApiProperty({ minimum: 1, maximum: 100 })
  @IsInt()
  @Min(1)
  @Max(100)
  seats: number;
}

export class EscortRequest {
  @ApiProperty()
  @IsString()
  @IsNotEmpty()
  @MaxLength(60)
  name: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Account that calls the roll' })
  @IsOptional()
  @IsUUID()
  userId?: string;
}

export class EquipBatchRequest {
  @ApiPropertyOptional({ type: [VehicleRequest] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => VehicleRequest)
  vehicles?: VehicleRequest[];

  @ApiPropertyOptional({ type: [EscortRequest] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => EscortRequest)
  escorts?: EscortRequest[];
}

export class PlanBatchRequest extends AttributionRequest {
  @ApiPropertyOptional({ description: 'B1, 第一批; the next number of the year when left out' })
  @IsOptional()
  @IsString()
  @MaxLength(20)
  code?: string;

  @ApiProperty({ format: 'date' })
  @IsLocalDate()
  departureOn: string;

  @ApiPropertyOptional({ type: [VehicleRequest] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => VehicleRequest)
  vehicles?: VehicleRequest[];

  @ApiPropertyOptional({ type: [EscortRequest] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => EscortRequest)
  escorts?: EscortRequest[];
}

export class TransitionBatchRequest extends AttributionRequest {
  @ApiProperty({ enum: MOVES })
  @IsIn(MOVES)
  move: Exclude<BatchTransition, 'plan'>;

  @ApiPropertyOptional({ description: 'Version last seen; another one is refused with 409' })
  @IsOptional()
  @IsInt()
  expectedVersion?: number;

  @ApiPropertyOptional({ description: 'Passengers listed, as last seen; another number is refused with 409' })
  @IsOptional()
  @IsInt()
  expectedListed?: number;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(200)
  reason?: string;
}

export class ListBatchesQuery extends PageQuery {
  @ApiPropertyOptional({ enum: BATCH_STATES })
  @IsOptional()
  @IsIn(BATCH_STATES)
  status?: BatchState;
}

export class CandidatesQuery {
  @ApiPropertyOptional({ minimum: 1, maximum: 500, default: 200 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(500)
  limit = 200;
}
