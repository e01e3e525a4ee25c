import { ApiProperty, ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { NAMED_CHANNELS, type Channel, PARTIES, type Party } from '../../../../kernel/lifecycle/index.js';
import { PageQuery, AttributionRequest } from '../../../../platform/http/index.js';
import {
  EMPLOYER_DECLINE_REASONS,
  reasonCodes,
  WORKER_DECLINE_REASONS,
} from '../../domain/placement.reasons.js';

const MOST = 500;

export class SearchWaitingQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'uuid', description: 'With it the answer carries `listVersion`' })
  @IsOptional()
  @IsUUID()
  employer?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  vacancy?: string;
}

export class AnswerFrom {
  @ApiProperty({ enum: ['proposed', 'intent'] })
  @IsIn(['proposed', 'intent'])
  status: string;

  @ApiProperty()
  @IsInt()
  @Min(1)
  version: number;
}

class AnswerWords {
  @ApiProperty({ enum: ['offer', 'decline'] })
  @IsIn(['offer', 'decline'])
  answer: 'offer' | 'decline';

  @ApiProperty({ type: AnswerFrom, description: 'What the answer was given to; another state answers 409' })
  @ValidateNested()
  @Type(() => AnswerFrom)
  from: AnswerFrom;

  @ApiPropertyOptional({ enum: reasonCodes(EMPLOYER_DECLINE_REASONS), description: 'Needed to decline' })
  @IsOptional()
  @IsIn(reasonCodes(EMPLOYER_DECLINE_REASONS))
  reason?: string;

  @ApiPropertyOptional({ description: 'Yuan a month, with an offer' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  offeredWage?: number;
}

export class EmployerAnswerItem extends AnswerWords {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  placementId: string;
}

export class AnswerAllItem {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  employerId: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  vacancyId?: string;

  @ApiProperty({ maxLength: 40, description: 'Of the list that was read; another one answers 409' })
  @IsString()
  @MaxLength(40)
  listVersion: string;

  @ApiProperty({ type: [EmployerAnswerItem] })
  @IsArray()
  @ArrayMaxSize(MOST)
  @ValidateNested({ each: true })
  @Type(() => EmployerAnswerItem)
  except: EmployerAnswerItem[];
}

export class EmployerAnswersRequest extends AttributionRequest {
  @ApiPropertyOptional({ type: [EmployerAnswerItem], maxItems: MOST })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST)
  @ValidateNested({ each: true })
  @Type(() => EmployerAnswerItem)
  answers?: EmployerAnswerItem[];

  @ApiPropertyOptional({ type: AnswerAllItem, description: 'All as proposed, except those named' })
  @IsOptional()
  @ValidateNested()
  @Type(() => AnswerAllItem)
  all?: AnswerAllItem;
}

export class EmployerAnswerRequest extends IntersectionType(AttributionRequest, AnswerWords) {}

/** Through a link the company itself speaks; nothing about who said it is asked. */
export class LinkAnswersRequest {
  @ApiPropertyOptional({ type: [EmployerAnswerItem], maxItems: MOST })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST)
  @ValidateNested({ each: true })
  @Type(() => EmployerAnswerItem)
  answers?: EmployerAnswerItem[];

  @ApiPropertyOptional({ maxLength: 40, description: 'All as proposed: version of the list that was read' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  listVersion?: string;

  @ApiPropertyOptional({ type: [EmployerAnswerItem], maxItems: MOST, description: 'With listVersion' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST)
  @ValidateNested({ each: true })
  @Type(() => EmployerAnswerItem)
  except?: EmployerAnswerItem[];
}

export class LinkUndoRequest {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  placementId: string;
}

const SEEKER_WORDS = ['go', 'no', 'call_me'] as const;

export class LinkOfferAnswerRequest {
  @ApiProperty({ enum: SEEKER_WORDS })
  @IsIn(SEEKER_WORDS)
  answer: (typeof SEEKER_WORDS)[number];

  @ApiPropertyOptional({ enum: reasonCodes(WORKER_DECLINE_REASONS) })
  @IsOptional()
  @IsIn(reasonCodes(WORKER_DECLINE_REASONS))
  reason?: string;

  @ApiPropertyOptional({ description: 'Version of the offer that was read' })
  @IsOptional()
  @IsInt()
  @Min(1)
  version?: number;
}

/** What the form of the page sends: texts, an unchosen reason as an empty one. */
export class OfferFormRequest {
  @ApiProperty({ enum: [...SEEKER_WORDS, 'undo'] })
  @IsIn([...SEEKER_WORDS, 'undo'])
  answer: (typeof SEEKER_WORDS)[number] | 'undo';

  @ApiPropertyOptional({ enum: ['', ...reasonCodes(WORKER_DECLINE_REASONS)] })
  @IsOptional()
  @IsIn(['', ...reasonCodes(WORKER_DECLINE_REASONS)])
  reason?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  version?: number;
}

export class SeekerAnswerRequest extends LinkOfferAnswerRequest {
  @ApiProperty({ enum: NAMED_CHANNELS })
  @IsIn(NAMED_CHANNELS)
  channel: Channel;

  @ApiPropertyOptional({ maxLength: 60, description: 'Who was present when it was said or read aloud' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  witness?: string;

  @ApiPropertyOptional({ maxLength: 200 })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  evidence?: string;
}

export class UndoRequest {
  @ApiProperty({ enum: NAMED_CHANNELS })
  @IsIn(NAMED_CHANNELS)
  channel: Channel;

  @ApiPropertyOptional({ enum: PARTIES, description: 'Who takes it back; who said it when left out' })
  @IsOptional()
  @IsIn(PARTIES)
  reportedBy?: Party;

  @ApiPropertyOptional({ maxLength: 200 })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  evidence?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsInt()
  @Min(1)
  expectedVersion?: number;
}
