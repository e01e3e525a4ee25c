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
import { AttributionRequest } from '../../../../platform/http/index.js';
import type { CardInput } from '../../application/card-input.js';
import { EXAM_KINDS, EXAM_TIMES, type ExamKind, type ExamTime } from '../../domain/reading/exams.js';
import { AdvertRequest } from './advert.request.dto.js';

const MAX_YUAN = 100_000;
const MAX_PLACES = 10_000;
const MAX_PARTS = 20;

export class WagePartRequest {
  @ApiProperty({ example: '夜班津贴' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(40)
  name: string;

  @ApiProperty({ description: 'Yuan a month' })
  @IsInt()
  @Min(1)
  @Max(MAX_YUAN)
  yuan: number;
}

export class ExamRequest {
  @ApiProperty({ enum: EXAM_KINDS })
  @IsIn(EXAM_KINDS)
  kind: ExamKind;

  @ApiProperty({ enum: EXAM_TIMES })
  @IsIn(EXAM_TIMES)
  when: ExamTime;
}

/** Parts of a card that are no words: fields left out stay as they are. */
export class CardPartsRequest implements CardInput {
  @ApiPropertyOptional({ type: [WagePartRequest], description: 'Paid beside the base, not for overtime' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_PARTS)
  @ValidateNested({ each: true })
  @Type(() => WagePartRequest)
  allowances?: WagePartRequest[];

  @ApiPropertyOptional({ type: [WagePartRequest], description: 'Taken off the pay' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_PARTS)
  @ValidateNested({ each: true })
  @Type(() => WagePartRequest)
  deductions?: WagePartRequest[];

  @ApiPropertyOptional({ type: Number, description: 'Yuan a month in probation' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MAX_YUAN)
  probationWage?: number;

  @ApiPropertyOptional({ type: Number, description: 'Beds for women; counted from then on' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MAX_PLACES)
  bedsWomen?: number;

  @ApiPropertyOptional({ type: Number, description: 'Beds for men; counted from then on' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MAX_PLACES)
  bedsMen?: number;

  @ApiPropertyOptional({
    type: [ExamRequest],
    description: 'Which examinations and when; told, they win over what words and hazards ask for',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(EXAM_KINDS.length)
  @ValidateNested({ each: true })
  @Type(() => ExamRequest)
  exams?: ExamRequest[];

  @ApiPropertyOptional({ format: 'uuid', description: 'Who signs the labour contract of a dispatched post' })
  @IsOptional()
  @IsUUID()
  employerOfRecordId?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'The plant where the work is' })
  @IsOptional()
  @IsUUID()
  hostEmployerId?: string;
}

export class ChangeVacancyRequest {
  @ApiProperty({ description: 'Revision last seen; another one is refused with 409' })
  @IsInt()
  expectedRevision: number;

  @ApiPropertyOptional({ type: AdvertRequest, description: 'Fields left out stay' })
  @IsOptional()
  @ValidateNested()
  @Type(() => AdvertRequest)
  advert?: AdvertRequest;

  @ApiPropertyOptional({ type: CardPartsRequest, description: 'Parts left out stay' })
  @IsOptional()
  @ValidateNested()
  @Type(() => CardPartsRequest)
  parts?: CardPartsRequest;
}

export class ResizeVacancyRequest {
  @ApiPropertyOptional({ type: Number, description: 'Revision last seen; another one is refused with 409' })
  @IsOptional()
  @IsInt()
  expectedRevision?: number;

  @ApiPropertyOptional({ type: Number, description: 'Never below the places held and used' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MAX_PLACES)
  headcount?: number;

  @ApiPropertyOptional({ type: Number, description: 'Never below the beds taken' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MAX_PLACES)
  bedsWomen?: number;

  @ApiPropertyOptional({ type: Number })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MAX_PLACES)
  bedsMen?: number;
}

export class CopyVacancyRequest extends AttributionRequest {
  @ApiPropertyOptional({
    type: AdvertRequest,
    description: 'What differs from the original, at least the fair',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => AdvertRequest)
  advert?: AdvertRequest;

  @ApiPropertyOptional({ type: CardPartsRequest })
  @IsOptional()
  @ValidateNested()
  @Type(() => CardPartsRequest)
  parts?: CardPartsRequest;
}
