import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
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
import { NAMED_CHANNELS, type Channel } from '../../../../kernel/lifecycle/index.js';
import { IsLocalDate, PageQuery } from '../../../../platform/http/index.js';
import { HAZARD_FACTORS } from '../../../reference/index.js';
import { CONCLUSIONS, type Conclusion } from '../../domain/conclusion.js';
import { COST_BEARERS, type CostBearer } from '../../domain/cost-bearer.js';
import { MISSED_REASONS, type MissedReason } from '../../domain/medical-check.lifecycle.js';
import { MEDICAL_CHECK_STATES, type MedicalCheckState } from '../../domain/medical-check.states.js';

export const HAZARD_CODES = HAZARD_FACTORS.map(({ code }) => code);
const MAX_TEXT = 200;

export class ListChecksQuery extends PageQuery {
  @ApiPropertyOptional({ enum: MEDICAL_CHECK_STATES })
  @IsOptional()
  @IsIn(MEDICAL_CHECK_STATES)
  status?: MedicalCheckState;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  clinicId?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  placementId?: string;

  @ApiPropertyOptional({ format: 'date', description: 'Booked for this day' })
  @IsOptional()
  @IsLocalDate()
  day?: string;

  @ApiPropertyOptional({ description: 'Only those whose report is late' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => value === 'true' || value === true)
  @IsBoolean()
  overdue?: boolean;

  @ApiPropertyOptional({ description: 'Only those to be referred and not yet referred' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => value === 'true' || value === true)
  @IsBoolean()
  referralDue?: boolean;
}

export class ReferCheckRequest {
  @ApiProperty({ maxLength: MAX_TEXT, description: 'Institution for diagnosis' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(MAX_TEXT)
  to: string;

  @ApiPropertyOptional({ format: 'date', description: 'Today when left out' })
  @IsOptional()
  @IsLocalDate()
  on?: string;
}

export class ForecastQuery {
  @ApiPropertyOptional({ description: 'Everybody of fairs and pools when left out', example: 'F2018-0227' })
  @IsOptional()
  @IsString()
  @Matches(/^[\w-]{1,40}$/)
  fairCode?: string;

  @ApiPropertyOptional({ minimum: 0, maximum: 1000, description: 'What if so many were seen a day' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(1000)
  perDay?: number;

  @ApiPropertyOptional({ format: 'date' })
  @IsOptional()
  @IsLocalDate()
  from?: string;

  @ApiPropertyOptional({ format: 'date', description: 'Last day that counts' })
  @IsOptional()
  @IsLocalDate()
  finalAt?: string;
}

/** How the word came, and the version of the check it was about. */
export class WordDto {
  @ApiProperty({ enum: NAMED_CHANNELS })
  @IsIn(NAMED_CHANNELS)
  channel: Channel;

  @ApiPropertyOptional({ format: 'date', description: 'Day it happened; today when left out' })
  @IsOptional()
  @IsLocalDate()
  occurredOn?: string;

  @ApiPropertyOptional({ maxLength: MAX_TEXT })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_TEXT)
  evidence?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsInt()
  expectedVersion?: number;
}

export class ReportResultRequest extends WordDto {
  @ApiPropertyOptional({ format: 'date', description: 'Left out: the person did not come' })
  @IsOptional()
  @IsLocalDate()
  attendedOn?: string;

  @ApiPropertyOptional({ enum: MISSED_REASONS })
  @IsOptional()
  @IsIn(MISSED_REASONS)
  missedReason?: MissedReason;

  @ApiPropertyOptional({ enum: CONCLUSIONS, description: 'Left out: no result yet' })
  @IsOptional()
  @IsIn(CONCLUSIONS)
  conclusion?: Conclusion;

  @ApiPropertyOptional({
    enum: HAZARD_CODES,
    isArray: true,
    description: 'What a contraindication is against',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(HAZARD_CODES.length)
  @IsIn(HAZARD_CODES, { each: true })
  contraindicatedHazards?: string[];

  @ApiPropertyOptional({ maxLength: MAX_TEXT })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_TEXT)
  recheckItems?: string;

  @ApiPropertyOptional({ format: 'date' })
  @IsOptional()
  @IsLocalDate()
  recheckDueOn?: string;

  @ApiPropertyOptional({
    maxLength: MAX_TEXT,
    description: 'Institution and doctor, of a provisional conclusion',
  })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(MAX_TEXT)
  provisionalBy?: string;

  @ApiPropertyOptional({ maxLength: 50 })
  @IsOptional()
  @IsString()
  @MaxLength(50)
  reportNo?: string;

  @ApiPropertyOptional({ enum: COST_BEARERS })
  @IsOptional()
  @IsIn(COST_BEARERS)
  costBearer?: CostBearer;

  @ApiPropertyOptional({ format: 'date', description: 'Day the person was told' })
  @IsOptional()
  @IsLocalDate()
  toldOn?: string;

  @ApiPropertyOptional({ maxLength: MAX_TEXT, description: 'No findings of the body' })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_TEXT)
  note?: string;
}

export class RetractResultRequest extends WordDto {
  @ApiProperty({ maxLength: MAX_TEXT })
  @IsString()
  @IsNotEmpty()
  @MaxLength(MAX_TEXT)
  declare evidence: string;
}

export class AssignClinicRequest {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  clinicId: string;
}
