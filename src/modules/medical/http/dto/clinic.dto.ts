import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsLocalDate } from '../../../../platform/http/index.js';
import { CALENDAR_REGIONS, type CalendarRegion } from '../../../reference/index.js';
import { EXAM_KINDS, type ExamKind } from '../../domain/exam-kinds.js';
import { RESULT_COLUMNS } from '../../application/clinic-headers.service.js';
import type { ClinicRow } from '../../application/clinics.service.js';
import { ClinicTermsRequest, MAX_SLOTS } from './clinic-terms.dto.js';
import { HAZARD_CODES } from './medical.request.dto.js';

const DAY_KINDS = ['any', ...EXAM_KINDS] as const;

export class RegisterClinicRequest {
  @ApiProperty({ maxLength: 100 })
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  name: string;

  @ApiProperty({ description: 'Area code of its county', example: '451026' })
  @Matches(/^\d{6}$/)
  place: string;

  @ApiProperty({ maxLength: 50, description: '医疗机构执业许可证' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(50)
  licenceNo: string;

  @ApiProperty({ maxLength: 50, description: '职业健康检查备案' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(50)
  filingNo: string;

  @ApiProperty({ enum: HAZARD_CODES, isArray: true, description: 'Hazards it is filed for' })
  @IsArray()
  @ArrayMaxSize(HAZARD_CODES.length)
  @IsIn(HAZARD_CODES, { each: true })
  hazards: string[];

  @ApiProperty({ description: 'Issues food-handler certificates' })
  @IsBoolean()
  food: boolean;

  @ApiProperty({ minimum: 0, maximum: MAX_SLOTS })
  @IsInt()
  @Min(0)
  @Max(MAX_SLOTS)
  slotsPerDay: number;

  @ApiPropertyOptional({ enum: CALENDAR_REGIONS, description: 'Whose working days it keeps' })
  @IsOptional()
  @IsIn(CALENDAR_REGIONS)
  region?: CalendarRegion;

  @ApiPropertyOptional({ type: () => ClinicTermsRequest })
  @IsOptional()
  @ValidateNested()
  @Type(() => ClinicTermsRequest)
  terms?: ClinicTermsRequest;
}

export class ClinicDayDto {
  @ApiProperty({ format: 'date' })
  @IsLocalDate()
  day: string;

  @ApiProperty({ enum: DAY_KINDS, description: '`any`: all kinds together' })
  @IsIn(DAY_KINDS)
  exam: ExamKind | 'any';

  @ApiProperty({ minimum: 0, maximum: MAX_SLOTS, description: '0 closes the day' })
  @IsInt()
  @Min(0)
  @Max(MAX_SLOTS)
  slots: number;
}

export class SetClinicDaysRequest {
  @ApiProperty({ type: [ClinicDayDto] })
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => ClinicDayDto)
  days: ClinicDayDto[];
}

export class ClinicHeaderDto {
  @ApiProperty({ maxLength: 60, description: 'As the institution writes it' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(60)
  header: string;

  @ApiProperty({ enum: RESULT_COLUMNS })
  @IsIn(RESULT_COLUMNS)
  column: string;
}

export class RememberHeadersRequest {
  @ApiProperty({ type: [ClinicHeaderDto] })
  @IsArray()
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => ClinicHeaderDto)
  columns: ClinicHeaderDto[];
}

export class ClinicDaysQuery {
  @ApiProperty({ format: 'date' })
  @IsLocalDate()
  from: string;

  @ApiProperty({ format: 'date' })
  @IsLocalDate()
  to: string;
}

export class ClinicResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() name: string;
  @ApiProperty() place: string;
  @ApiProperty() licenceNo: string;
  @ApiProperty() filingNo: string;
  @ApiProperty({ type: [String] }) hazards: string[];
  @ApiProperty() food: boolean;
  @ApiProperty() slotsPerDay: number;
  @ApiProperty() active: boolean;
  @ApiProperty({ enum: CALENDAR_REGIONS }) region: string;
  @ApiProperty({ type: Number, nullable: true }) generalSlots: number | null;
  @ApiProperty({ type: Number, nullable: true }) occupationalSlots: number | null;
  @ApiProperty({ type: Number, nullable: true }) foodSlots: number | null;
  @ApiProperty({ type: Number, nullable: true }) generalFee: number | null;
  @ApiProperty({ type: Number, nullable: true }) occupationalFee: number | null;
  @ApiProperty({ type: Number, nullable: true }) foodFee: number | null;
  @ApiProperty() reportDays: number;
  @ApiProperty({ description: 'HH:MM' }) opensAt: string;
  @ApiProperty() peoplePerHalfHour: number;
}

export class ClinicCreatedResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
}

export function toClinicResponse(clinic: ClinicRow): ClinicResponse {
  return {
    id: clinic.id,
    name: clinic.name,
    place: clinic.place,
    licenceNo: clinic.licenceNo,
    filingNo: clinic.filingNo,
    hazards: [...clinic.hazards],
    food: clinic.food,
    slotsPerDay: clinic.slotsPerDay,
    active: clinic.active,
    region: clinic.region,
    generalSlots: clinic.generalSlots,
    occupationalSlots: clinic.occupationalSlots,
    foodSlots: clinic.foodSlots,
    generalFee: clinic.generalFee,
    occupationalFee: clinic.occupationalFee,
    foodFee: clinic.foodFee,
    reportDays: clinic.reportDays,
    opensAt: clinic.opensAt.slice(0, 5),
    peoplePerHalfHour: clinic.peoplePerHalfHour,
  };
}
