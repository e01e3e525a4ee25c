import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsInstant, IsLocalDate } from '../../../../platform/http/index.js';
import type { HardKey } from '../../domain/criteria/index.js';
import { RELAXABLE } from '../../domain/match-request.js';

const MANY = 1_000;

export class PairRequest {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  seekerId: string;

  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  vacancyId: string;
}

export class EmployerCapRequest {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  employerId: string;

  @ApiProperty({ minimum: 0, description: 'Most people over all its posts' })
  @IsInt()
  @Min(0)
  @Max(100_000)
  cap: number;
}

export class ReservedSeatsRequest {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  vacancyId: string;

  @ApiProperty({ minimum: 0 })
  @IsInt()
  @Min(0)
  @Max(100_000)
  seats: number;
}

export class MatchOptionsRequest {
  @ApiPropertyOptional({ enum: ['optimal', 'stable'], default: 'optimal' })
  @IsOptional()
  @IsIn(['optimal', 'stable'])
  mode?: 'optimal' | 'stable';

  @ApiPropertyOptional({
    minimum: 0,
    maximum: 2_147_483_647,
    description: 'Draws the lottery between equals',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(2_147_483_647)
  seed?: number;

  @ApiPropertyOptional({
    enum: RELAXABLE,
    isArray: true,
    description: 'Policy criteria that do not count this time',
  })
  @IsOptional()
  @IsArray()
  @IsIn(RELAXABLE, { each: true })
  relaxed?: HardKey[];

  @ApiPropertyOptional({ enum: ['poor-first', 'none'], default: 'poor-first' })
  @IsOptional()
  @IsIn(['poor-first', 'none'])
  priority?: 'poor-first' | 'none';

  @ApiPropertyOptional({ format: 'date', description: 'First day of work of posts that name none' })
  @IsOptional()
  @IsLocalDate()
  startsOn?: string;

  @ApiPropertyOptional({ format: 'date' })
  @IsOptional()
  @IsLocalDate()
  plannedDepartureOn?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'After this nobody is added any more' })
  @IsOptional()
  @IsInstant()
  finalAt?: string;

  @ApiPropertyOptional({ type: [PairRequest], description: 'Pairs a person has decided' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MANY)
  @ValidateNested({ each: true })
  @Type(() => PairRequest)
  pins?: PairRequest[];

  @ApiPropertyOptional({ type: [PairRequest], description: 'Pairs a person has ruled out' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MANY)
  @ValidateNested({ each: true })
  @Type(() => PairRequest)
  bars?: PairRequest[];

  @ApiPropertyOptional({ type: [EmployerCapRequest] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MANY)
  @ValidateNested({ each: true })
  @Type(() => EmployerCapRequest)
  caps?: EmployerCapRequest[];

  @ApiPropertyOptional({ type: [ReservedSeatsRequest], description: 'Seats kept for poor households' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MANY)
  @ValidateNested({ each: true })
  @Type(() => ReservedSeatsRequest)
  reserved?: ReservedSeatsRequest[];

  @ApiPropertyOptional({ format: 'uuid', description: 'A plan to which inertia holds people' })
  @IsOptional()
  @IsUUID()
  keepTo?: string;

  @ApiPropertyOptional({ minimum: 0, maximum: 5_000, description: 'Points a pair of that plan gains' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(5_000)
  inertia?: number;

  @ApiPropertyOptional({
    description:
      'As if everybody had agreed to be shown to employers; for the bureau to look at, never confirmed',
  })
  @IsOptional()
  @IsBoolean()
  trial?: boolean;

  @ApiPropertyOptional({ default: true, description: 'Find what an equal share would cost each group' })
  @IsOptional()
  @IsBoolean()
  fairnessPrices?: boolean;
}
