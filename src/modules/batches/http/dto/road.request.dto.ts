import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
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
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { IsInstant, IsLocalDate, AttributionRequest } from '../../../../platform/http/index.js';
import { NO_SHOW_REASONS, reasonCodes } from '../../../placements/index.js';
import type { NoShowReason } from '../../domain/boarding-rules.js';
import { INCIDENT_KINDS, type IncidentKind, TOLD, type Told } from '../../domain/journey-facts.js';

const REASONS = reasonCodes(NO_SHOW_REASONS);
const DOORS = ['open', 'boarded', 'not_boarded'] as const;

export class RollMarkRequest {
  @ApiProperty({ format: 'uuid', description: 'Made by the device; the same id again is the same mark' })
  @IsUUID()
  id: string;

  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  passengerId: string;

  @ApiProperty({ enum: DOORS })
  @IsIn(DOORS)
  door: (typeof DOORS)[number];

  @ApiPropertyOptional({ enum: REASONS, description: 'Required for somebody who did not board' })
  @ValidateIf((mark: RollMarkRequest) => mark.door === 'not_boarded')
  @IsIn(REASONS)
  reason?: NoShowReason;

  @ApiProperty({ format: 'date-time', description: 'The device’s clock' })
  @IsInstant()
  deviceAt: string;
}

export class RollMarksRequest extends AttributionRequest {
  @ApiProperty({ type: [RollMarkRequest] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => RollMarkRequest)
  marks: RollMarkRequest[];
}

export class SwapPassengerRequest extends AttributionRequest {
  @ApiProperty({ format: 'uuid', description: 'Leaves the list' })
  @IsUUID()
  passengerId: string;

  @ApiProperty({ format: 'uuid', description: 'Ready; takes the same seat' })
  @IsUUID()
  placementId: string;
}

export class HeadcountRequest {
  @ApiProperty({ format: 'uuid', description: 'Made by the device' })
  @IsUUID()
  id: string;

  @ApiProperty()
  @IsString()
  @IsNotEmpty()
  @MaxLength(60)
  stop: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(12)
  coach?: string;

  @ApiProperty({ minimum: 0, maximum: 1000 })
  @IsInt()
  @Min(0)
  @Max(1000)
  counted: number;

  @ApiProperty({ format: 'date-time' })
  @IsInstant()
  deviceAt: string;
}

export class IncidentRequest {
  @ApiProperty({ format: 'uuid', description: 'Made by the device' })
  @IsUUID()
  id: string;

  @ApiProperty({ enum: INCIDENT_KINDS })
  @IsIn(INCIDENT_KINDS)
  kind: IncidentKind;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  passengerId?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(60)
  place?: string;

  @ApiProperty({ enum: TOLD, isArray: true, description: 'Who was told' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(TOLD.length)
  @IsIn(TOLD, { each: true })
  told: Told[];

  @ApiPropertyOptional({ description: 'Words about health are not kept' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  words?: string;

  @ApiProperty({ format: 'date-time' })
  @IsInstant()
  deviceAt: string;
}

export class SignHandOverRequest {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  employerId: string;

  @ApiProperty({ minimum: 0, maximum: 1000, description: 'How many the signature takes over' })
  @IsInt()
  @Min(0)
  @Max(1000)
  persons: number;

  @ApiProperty()
  @IsString()
  @IsNotEmpty()
  @MaxLength(60)
  handedBy: string;

  @ApiProperty({ description: 'Who signs for the company' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(60)
  signedBy: string;

  @ApiProperty({ description: 'Where the signed paper is' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  evidence: string;

  @ApiPropertyOptional({ format: 'date' })
  @IsOptional()
  @IsLocalDate()
  handedOn?: string;
}
