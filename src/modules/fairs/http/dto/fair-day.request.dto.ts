import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { IsInstant, IsLocalDate } from '../../../../platform/http/index.js';
import { NAMED_CHANNELS, type Channel } from '../../../../kernel/lifecycle/index.js';

export class TickCheckRequest {
  @ApiProperty()
  @IsBoolean()
  done: boolean;

  @ApiPropertyOptional({ maxLength: 200 })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  note?: string;
}

export class PutBoothRequest {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  employerId: string;
}

export class ReportedScanRequest {
  @ApiProperty({ format: 'uuid', description: 'Made by the device; the same id again is the same scan' })
  @IsUUID()
  scanId: string;

  @ApiProperty({ maxLength: 60 })
  @IsString()
  @MinLength(1)
  @MaxLength(60)
  device: string;

  @ApiPropertyOptional({
    format: 'date-time',
    description: 'Clock of the device, for a scan reported later; left out, the clock of the service holds',
  })
  @IsOptional()
  @IsInstant()
  deviceAt?: string;

  @ApiProperty({ minimum: 0, description: 'Counts up on the device' })
  @IsInt()
  @Min(0)
  @Max(2_000_000_000)
  seq: number;

  @ApiPropertyOptional({ maxLength: 40 })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  gate?: string;

  @ApiPropertyOptional({ enum: ['check_in', 'walk_in'], default: 'check_in' })
  @IsOptional()
  @IsIn(['check_in', 'walk_in'])
  kind?: 'check_in' | 'walk_in';

  @ApiPropertyOptional({
    description: 'What was scanned: a badge, or the 18 characters of an ID card reader',
  })
  @IsOptional()
  @IsString()
  @MaxLength(300)
  code?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'A person picked from the list' })
  @IsOptional()
  @IsUUID()
  seekerId?: string;
}

export class TakeScansRequest {
  @ApiProperty({ type: [ReportedScanRequest], maxItems: 200 })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => ReportedScanRequest)
  scans: ReportedScanRequest[];
}

export class RegisterWalkInRequest {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  scanId: string;

  @ApiProperty({ description: '18 characters' })
  @IsString()
  @MinLength(15)
  @MaxLength(40)
  idNumber: string;

  @ApiProperty({ maxLength: 40 })
  @IsString()
  @MinLength(1)
  @MaxLength(40)
  name: string;

  @ApiProperty({ description: 'Township (9 digits) or village (12 digits)' })
  @Matches(/^\d{6}(?:\d{3})?(?:\d{3})?$/)
  areaCode: string;

  @ApiPropertyOptional({ maxLength: 20 })
  @IsOptional()
  @IsString()
  @MaxLength(20)
  phone?: string;

  @ApiPropertyOptional({ enum: ['own', 'shared', 'relative'], default: 'own' })
  @IsOptional()
  @IsIn(['own', 'shared', 'relative'])
  phoneOf?: 'own' | 'shared' | 'relative';

  @ApiProperty({ description: 'Agreed that employers of the fair see the registration' })
  @IsBoolean()
  consentToShare: boolean;

  @ApiPropertyOptional({ maxLength: 40, description: 'Where the text was read aloud' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  witness?: string;

  @ApiPropertyOptional({ enum: NAMED_CHANNELS, default: 'in_person' })
  @IsOptional()
  @IsIn(NAMED_CHANNELS)
  channel?: Channel;

  @ApiPropertyOptional({ maxLength: 40 })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  gate?: string;
}

export class WaveRequest {
  @ApiProperty({ minimum: 1, maximum: 1000 })
  @IsInt()
  @Min(1)
  @Max(1000)
  size: number;

  @ApiProperty({ format: 'date-time' })
  @IsInstant()
  dueAt: string;
}

export class PlanInvitationsRequest {
  @ApiProperty({
    enum: ['plan', 'filter', 'list'],
    description: 'A confirmed match plan, an area, or named persons',
  })
  @IsIn(['plan', 'filter', 'list'])
  from: 'plan' | 'filter' | 'list';

  @ApiPropertyOptional({ description: 'Prefix of the area code' })
  @IsOptional()
  @Matches(/^\d{1,12}$/)
  area?: string;

  @ApiPropertyOptional({ type: [String], format: 'uuid', maxItems: 500 })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(500)
  @IsUUID(undefined, { each: true })
  seekerIds?: string[];

  @ApiProperty({ type: [WaveRequest], maxItems: 20 })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => WaveRequest)
  waves: WaveRequest[];
}

export class HireAtBoothRequest {
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  seekerId?: string;

  @ApiPropertyOptional({ description: 'Badge or identity card as read, when no id is at hand' })
  @IsOptional()
  @IsString()
  @MaxLength(300)
  code?: string;

  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  vacancyId: string;

  @ApiPropertyOptional({ description: 'Yuan a month' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100_000)
  offeredWage?: number;

  @ApiPropertyOptional({ enum: NAMED_CHANNELS, default: 'in_person' })
  @IsOptional()
  @IsIn(NAMED_CHANNELS)
  channel?: Channel;

  @ApiPropertyOptional({ maxLength: 200 })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  evidence?: string;

  @ApiPropertyOptional({ description: 'The person agreed here that this employer sees them' })
  @IsOptional()
  @IsBoolean()
  consentToShare?: boolean;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  clinicId?: string;

  @ApiPropertyOptional({ format: 'date', description: 'Day of the examination the person chose' })
  @IsOptional()
  @IsLocalDate()
  examDay?: string;
}
