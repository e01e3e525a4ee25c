import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { PageInfo } from '../../../../platform/http/index.js';
import type { CallAttempt } from '../../application/call-attempts.service.js';
import type { AnswerSetting, WaitRegion } from '../../domain/answer-setting.js';
import { CALL_OUTCOMES, type CallOutcome } from '../../domain/call-outcomes.js';
import { TextResponse } from './placement.response.dto.js';

const OUTCOMES = Object.keys(CALL_OUTCOMES) as CallOutcome[];
const REGIONS = ['guangxi', 'shenzhen'] as const;
const TEXT = { type: String, nullable: true } as const;

export class LogCallRequest {
  @ApiProperty({ enum: OUTCOMES })
  @IsIn(OUTCOMES)
  outcome: CallOutcome;

  @ApiPropertyOptional({ maxLength: 200 })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  note?: string;
}

export class CallAttemptResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) placementId: string;
  @ApiProperty() attempt: number;
  @ApiProperty({ format: 'date-time' }) dueAt: string;
  @ApiProperty({ description: 'The person asked to be called' }) askedBack: boolean;
  @ApiProperty({ enum: OUTCOMES, nullable: true, type: String }) outcome: CallOutcome | null;
  @ApiProperty({ ...TEXT, format: 'date-time' }) madeAt: string | null;
  @ApiProperty(TEXT) seekerName: string | null;
  @ApiProperty(TEXT) employerName: string | null;
  @ApiProperty(TEXT) job: string | null;
  @ApiProperty({ ...TEXT, format: 'date-time' }) holdUntil: string | null;
}

export class CallAttemptPage extends PageInfo {
  @ApiProperty({ type: [CallAttemptResponse] }) items: CallAttemptResponse[];
}

export const toCall = (call: CallAttempt): CallAttemptResponse => ({
  ...call,
  dueAt: call.dueAt.toISOString(),
  madeAt: call.madeAt?.toISOString() ?? null,
  holdUntil: call.holdUntil?.toISOString() ?? null,
});

const days = { minimum: 1, maximum: 30 } as const;

export class AnswerSettingRequest {
  @ApiPropertyOptional(days) @IsOptional() @IsInt() @Min(1) @Max(30) employerWorkingDays?: number;
  @ApiPropertyOptional(days) @IsOptional() @IsInt() @Min(1) @Max(30) workerWorkingDays?: number;
  @ApiPropertyOptional({ minimum: 0, maximum: 30 })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(30)
  workingDaysToReplace?: number;

  @ApiPropertyOptional({ example: '18:00' })
  @IsOptional()
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/)
  closesAt?: string;

  @ApiPropertyOptional({ enum: REGIONS }) @IsOptional() @IsIn(REGIONS) employerRegion?: WaitRegion;
  @ApiPropertyOptional({ enum: REGIONS }) @IsOptional() @IsIn(REGIONS) workerRegion?: WaitRegion;
  @ApiPropertyOptional({ minimum: 0, maximum: 1440 })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(1440)
  undoMinutes?: number;

  @ApiPropertyOptional({ minimum: 1, maximum: 5 })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(5)
  callAttempts?: number;
  @ApiPropertyOptional({ minimum: 1, maximum: 5 })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(5)
  graceWorkingDays?: number;
}

export class AnswerSettingResponse implements AnswerSetting {
  @ApiProperty() employerWorkingDays: number;
  @ApiProperty() workerWorkingDays: number;
  @ApiProperty() workingDaysToReplace: number;
  @ApiProperty() closesAt: string;
  @ApiProperty({ enum: REGIONS }) employerRegion: WaitRegion;
  @ApiProperty({ enum: REGIONS }) workerRegion: WaitRegion;
  @ApiProperty() undoMinutes: number;
  @ApiProperty() callAttempts: number;
  @ApiProperty() graceWorkingDays: number;
}

export class ReasonResponse {
  @ApiProperty() code: string;
  @ApiProperty({ type: TextResponse }) text: TextResponse;
}

export class ReasonsResponse {
  @ApiProperty({ type: [ReasonResponse], description: 'The employer says no' })
  employerDecline: ReasonResponse[];
  @ApiProperty({ type: [ReasonResponse], description: 'The person says no' }) workerDecline: ReasonResponse[];
  @ApiProperty({ type: [ReasonResponse], description: 'The person steps back' }) withdrawal: ReasonResponse[];
  @ApiProperty({ type: [ReasonResponse], description: 'A place is held longer or given up' })
  hold: ReasonResponse[];
  @ApiProperty({ type: [ReasonResponse], description: 'Leaving after a start, whoever says it' })
  leaving: ReasonResponse[];
  @ApiProperty({ type: [ReasonResponse], description: 'Where somebody goes who left' })
  whereTo: ReasonResponse[];
}
