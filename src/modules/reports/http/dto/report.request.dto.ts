import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, MaxLength, Min } from 'class-validator';
import { IsInstant, IsLocalDate, PageQuery } from '../../../../platform/http/index.js';
import {
  type FigureCheck,
  FIGURE_CHECK_EVENTS,
  FIGURE_CHECK_POPULATIONS,
  FIGURE_CHECK_SCOPES,
  FIGURE_CHECK_UNITS,
} from '../../domain/figure-checks.js';

const AS_OF = { format: 'date', description: 'Last day that counts' };
const KNOWN_AT = {
  format: 'date-time',
  description: 'Counts what was recorded by this instant; now when left out',
};
const COOPERATION = { description: 'One of the caller’s cooperations; the first when left out' };

export class ReportQuery {
  @ApiProperty(AS_OF)
  @IsLocalDate()
  asOf: string;

  @ApiPropertyOptional(KNOWN_AT)
  @IsOptional()
  @IsInstant()
  knownAt?: string;

  @ApiPropertyOptional(COOPERATION)
  @IsOptional()
  @IsString()
  @MaxLength(60)
  cooperation?: string;
}

export class FigureListQuery extends PageQuery {
  @ApiProperty(AS_OF)
  @IsLocalDate()
  asOf: string;

  @ApiProperty({ description: 'Names of the figure joined by dots: batch1.boardedByChannel.fairPoor' })
  @IsString()
  @MaxLength(200)
  path: string;

  @ApiPropertyOptional(KNOWN_AT)
  @IsOptional()
  @IsInstant()
  knownAt?: string;

  @ApiPropertyOptional(COOPERATION)
  @IsOptional()
  @IsString()
  @MaxLength(60)
  cooperation?: string;
}

export class FigureCheckRequest extends ReportQuery implements FigureCheck {
  @ApiProperty({ enum: FIGURE_CHECK_UNITS })
  @IsIn(FIGURE_CHECK_UNITS)
  unit: FigureCheck['unit'];

  @ApiProperty({ enum: FIGURE_CHECK_POPULATIONS })
  @IsIn(FIGURE_CHECK_POPULATIONS)
  population: FigureCheck['population'];

  @ApiProperty({ enum: FIGURE_CHECK_SCOPES })
  @IsIn(FIGURE_CHECK_SCOPES)
  scope: FigureCheck['scope'];

  @ApiProperty({ enum: FIGURE_CHECK_EVENTS })
  @IsIn(FIGURE_CHECK_EVENTS)
  event: FigureCheck['event'];

  @ApiPropertyOptional({ description: 'The number somebody wants to print; refused when it is another' })
  @IsOptional()
  @IsInt()
  @Min(0)
  value?: number;
}
