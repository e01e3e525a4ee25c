import { Body, Controller, Get, HttpCode, Inject, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, RequirePermission, rolesFor } from '../access/index.js';
import { type Config, CONFIG } from '../config/index.js';
import { UnitOfWork } from '../database/index.js';
import { fromCursor, PageQuery, toPage } from '../http/index.js';
import { DeadLetters } from './dead-letters.js';
import { queueFigures, topicFigures } from './queue-figures.js';
import {
  DeadLetterPage,
  DeadLetterResponse,
  QueuesResponse,
  ReplayDeadLetterRequest,
} from './queue-operation.dto.js';
import './queue-operation.policy.js';
import { outboxLag, queuePulse } from './queue-pulse.js';

/** The queues as the administrator of the installation sees them: counts, ids and codes. */
@ApiTags('queues')
@Controller('queues')
export class QueueOperationController {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly letters: DeadLetters,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @RequirePermission('queue.read')
  @ApiOkResponse({ type: QueuesResponse })
  listQueues(@CurrentActor() actor: Actor): Promise<QueuesResponse> {
    return this.uow.write(actor, (tx) =>
      tx.withSystemScope(async () => {
        const topics = await topicFigures(tx);
        const { queues } = await queueFigures(tx, topics);
        const { asOf, ...outbox } = await outboxLag(tx);
        const { workers, pickedUp } = await queuePulse(tx);
        return {
          asOf,
          backend: this.config.redisUrl ? 'redis' : 'postgres',
          workers,
          outbox,
          queues: queues.map((each) => ({ ...each, pickedUpSeconds: pickedUp[each.queue] ?? null })),
          topics,
        };
      }),
    );
  }

  @Get('dead-letters')
  @RequirePermission('queue.read')
  @ApiOkResponse({ type: DeadLetterPage })
  async listDeadLetters(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<DeadLetterPage> {
    const after = Number(fromCursor(query.cursor) ?? 0);
    const rows = await this.letters.list(query.limit + 1, Number.isSafeInteger(after) ? after : 0, actor);
    const may = rolesFor('queue.replay')?.includes(actor.role) ? (['replay'] as const) : [];
    const page = toPage(rows, query.limit, (row) => String(row.id));
    return { ...page, items: page.items.map((row) => DeadLetterResponse.of(row, [...may])) };
  }

  @Post('dead-letters/:id/replay')
  @HttpCode(204)
  @RequirePermission('queue.replay')
  @ApiNoContentResponse()
  async replayDeadLetter(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() { reason }: ReplayDeadLetterRequest,
  ): Promise<void> {
    await this.letters.replay(id, actor.userId, reason, actor);
  }
}
