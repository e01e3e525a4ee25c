import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, RequirePermission } from '../../../platform/access/index.js';
import { fromCursor, toPage } from '../../../platform/http/index.js';
import type { WorkFilter } from '../application/work-filter.js';
import { WorklistQueries } from '../application/worklist.queries.js';
import { WorkCountsQuery, WorklistQuery } from './dto/worklist.request.dto.js';
import { toCounts, toWorkRow, WorkCountsResponse, WorkPage } from './dto/worklist.response.dto.js';

@ApiTags('worklists')
@Controller('worklist')
export class WorklistsController {
  constructor(private readonly queries: WorklistQueries) {}

  /** What the caller's role has to do next, nearest day first; each row one person, one step, one button. */
  @Get()
  @RequirePermission('worklist.read')
  @ApiOkResponse({ type: WorkPage })
  async listWork(@CurrentActor() actor: Actor, @Query() query: WorklistQuery): Promise<WorkPage> {
    const rows = await this.queries.list(actor, filterOf(query), {
      after: fromCursor(query.cursor),
      limit: query.limit + 1,
    });
    const page = toPage(rows, query.limit, ({ dueOn, placementId }) => `${dueOn} ${placementId}`);
    return { items: page.items.map(toWorkRow), nextCursor: page.nextCursor };
  }

  /** Counts with the link that opens exactly the rows counted. */
  @Get('counts')
  @RequirePermission('worklist.read')
  @ApiOkResponse({ type: WorkCountsResponse })
  async getWorkCounts(
    @CurrentActor() actor: Actor,
    @Query() query: WorkCountsQuery,
  ): Promise<WorkCountsResponse> {
    const filter = { ...filterOf(query), section: undefined };
    return toCounts(await this.queries.counts(actor, filter), filter);
  }
}

function filterOf({ section, step, owner, state, area, employerId, alarm }: WorkFilter): WorkFilter {
  return { section, step, owner, state, area, employerId, alarm };
}
