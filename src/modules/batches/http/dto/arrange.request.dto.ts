import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { IsInstant, IsLocalDate } from '../../../../platform/http/index.js';
import type { BatchContact } from '../../application/arrival.service.js';

const CONTACT_ROLES = [
  'escort',
  'source_bureau',
  'destination_bureau',
  'station',
  'carrier',
  'driver',
] as const satisfies readonly BatchContact['role'][];

export class InsuranceRequest {
  @ApiProperty()
  @IsString()
  @IsNotEmpty()
  @MaxLength(60)
  insurer: string;

  @ApiProperty()
  @IsString()
  @IsNotEmpty()
  @MaxLength(60)
  policyNo: string;

  @ApiProperty({ format: 'date', description: 'Last day it covers' })
  @IsLocalDate()
  until: string;
}

export class BatchContactRequest {
  @ApiProperty({ enum: CONTACT_ROLES })
  @IsIn(CONTACT_ROLES)
  role: BatchContact['role'];

  @ApiProperty()
  @IsString()
  @IsNotEmpty()
  @MaxLength(60)
  name: string;

  @ApiProperty()
  @IsString()
  @IsNotEmpty()
  @MaxLength(30)
  phone: string;
}

export class ArrangeBatchRequest {
  @ApiPropertyOptional({ type: InsuranceRequest })
  @IsOptional()
  @ValidateNested()
  @Type(() => InsuranceRequest)
  insurance?: InsuranceRequest;

  @ApiPropertyOptional({ type: [BatchContactRequest] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => BatchContactRequest)
  contacts?: BatchContactRequest[];
}

export class ReceptionRequest {
  @ApiProperty({ format: 'date-time', description: 'Expected arrival' })
  @IsInstant()
  arrivesAt: string;

  @ApiProperty()
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  place: string;

  @ApiPropertyOptional({ description: 'The plant’s bus from there' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  shuttle?: string;

  @ApiProperty()
  @IsString()
  @IsNotEmpty()
  @MaxLength(60)
  contactName: string;

  @ApiProperty()
  @IsString()
  @IsNotEmpty()
  @MaxLength(30)
  contactPhone: string;
}
