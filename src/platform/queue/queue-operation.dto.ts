import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength, MinLength } from 'class-validator';
import { textOfError } from '../../kernel/errors/index.js';
import { PageInfo } from '../http/index.js';
import type { DeadLetter } from './dead-letters.js';
import { QUEUES, topicOf } from './topics.js';

export class LatenessResponse {
  @ApiProperty({ description: 'Rows it is told of' }) rows: number;
  @ApiProperty({ description: 'Seconds' }) p50: number;
  @ApiProperty() p99: number;
  @ApiProperty() max: number;
}

export class QueueResponse {
  @ApiProperty({ enum: QUEUES }) queue: string;
  @ApiProperty({ description: 'Written and not done' }) open: number;
  @ApiProperty({ description: 'Of the open ones: under way' }) active: number;
  @ApiProperty({ description: 'Of the open ones: failed, to be tried again' }) retrying: number;
  @ApiProperty({ description: 'Given up, waiting for an operator' }) dead: number;
  @ApiProperty() oldestSeconds: number;
  @ApiProperty({ type: LatenessResponse }) lateness: LatenessResponse;
  @ApiProperty({
    type: Number,
    nullable: true,
    description:
      'Seconds since a worker last picked up a job, a canary at least; null when none is known to have',
  })
  pickedUpSeconds: number | null;
}

export class TopicResponse {
  @ApiProperty() topic: string;
  @ApiProperty({ enum: QUEUES }) queue: string;
  @ApiProperty() open: number;
  @ApiProperty() active: number;
  @ApiProperty() retrying: number;
  @ApiProperty() dead: number;
  @ApiProperty() oldestSeconds: number;
}

export class OutboxLagResponse {
  @ApiProperty({ description: 'How long the oldest due work waits to be handed to a queue' })
  unsentSeconds: number;
  @ApiProperty({ description: 'Due work nobody has picked up in time, sweeper included' }) overdue: number;
  @ApiProperty() overdueSeconds: number;
}

export class QueuesResponse {
  @ApiProperty({ format: 'date-time' }) asOf: Date;
  @ApiProperty({ enum: ['postgres', 'redis'], description: 'Where the queues keep their jobs' })
  backend: 'postgres' | 'redis';
  @ApiProperty({ description: 'Worker processes heard of in the last minute' }) workers: number;
  @ApiProperty({ type: OutboxLagResponse }) outbox: OutboxLagResponse;
  @ApiProperty({ type: [QueueResponse] }) queues: QueueResponse[];
  @ApiProperty({ type: [TopicResponse], description: 'Topics with open or given-up work' })
  topics: TopicResponse[];
}

const DEAD_LETTER_ACTS = ['replay'] as const;
type DeadLetterAct = (typeof DEAD_LETTER_ACTS)[number];

export class ErrorTextResponse {
  @ApiProperty() zh: string;
  @ApiProperty() en: string;
}

export class DeadLetterResponse {
  @ApiProperty() id: number;
  @ApiProperty() topic: string;
  @ApiProperty({ enum: QUEUES }) queue: string;
  @ApiProperty({ description: 'Ids and versions, never a value' }) effectKey: string;
  @ApiProperty() failures: number;
  @ApiProperty({ type: String, nullable: true, description: 'Code or name of the last fault' })
  lastError: string | null;
  @ApiProperty({
    type: ErrorTextResponse,
    nullable: true,
    description: 'The last fault in words, when it was a refusal of ours; else null',
  })
  reason: ErrorTextResponse | null;
  @ApiProperty({ format: 'date-time' }) deadAt: Date;
  @ApiProperty({ description: 'How often it was opened again before' }) replays: number;
  @ApiProperty({ enum: DEAD_LETTER_ACTS, isArray: true }) allowedActions: DeadLetterAct[];

  static of(letter: DeadLetter, allowedActions: DeadLetterAct[]): DeadLetterResponse {
    const reason = (letter.lastError && textOfError(letter.lastError)) || null;
    return { ...letter, queue: topicOf(letter.topic).queue, reason, allowedActions };
  }
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
