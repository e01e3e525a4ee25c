import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { Controller, Get, Headers, Param, ParseUUIDPipe, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, RequirePermission } from '../../../platform/access/index.js';
import { MatchPlansQueries } from '../application/match-plans.queries.js';

const LOOK_MS = 400;
const UNDER_WAY = new Set(['requested', 'running']);

@ApiTags('match-plans')
@Controller('match-plans/:id/progress')
export class MatchProgressController {
  constructor(private readonly queries: MatchPlansQueries) {}

  /**
   * The steps of a run as they come, then its end, as server-sent events. Event ids are the numbers of the steps: who was cut
   * off goes on after `Last-Event-ID`.
   */
  @Get()
  @RequirePermission('match-plan.read')
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ schema: { type: 'string' } })
  async followMatchPlan(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Headers('last-event-id') lastSeen?: string,
  ): Promise<StreamableFile> {
    await this.queries.find(actor, id);
    const events = Readable.from(this.events(actor, id, Number(lastSeen) || 0));
    return new StreamableFile(events, { type: 'text/event-stream' });
  }

  private async *events(actor: Actor, id: string, lastSeen: number): AsyncGenerator<string> {
    for (let seen = lastSeen; ; await pause(LOOK_MS)) {
      const { steps, status } = await this.queries.progressSince(actor, id, seen);
      for (const { seq, phase, done, at } of steps) yield event('progress', seq, { phase, done, at });
      seen = steps.at(-1)?.seq ?? seen;
      if (status === null || !UNDER_WAY.has(status)) {
        yield event('end', seen, { status });
        return;
      }
      // Says nothing, and shows a listener that has gone.
      yield ':\n\n';
    }
  }
}

const event = (name: string, id: number, data: object): string =>
  `event: ${name}\nid: ${id}\ndata: ${JSON.stringify(data)}\n\n`;
