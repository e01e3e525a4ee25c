import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { IsLocalDate, PageQuery, AttributionRequest } from '../../../../platform/http/index.js';
import { FOLLOW_UP_STATES, type FollowUpState } from '../../domain/follow-up.lifecycle.js';
import { CALL_RESULTS, type CallResult } from '../../domain/contact-escalation.js';
import { type Outcome, OUTCOMES } from '../../domain/outcomes.js';
import { MILESTONE_KINDS, type MilestoneKind } from '../../domain/windows.js';

const CALLER_MOVES = ['attempt', 'give_up', 'escalate', 'reopen'] as const;
const RESULTS = Object.keys(CALL_RESULTS) as CallResult[];

export class SearchFollowUpsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: FOLLOW_UP_STATES })
  @IsOptional()
  @IsIn(FOLLOW_UP_STATES)
  status?: FollowUpState;

  @ApiPropertyOptional({ format: 'date', description: 'Open ones due on this day or before' })
  @IsOptional()
  @IsLocalDate()
  dueBy?: string;

  @ApiPropertyOptional({ enum: MILESTONE_KINDS })
  @IsOptional()
  @IsIn(MILESTONE_KINDS)
  kind?: MilestoneKind;

  @ApiPropertyOptional({ description: 'Area code prefix' })
  @IsOptional()
  @Matches(/^\d{6,12}$/)
  area?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  employerId?: string;
}

export class FollowUpFiguresQuery {
  @ApiProperty({ format: 'date' })
  @IsLocalDate()
  asOf: string;

  @ApiPropertyOptional({ format: 'date', description: 'Only placements that departed on this day' })
  @IsOptional()
  @IsLocalDate()
  departedOn?: string;
}

export class FollowUpAttributionRequest extends AttributionRequest {
  @ApiPropertyOptional({ description: 'Version last seen; another one is refused with 409' })
  @IsOptional()
  @IsInt()
  expectedVersion?: number;
}

export class RecordOutcomeRequest extends FollowUpAttributionRequest {
  @ApiProperty({
    enum: OUTCOMES,
    description: 'Unreachable is a call without an answer; the ladder says when it is over',
  })
  @IsIn(OUTCOMES)
  outcome: Outcome;

  @ApiPropertyOptional({ format: 'date', description: 'Leaving date as told; it ends nothing' })
  @IsOptional()
  @IsLocalDate()
  leftOn?: string;
}

export class TransitionFollowUpRequest extends FollowUpAttributionRequest {
  @ApiProperty({ enum: CALLER_MOVES })
  @IsIn(CALLER_MOVES)
  move: (typeof CALLER_MOVES)[number];

  @ApiPropertyOptional({ maxLength: 60 })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  reason?: string;
}

export class NoteCallRequest extends FollowUpAttributionRequest {
  @ApiProperty({ enum: RESULTS })
  @IsIn(RESULTS)
  result: CallResult;

  @ApiPropertyOptional({ format: 'date', description: 'The day the person asked for' })
  @IsOptional()
  @IsLocalDate()
  callBackOn?: string;
}
