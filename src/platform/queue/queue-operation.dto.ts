import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength, MinLength } from 'class-validator';
import { PageInfo } from '../http/index.js';
import { QUEUES } from './topics.js';

export class LatenessResponse {
  @ApiProperty({ description: 'Rows it is told of' }) rows: number;
  @ApiProperty({ description: 'Seconds' }) p50: number;
  @ApiProperty() p99: number;
  @ApiProperty() max: number;
}

export class QueueResponse {
  @ApiProperty({ enum: QUEUES }) queue: string;
  @ApiProperty({ description: 'Written and not done' }) open: number;
  @ApiProperty({ description: 'Given up, waiting for an operator' }) dead: number;
  @ApiProperty() oldestSeconds: number;
  @ApiProperty({ type: LatenessResponse }) lateness: LatenessResponse;
}

export class TopicResponse {
  @ApiProperty() topic: string;
  @ApiProperty({ enum: QUEUES }) queue: string;
  @ApiProperty() open: number;
  @ApiProperty() dead: number;
  @ApiProperty() oldestSeconds: number;
}

export class QueuesResponse {
  @ApiProperty({ type: [QueueResponse] }) queues: QueueResponse[];
  @ApiProperty({ type: [TopicResponse], description: 'Topics with open or given-up work' })
  topics: TopicResponse[];
}

export class DeadLetterResponse {
  @ApiProperty() id: number;
  @ApiProperty() topic: string;
  @ApiProperty({ description: 'Ids and versions, never a value' }) effectKey: string;
  @ApiProperty() failures: number;
  @ApiProperty({ type: String, nullable: true, description: 'Code or name of the last fault' })
  lastError: string | null;
  @ApiProperty({ format: 'date-time' }) deadAt: Date;
}

export class DeadLetterPage extends PageInfo {
  @ApiProperty({ type: [DeadLetterResponse] }) items: DeadLetterResponse[];
}

export class ReplayDeadLetterRequest {
  @ApiProperty({ minLength: 3, maxLength: 300, description: 'What was mended' })
  @IsString()
  @MinLength(3)
  @MaxLength(300)
  reason: string;
}
