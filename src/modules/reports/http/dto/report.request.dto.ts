import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, MaxLength, Min } from 'class-validator';
import { IsInstant, IsLocalDate, PageQuery } from '../../../../platform/http/index.js';
import {
  type Claim,
  CLAIM_EVENTS,
  CLAIM_POPULATIONS,
  CLAIM_SCOPES,
  CLAIM_UNITS,
} from '../../domain/claims.js';

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

export class ClaimRequest extends ReportQuery implements Claim {
  @ApiProperty({ enum: CLAIM_UNITS })
  @IsIn(CLAIM_UNITS)
  unit: Claim['unit'];

  @ApiProperty({ enum: CLAIM_POPULATIONS })
  @IsIn(CLAIM_POPULATIONS)
  population: Claim['population'];

  @ApiProperty({ enum: CLAIM_SCOPES })
  @IsIn(CLAIM_SCOPES)
  scope: Claim['scope'];

  @ApiProperty({ enum: CLAIM_EVENTS })
  @IsIn(CLAIM_EVENTS)
  event: Claim['event'];

  @ApiPropertyOptional({ description: 'The number somebody wants to print; refused when it is another' })
  @IsOptional()
  @IsInt()
  @Min(0)
  value?: number;
}
