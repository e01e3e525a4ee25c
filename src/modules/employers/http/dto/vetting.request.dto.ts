import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { IsLocalDate } from '../../../../platform/http/index.js';
import {
  CHECK_OUTCOMES,
  type CheckOutcome,
  VETTING_ITEMS,
  type VettingItem,
  VIOLATION_KINDS,
  type ViolationKind,
} from '../../domain/vetting.js';

export class CheckItemRequest {
  @ApiProperty({ enum: VETTING_ITEMS })
  @IsIn(VETTING_ITEMS)
  item: VettingItem;

  @ApiProperty({ enum: CHECK_OUTCOMES })
  @IsIn(CHECK_OUTCOMES)
  outcome: CheckOutcome;

  @ApiPropertyOptional({ description: 'Number or file of the paper; an ID number is refused' })
  @IsOptional()
  @IsString()
  @MaxLength(120)
  @Matches(/^(?!.*\d{15})/, { message: 'an ID number does not belong here' })
  reference?: string;

  @ApiPropertyOptional({ format: 'date', description: 'Last day the paper holds' })
  @IsOptional()
  @IsLocalDate()
  validUntil?: string;
}

export class CheckEmployerRequest {
  @ApiProperty({ type: [CheckItemRequest] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(VETTING_ITEMS.length)
  @ValidateNested({ each: true })
  @Type(() => CheckItemRequest)
  items: CheckItemRequest[];
}

export class NameAgentRequest {
  @ApiProperty()
  @IsString()
  @IsNotEmpty()
  @MaxLength(40)
  name: string;

  @ApiProperty({ description: 'ID number of the agent; kept sealed, shown masked' })
  @IsString()
  @MaxLength(40)
  idNumber: string;

  @ApiPropertyOptional({ format: 'date', description: 'Last day of the mandate' })
  @IsOptional()
  @IsLocalDate()
  mandateUntil?: string;
}

export class RecordViolationRequest {
  @ApiProperty({ enum: VIOLATION_KINDS })
  @IsIn(VIOLATION_KINDS)
  kind: ViolationKind;

  @ApiPropertyOptional({ format: 'date', description: 'Today when left out' })
  @IsOptional()
  @IsLocalDate()
  occurredOn?: string;

  @ApiProperty({ description: 'Who found it: number of the decision, of the complaint' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  source: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(500)
  decision?: string;
}

export class SettleViolationRequest {
  @ApiPropertyOptional({ format: 'date', description: 'Today when left out' })
  @IsOptional()
  @IsLocalDate()
  on?: string;

  @ApiProperty({ description: 'How: paid back, corrected, withdrawn' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  how: string;
}
