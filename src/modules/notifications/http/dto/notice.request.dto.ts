import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID, MaxLength, Min } from 'class-validator';
import { type Channel, NAMED_CHANNELS } from '../../../../kernel/lifecycle/index.js';
import { IsLocalDate, PageQuery } from '../../../../platform/http/index.js';
import { DECISIONS, type NoticeDecision } from '../../application/decide-notice.service.js';
import { NOTICE_STATES, type NoticeState } from '../../domain/notice.lifecycle.js';

const asBoolean = ({ value }: { value: unknown }): unknown =>
  value === 'true' ? true : value === 'false' ? false : value;

export class SearchNoticesQuery extends PageQuery {
  @ApiPropertyOptional({ enum: NOTICE_STATES })
  @IsOptional()
  @IsIn(NOTICE_STATES)
  status?: NoticeState;

  @ApiPropertyOptional({ description: 'Only those a person has to pass on' })
  @IsOptional()
  @Transform(asBoolean)
  @IsBoolean()
  byHand?: boolean;

  @ApiPropertyOptional({ format: 'uuid', description: 'The placement, fair … it is about' })
  @IsOptional()
  @IsUUID()
  aboutId?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  recipientId?: string;
}

export class InboxQuery extends PageQuery {
  @ApiPropertyOptional()
  @IsOptional()
  @Transform(asBoolean)
  @IsBoolean()
  unread?: boolean;
}

export class DecideNoticeRequest {
  @ApiProperty({ enum: DECISIONS })
  @IsIn(DECISIONS)
  move: NoticeDecision;

  @ApiProperty({ enum: NAMED_CHANNELS, description: 'How it was told, or how the office came to know' })
  @IsIn(NAMED_CHANNELS)
  channel: Channel;

  @ApiPropertyOptional({
    maxLength: 100,
    description:
      'For do_by_hand its outcome: told, told_other, handed_over, not_reached, not_needed; required for resend and fail',
  })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  reason?: string;

  @ApiPropertyOptional({ maxLength: 200 })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  evidence?: string;

  @ApiPropertyOptional({ format: 'date', description: 'Day it happened; today when left out' })
  @IsOptional()
  @IsLocalDate()
  occurredOn?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsInt()
  @Min(1)
  expectedVersion?: number;
}
