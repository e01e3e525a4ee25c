import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { IsLocalDate } from './date-fields.js';
import { type Channel, NAMED_CHANNELS, PARTIES, type Party } from '../../kernel/lifecycle/index.js';

/** Who said it and how it reached us; part of every command that records somebody's word. */
export class AttributionRequest {
  @ApiProperty({ enum: PARTIES })
  @IsIn(PARTIES)
  reportedBy: Party;

  @ApiProperty({ enum: NAMED_CHANNELS })
  @IsIn(NAMED_CHANNELS)
  channel: Channel;

  @ApiPropertyOptional({ format: 'date', description: 'Day it happened; today when left out' })
  @IsOptional()
  @IsLocalDate()
  occurredOn?: string;

  @ApiPropertyOptional({ maxLength: 200 })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  evidence?: string;
}
