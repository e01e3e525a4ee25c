import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsDateString, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { type Channel, CHANNELS, PARTIES, type Party } from '../../kernel/lifecycle/index.js';

/** Who said it and how it reached us; part of every command that records somebody's word. */
export class SaidRequest {
  @ApiProperty({ enum: PARTIES })
  @IsIn(PARTIES)
  saidBy: Party;

  @ApiProperty({ enum: CHANNELS })
  @IsIn(CHANNELS)
  channel: Channel;

  @ApiPropertyOptional({ format: 'date', description: 'Day it happened; today when left out' })
  @IsOptional()
  @IsDateString({ strict: true })
  happenedOn?: string;

  @ApiPropertyOptional({ maxLength: 200 })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  evidence?: string;
}
