import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires } from '../access/index.js';
import { UnitOfWork } from '../database/index.js';
import { fromCursor, PageQuery, toPage } from '../http/index.js';
import { DeadLetters } from './dead-letters.js';
import { queueFigures, topicFigures } from './queue-figures.js';
import { DeadLetterPage, QueuesResponse, ReplayDeadLetterRequest } from './queue-operation.dto.js';
import './queue-operation.policy.js';

/** The queues as the administrator of the installation sees them: counts, ids and codes. */
@ApiTags('queues')
@Controller('queues')
export class QueueOperationController {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly letters: DeadLetters,
  ) {}

  @Get()
  @Requires('queue.read')
  @ApiOkResponse({ type: QueuesResponse })
  listQueues(@CurrentActor() actor: Actor): Promise<QueuesResponse> {
    return this.uow.write(actor, (tx) =>
      tx.asConsequence(async () => {
        const topics = await topicFigures(tx);
        const { queues } = await queueFigures(tx, topics);
        return { queues, topics };
      }),
    );
  }

  @Get('dead-letters')
  @Requires('queue.read')
  @ApiOkResponse({ type: DeadLetterPage })
  async listDeadLetters(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<DeadLetterPage> {
    const after = Number(fromCursor(query.cursor) ?? 0);
    const rows = await this.letters.list(query.limit + 1, Number.isSafeInteger(after) ? after : 0, actor);
    return toPage(rows, query.limit, (row) => String(row.id));
  }

  @Post('dead-letters/:id/replay')
  @HttpCode(204)
  @Requires('queue.replay')
  @ApiNoContentResponse()
  async replayDeadLetter(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() { reason }: ReplayDeadLetterRequest,
  ): Promise<void> {
    await this.letters.replay(id, actor.userId, reason, actor);
  }
}
