import { ApiProperty, ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsLocalDate, PageQuery } from '../../../../platform/http/index.js';
import type { ReportedStart } from '../../application/reported-start.js';
import { AttributionWithReason } from './placement.request.dto.js';

const MOST = 500;

export class SearchAwaitedStartsQuery extends PageQuery {
  @ApiPropertyOptional({
    format: 'uuid',
    description: 'One company; with it the version of its whole list is told',
  })
  @IsOptional()
  @IsUUID()
  employer?: string;
}

export class StartClaimRequest implements ReportedStart {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  placementId: string;

  @ApiProperty({ description: 'False: the person never came or never started' })
  @IsBoolean()
  started: boolean;

  @ApiPropertyOptional({ format: 'date', description: 'Needed when started' })
  @IsOptional()
  @IsLocalDate()
  startOn?: string;

  @ApiPropertyOptional({ format: 'date' })
  @IsOptional()
  @IsLocalDate()
  arrivedOn?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Another employer than planned took the person' })
  @IsOptional()
  @IsUUID()
  employerId?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Another post of the register than planned' })
  @IsOptional()
  @IsUUID()
  vacancyId?: string;

  @ApiPropertyOptional({ maxLength: 60, description: 'The post really worked at, in words' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  job?: string;

  @ApiPropertyOptional({ description: 'Yuan a month, as really agreed' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  wage?: number;
}

/** Through a link a company speaks of its own people only. */
export class LinkStartClaimRequest extends OmitType(StartClaimRequest, ['employerId'] as const) {}

export class LinkAllStartedRequest {
  @ApiProperty({ maxLength: 40, description: 'Of the list that was read; another one answers 409' })
  @IsString()
  @MaxLength(40)
  listVersion: string;

  @ApiProperty({ format: 'date', description: 'The day all of them started' })
  @IsLocalDate()
  startOn: string;

  @ApiProperty({ type: () => [LinkStartClaimRequest], maxItems: MOST })
  @IsArray()
  @ArrayMaxSize(MOST)
  @ValidateNested({ each: true })
  @Type(() => LinkStartClaimRequest)
  except: LinkStartClaimRequest[];
}

export class AllStartedRequest extends LinkAllStartedRequest {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  employerId: string;
}

export class ConfirmStartsRequest extends AttributionWithReason {
  @ApiPropertyOptional({ type: () => [StartClaimRequest], maxItems: MOST })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST)
  @ValidateNested({ each: true })
  @Type(() => StartClaimRequest)
  starts?: StartClaimRequest[];

  @ApiPropertyOptional({
    type: AllStartedRequest,
    description: 'The whole list of a company, except those named',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => AllStartedRequest)
  all?: AllStartedRequest;

  @ApiPropertyOptional({ format: 'date', description: 'Day of the employer’s word; today when left out' })
  @IsOptional()
  @IsLocalDate()
  confirmedOn?: string;
}

/** Through a link the company itself speaks; nothing about who said it is asked. */
export class LinkStartsRequest {
  @ApiPropertyOptional({ type: () => [LinkStartClaimRequest], maxItems: MOST })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST)
  @ValidateNested({ each: true })
  @Type(() => LinkStartClaimRequest)
  starts?: LinkStartClaimRequest[];

  @ApiPropertyOptional({ type: LinkAllStartedRequest })
  @IsOptional()
  @ValidateNested()
  @Type(() => LinkAllStartedRequest)
  all?: LinkAllStartedRequest;
}
