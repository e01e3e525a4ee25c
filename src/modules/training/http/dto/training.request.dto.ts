import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsNumber,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsLocalDate, PageQuery } from '../../../../platform/http/index.js';
import {
  SESSION_KINDS,
  SESSION_STATUSES,
  type SessionKind,
  type SessionStatus,
} from '../../domain/training-session.lifecycle.js';

const MAX_HOURS = 240;
const MAX_PEOPLE = 500;
const MAX_TOPICS = 12;
const MOVES = ['hold', 'cancel'] as const;

export class PlanTrainingRequest {
  @ApiPropertyOptional({ description: 'The first of the user’s when left out' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  cooperation?: string;

  @ApiProperty({ format: 'date' })
  @IsLocalDate()
  heldOn: string;

  @ApiProperty()
  @IsString()
  @IsNotEmpty()
  @MaxLength(120)
  place: string;

  @ApiProperty({ enum: SESSION_KINDS })
  @IsIn(SESSION_KINDS)
  kind: SessionKind;

  @ApiProperty({ type: [String], example: ['劳动合同', '工资条', '安全'] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_TOPICS)
  @IsString({ each: true })
  @MaxLength(40, { each: true })
  topics: string[];

  @ApiProperty()
  @IsString()
  @IsNotEmpty()
  @MaxLength(60)
  trainer: string;

  @ApiProperty()
  @IsNumber()
  @Min(0.5)
  @Max(MAX_HOURS)
  hours: number;

  @ApiPropertyOptional({ type: Number })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(10_000)
  capacity?: number;
}

export class TransitionTrainingRequest {
  @ApiProperty({ enum: MOVES })
  @IsIn(MOVES)
  move: (typeof MOVES)[number];

  @ApiPropertyOptional({ description: 'Version last seen; another one is refused with 409' })
  @IsOptional()
  @IsInt()
  expectedVersion?: number;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(120)
  reason?: string;

  @ApiPropertyOptional({ description: 'Sign-in sheet or photograph, as a reference' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  evidence?: string;
}

export class EnrolRequest {
  @ApiProperty({ type: [String], format: 'uuid' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_PEOPLE)
  @IsUUID(undefined, { each: true })
  seekerIds: string[];
}

export class AttendedRequest {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  seekerId: string;

  @ApiProperty()
  @IsBoolean()
  attended: boolean;
}

export class MarkAttendanceRequest {
  @ApiProperty({ type: [AttendedRequest] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_PEOPLE)
  @ValidateNested({ each: true })
  @Type(() => AttendedRequest)
  marks: AttendedRequest[];

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(200)
  evidence?: string;
}

export class SearchTrainingsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: SESSION_STATUSES })
  @IsOptional()
  @IsIn(SESSION_STATUSES)
  status?: SessionStatus;

  @ApiPropertyOptional({ format: 'date' })
  @IsOptional()
  @IsLocalDate()
  from?: string;

  @ApiPropertyOptional({ format: 'date' })
  @IsOptional()
  @IsLocalDate()
  to?: string;
}

export class RosterQuery extends PageQuery {
  @ApiPropertyOptional({ type: Boolean, description: 'Only who came, or only who did not' })
  @IsOptional()
  @Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : (value as unknown)))
  @IsBoolean()
  attended?: boolean;
}
