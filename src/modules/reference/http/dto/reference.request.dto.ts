import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsLocalDate } from '../../../../platform/http/index.js';
import { CODE_LISTS, type CodeListName } from '../../application/code-lists.js';
import { CALENDAR_REGIONS, type CalendarRegion } from '../../domain/calendar/schedule.js';
import type { WageArea } from '../../domain/wages/minimum-wages.js';

const SCOPES = ['national', ...CALENDAR_REGIONS] as const;
const WAGE_AREAS = ['shenzhen', 'guangxi-1', 'guangxi-2', 'guangxi-3'] as const;

export class AreaQuery {
  @ApiPropertyOptional({
    description: 'Code of the place whose places are asked for; the provinces when left out',
  })
  @IsOptional()
  @Matches(/^\d{6,12}$/)
  parent?: string;
}

export class CalendarQuery {
  @ApiProperty({ enum: CALENDAR_REGIONS })
  @IsIn(CALENDAR_REGIONS)
  region: CalendarRegion;

  @ApiProperty({ format: 'date' })
  @IsLocalDate()
  from: string;

  @ApiProperty({ format: 'date', description: 'Included; at most 800 days after `from`' })
  @IsLocalDate()
  to: string;
}

export class ScheduleParams {
  @ApiProperty({ enum: SCOPES })
  @IsIn(SCOPES)
  scope: (typeof SCOPES)[number];

  @ApiProperty({ type: 'integer', minimum: 2004, maximum: 2100 })
  @Type(() => Number)
  @IsInt()
  @Min(2004)
  @Max(2100)
  year: number;
}

export class ScheduleDay {
  @ApiProperty({ format: 'date' })
  @IsLocalDate()
  date: string;

  @ApiProperty({ description: 'true: a weekend day that is worked; false: a day off' })
  @IsBoolean()
  working: boolean;

  @ApiProperty({ maxLength: 40 })
  @IsString()
  @Length(1, 40)
  nameZh: string;

  @ApiProperty({ maxLength: 60 })
  @IsString()
  @Length(1, 60)
  nameEn: string;
}

export class LoadScheduleRequest {
  @ApiProperty({ type: [ScheduleDay] })
  @IsArray()
  @ArrayMaxSize(120)
  @ValidateNested({ each: true })
  @Type(() => ScheduleDay)
  days: ScheduleDay[];

  @ApiProperty({ description: 'The notice: title, number, date', maxLength: 200 })
  @IsString()
  @Length(2, 200)
  source: string;
}

export class WageParams {
  @ApiProperty({ enum: WAGE_AREAS })
  @IsIn(WAGE_AREAS)
  area: WageArea;

  @ApiProperty({ format: 'date' })
  @IsLocalDate()
  from: string;
}

export class LoadMinimumWageRequest {
  @ApiProperty({ type: 'integer', description: 'Yuan a month, full time', minimum: 500, maximum: 20000 })
  @IsInt()
  @Min(500)
  @Max(20_000)
  monthly: number;

  @ApiPropertyOptional({ description: 'Yuan an hour, part time' })
  @IsOptional()
  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(1)
  @Max(500)
  hourly?: number;

  @ApiProperty({ description: 'The notice: title, number, date', maxLength: 200 })
  @IsString()
  @Length(2, 200)
  source: string;
}

export class CodeListParams {
  @ApiProperty({ enum: CODE_LISTS })
  @IsIn(CODE_LISTS)
  list: CodeListName;
}
