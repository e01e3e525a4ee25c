import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  IsBoolean,
  IsDefined,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { IsLocalDate, PageQuery, AttributionRequest } from '../../../../platform/http/index.js';
import { VACANCY_STATUSES, type VacancyStatus } from '../../domain/vacancy.js';
import { vacancyLifecycle, type VacancyTransition } from '../../domain/vacancy.lifecycle.js';
import { AdvertRequest } from './advert.request.dto.js';
import { CardPartsRequest } from './card.request.dto.js';

const MOVES = (Object.keys(vacancyLifecycle.transitions) as VacancyTransition[]).filter(
  (move) => !vacancyLifecycle.transitions[move].internal && move !== 'register',
);

export class RegisterVacancyRequest extends AttributionRequest {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  employerId: string;

  @ApiPropertyOptional({ description: 'The first of the user’s when left out' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  cooperation?: string;

  @ApiProperty({ type: AdvertRequest })
  @IsDefined()
  @ValidateNested()
  @Type(() => AdvertRequest)
  advert: AdvertRequest;

  @ApiPropertyOptional({ type: CardPartsRequest })
  @IsOptional()
  @ValidateNested()
  @Type(() => CardPartsRequest)
  parts?: CardPartsRequest;
}

export class CheckAdvertRequest {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  employerId: string;

  @ApiProperty({ type: AdvertRequest })
  @IsDefined()
  @ValidateNested()
  @Type(() => AdvertRequest)
  advert: AdvertRequest;

  @ApiPropertyOptional({ type: CardPartsRequest })
  @IsOptional()
  @ValidateNested()
  @Type(() => CardPartsRequest)
  parts?: CardPartsRequest;
}

export class RewriteVacancyRequest {
  @ApiProperty({ type: AdvertRequest })
  @IsDefined()
  @ValidateNested()
  @Type(() => AdvertRequest)
  advert: AdvertRequest;
}

export class TransitionVacancyRequest extends AttributionRequest {
  @ApiProperty({ enum: MOVES })
  @IsIn(MOVES)
  move: VacancyTransition;

  @ApiPropertyOptional({ description: 'Version last seen; another one is refused with 409' })
  @IsOptional()
  @IsInt()
  expectedVersion?: number;

  @ApiPropertyOptional({
    description: 'Places held and used, as last seen; another number is refused with 409',
  })
  @IsOptional()
  @IsInt()
  expectedTaken?: number;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(60)
  reason?: string;

  @ApiPropertyOptional({ format: 'date', description: 'The new last day, when it is renewed' })
  @IsOptional()
  @IsLocalDate()
  validUntil?: string;
}

export class SearchVacanciesQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Part of the title' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  q?: string;

  @ApiPropertyOptional({ enum: VACANCY_STATUSES })
  @IsOptional()
  @IsIn(VACANCY_STATUSES)
  status?: VacancyStatus;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  employerId?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'The plant where the work is, whoever employs there' })
  @IsOptional()
  @IsUUID()
  hostEmployerId?: string;

  @ApiPropertyOptional({
    type: Boolean,
    description: 'Only those with open offers whose employer is suspended or no longer vetted',
  })
  @IsOptional()
  @Transform(({ value }) => value === true || value === 'true')
  @IsBoolean()
  offersInDoubt?: boolean;

  @ApiPropertyOptional({ description: 'Number of the fair', example: 'F2018-0227' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  fairCode?: string;
}
