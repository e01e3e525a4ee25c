import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
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
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { IsLocalDate } from '../../../../platform/http/index.js';
import { EXAM_KINDS, type ExamKind } from '../../domain/exam-kinds.js';
import { WordDto } from './medical.request.dto.js';

export const MAX_AT_ONCE = 500;

export class BookCheckRequest extends WordDto {
  @ApiPropertyOptional({ format: 'date', description: 'The first open day with a free slot when left out' })
  @IsOptional()
  @IsLocalDate()
  day?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Another institution that is filed for it' })
  @IsOptional()
  @IsUUID()
  clinicId?: string;
}

export class AssignSlotsRequest extends BookCheckRequest {
  @ApiProperty({ type: [String], format: 'uuid', maxItems: MAX_AT_ONCE })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_AT_ONCE)
  @IsUUID(undefined, { each: true })
  checkIds: string[];
}

export class OpenDaysQuery {
  @ApiProperty({ format: 'date' })
  @IsLocalDate()
  from: string;

  @ApiProperty({ format: 'date' })
  @IsLocalDate()
  to: string;
}

export class ReserveBlockRequest {
  @ApiProperty({ example: '451026101', description: 'Township or village' })
  @Matches(/^\d{9}(?:\d{3})?$/)
  areaCode: string;

  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  clinicId: string;

  @ApiProperty({ format: 'date' })
  @IsLocalDate()
  day: string;

  @ApiProperty({ enum: EXAM_KINDS })
  @IsIn(EXAM_KINDS)
  exam: ExamKind;

  @ApiProperty({ minimum: 1, maximum: MAX_AT_ONCE })
  @IsInt()
  @Min(1)
  @Max(MAX_AT_ONCE)
  places: number;

  @ApiProperty({ example: '09:00', description: 'The whole township comes at once' })
  @Matches(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
  arrivalAt: string;

  @ApiProperty({ maxLength: 60, description: 'Who brings them' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(60)
  escort: string;
}

export class FillBlockRequest extends WordDto {
  @ApiProperty({ type: [String], format: 'uuid', maxItems: MAX_AT_ONCE })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_AT_ONCE)
  @IsUUID(undefined, { each: true })
  checkIds: string[];
}

export class BlocksQuery extends OpenDaysQuery {
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  clinicId?: string;
}

export class OpenDayResponse {
  @ApiProperty({ format: 'date' }) day: string;
  @ApiProperty() slots: number;
  @ApiProperty() free: number;
  @ApiProperty({ description: 'HH:MM of the next to be booked' }) arrivalAt: string;
}

export class AppointmentResponse {
  @ApiProperty({ format: 'uuid' }) checkId: string;
  @ApiProperty({ description: 'No slot is free until the order is due; the person moves up by itself' })
  waiting: boolean;
  @ApiProperty({ type: String, nullable: true, format: 'uuid' }) clinicId: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date' }) day: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'HH:MM' }) arrivalAt: string | null;
}

export class AssignedTextResponse {
  @ApiProperty() zh: string;
  @ApiProperty() en: string;
}

export class AssignedResponse {
  @ApiProperty({ format: 'uuid' }) checkId: string;
  @ApiProperty({ enum: ['booked', 'waiting', 'refused'] }) outcome: string;
  @ApiPropertyOptional({ format: 'date' }) day?: string;
  @ApiPropertyOptional() arrivalAt?: string;
  @ApiPropertyOptional() code?: string;
  @ApiPropertyOptional({ type: AssignedTextResponse }) text?: AssignedTextResponse;
}

export class AssignedListResponse {
  @ApiProperty({ type: [AssignedResponse] }) results: AssignedResponse[];
}

export class BlockResponse extends ReserveBlockRequest {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() booked: number;
}

export class BlockCreatedResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
}

export class GivenBackResponse {
  @ApiProperty() places: number;
}
