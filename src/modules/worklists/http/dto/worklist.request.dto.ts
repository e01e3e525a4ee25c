import { ApiProperty, ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { IsLocalDate, PageQuery } from '../../../../platform/http/index.js';
import type { WorkFilter } from '../../application/work-filter.js';
import { OPEN_STATES } from '../../domain/next-step.js';
import { type Section, SECTIONS } from '../../domain/sections.js';
import { type ListFilter, VIEW_LISTS, type ViewList } from '../../domain/view-lists.js';
import {
  type AlarmCode,
  ALARMS,
  STEP_CODES,
  STEP_OWNERS,
  type StepCode,
  type StepOwner,
} from '../../domain/steps.js';

const AREA = /^\d{9}(?:\d{3})?$/;

export class WorkFilterRequest implements WorkFilter {
  @ApiPropertyOptional({ enum: SECTIONS })
  @IsOptional()
  @IsIn(SECTIONS)
  section?: Section;

  @ApiPropertyOptional({ enum: STEP_CODES })
  @IsOptional()
  @IsIn(STEP_CODES)
  step?: StepCode;

  @ApiPropertyOptional({ enum: STEP_OWNERS })
  @IsOptional()
  @IsIn(STEP_OWNERS)
  owner?: StepOwner;

  @ApiPropertyOptional({ enum: OPEN_STATES })
  @IsOptional()
  @IsIn(OPEN_STATES)
  state?: string;

  @ApiPropertyOptional({ description: 'Township (9 digits) or village (12 digits)' })
  @IsOptional()
  @Matches(AREA)
  area?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  employerId?: string;

  @ApiPropertyOptional({ enum: Object.keys(ALARMS) })
  @IsOptional()
  @IsIn(Object.keys(ALARMS))
  alarm?: AlarmCode;
}

export class WorklistQuery extends IntersectionType(PageQuery, WorkFilterRequest) {}

export class WorkCountsQuery extends WorkFilterRequest {}

/** A code of a state, a fair or a policy. */
const CODE = /^[\w-]{1,60}$/;

class ListFilterRequest implements ListFilter {
  @ApiPropertyOptional({ pattern: CODE.source })
  @IsOptional()
  @Matches(CODE)
  status?: string;

  @ApiPropertyOptional({ pattern: CODE.source })
  @IsOptional()
  @Matches(CODE)
  fair?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  employer?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  vacancy?: string;

  @ApiPropertyOptional({ pattern: CODE.source })
  @IsOptional()
  @Matches(CODE)
  policy?: string;
}

export class ViewFilterRequest extends IntersectionType(WorkFilterRequest, ListFilterRequest) {}

export class SaveViewRequest {
  @ApiProperty({ maxLength: 60 })
  @IsString()
  @MinLength(1)
  @MaxLength(60)
  name: string;

  @ApiProperty({ description: 'Everybody of the organisation may use it' })
  @IsBoolean()
  shared: boolean;

  @ApiPropertyOptional({ enum: Object.keys(VIEW_LISTS), default: 'work' })
  @IsOptional()
  @IsIn(Object.keys(VIEW_LISTS))
  list: ViewList = 'work';

  @ApiProperty({ type: ViewFilterRequest })
  @ValidateNested()
  @Type(() => ViewFilterRequest)
  filter: ViewFilterRequest;
}

export class HandOverRequest {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  fromUser: string;

  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  toUser: string;

  @ApiPropertyOptional({ type: [String], description: 'Areas of the one who hands over, whole' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @Matches(AREA, { each: true })
  areas?: string[];

  @ApiPropertyOptional({ type: [String], format: 'uuid', description: 'Single persons' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(1000)
  @IsUUID(undefined, { each: true })
  seekers?: string[];

  @ApiPropertyOptional({ description: 'Everything the first one has; areas and persons are then not named' })
  @IsOptional()
  @IsBoolean()
  whole?: boolean;

  @ApiPropertyOptional({ format: 'date', description: 'Today when left out' })
  @IsOptional()
  @IsLocalDate()
  fromOn?: string;

  @ApiPropertyOptional({ maxLength: 500 })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  note?: string;
}
