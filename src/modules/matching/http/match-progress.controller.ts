import { Controller, Headers, type MessageEvent, Param, ParseUUIDPipe, Sse } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Observable } from 'rxjs';
import { type Actor, CurrentActor, Requires } from '../../../platform/access/index.js';
import { MatchPlansQueries } from '../application/match-plans.queries.js';

const LOOK_MS = 400;
const UNDER_WAY = new Set(['requested', 'running']);

@ApiTags('match-plans')
@Controller('match-plans/:id/progress')
export class MatchProgressController {
  constructor(private readonly queries: MatchPlansQueries) {}

  /**
   * The steps of a run as they come, then its end. Event ids are the numbers of the steps: who was cut off goes on after
   * `Last-Event-ID`.
   */
  @Sse()
  @Requires('match-plan.read')
  @ApiOkResponse({ content: { 'text/event-stream': { schema: { type: 'string' } } } })
  async followMatchPlan(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Headers('last-event-id') lastSeen?: string,
  ): Promise<Observable<MessageEvent>> {
    await this.queries.find(actor, id);
    return new Observable<MessageEvent>((listener) => {
      const follow = async (): Promise<void> => {
        let seen = Number(lastSeen) || 0;
        while (!listener.closed) {
          const { steps, status } = await this.queries.progressSince(actor, id, seen);
          for (const { seq, phase, done, at } of steps)
            listener.next({ id: String(seq), type: 'progress', data: { phase, done, at } });
          seen = steps.at(-1)?.seq ?? seen;
          if (status === null || !UNDER_WAY.has(status)) {
            listener.next({ id: String(seen), type: 'end', data: { status } });
            listener.complete();
            return;
          }
          await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
        }
      };
      follow().catch((error: unknown) => listener.error(error));
    });
  }
}
