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
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { IsLocalDate, PageQuery, AttributionRequest } from '../../../../platform/http/index.js';
import {
  EMPLOYER_KINDS,
  EMPLOYER_STATUSES,
  type EmployerKind,
  type EmployerStatus,
} from '../../domain/employer.js';
import { VETTING_ITEMS } from '../../domain/vetting.js';
import { CheckItemRequest } from './vetting.request.dto.js';
import { employerLifecycle, type EmployerTransition } from '../../domain/employer.lifecycle.js';

const MOVES = (Object.keys(employerLifecycle.transitions) as EmployerTransition[]).filter(
  (move) => !employerLifecycle.transitions[move].internal && move !== 'submit',
);

export class RegisterEmployerRequest extends AttributionRequest {
  @ApiProperty({ description: 'Unified social credit code, 18 characters' })
  @IsString()
  @MaxLength(40)
  uscc: string;

  @ApiProperty()
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  name: string;

  @ApiProperty({ description: 'Area code of the destination district', example: '440307' })
  @Matches(/^\d{6}$/)
  districtCode: string;

  @ApiPropertyOptional({ enum: EMPLOYER_KINDS, description: 'Read off the name when left out' })
  @IsOptional()
  @IsIn(EMPLOYER_KINDS)
  kind?: EmployerKind;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(40)
  street?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(60)
  industry?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(40)
  sizeText?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(120)
  address?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(40)
  contactName?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(40)
  contactPhone?: string;

  @ApiPropertyOptional({ description: 'Number of the dispatch licence' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  dispatchLicence?: string;
}

export class UpdateEmployerRequest {
  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(40)
  street?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(120)
  address?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(40)
  contactName?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(40)
  contactPhone?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(60)
  dispatchLicence?: string;
}

export class TransitionEmployerRequest extends AttributionRequest {
  @ApiProperty({ enum: MOVES })
  @IsIn(MOVES)
  move: EmployerTransition;

  @ApiPropertyOptional({ description: 'Version last seen; another one is refused with 409' })
  @IsOptional()
  @IsInt()
  expectedVersion?: number;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(60)
  reason?: string;

  @ApiPropertyOptional({ format: 'date', description: 'Last day of the vetting; a year on when left out' })
  @IsOptional()
  @IsLocalDate()
  until?: string;

  @ApiPropertyOptional({
    type: [CheckItemRequest],
    description: 'Items of the checklist passed with this vetting',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(VETTING_ITEMS.length)
  @ValidateNested({ each: true })
  @Type(() => CheckItemRequest)
  checks?: CheckItemRequest[];
}

export class SearchEmployersQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Part of the name, or a credit code' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  q?: string;

  @ApiPropertyOptional({ enum: EMPLOYER_STATUSES })
  @IsOptional()
  @IsIn(EMPLOYER_STATUSES)
  status?: EmployerStatus;
}
