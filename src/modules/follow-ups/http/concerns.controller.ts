import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, RequirePermission } from '../../../platform/access/index.js';
import { fromCursor, AllowsHealthTerms, toPage } from '../../../platform/http/index.js';
import { ConcernsQueries } from '../application/concerns.queries.js';
import { ConcernsService } from '../application/concerns.service.js';
import {
  ConcernPage,
  ConcernRaisedResponse,
  ConfirmConcernRequest,
  TransitionConcernRequest,
  RaiseConcernRequest,
  SearchConcernsQuery,
  toConcernResponse,
} from './dto/concern.dto.js';

@ApiTags('concerns')
@AllowsHealthTerms()
@Controller('concerns')
export class ConcernsController {
  constructor(
    private readonly queries: ConcernsQueries,
    private readonly concerns: ConcernsService,
  ) {}

  @Get()
  @RequirePermission('concern.read')
  @ApiOkResponse({ type: ConcernPage })
  async listConcerns(
    @CurrentActor() actor: Actor,
    @Query() query: SearchConcernsQuery,
  ): Promise<ConcernPage> {
    const rows = await this.queries.search(actor, {
      status: query.status,
      owner: query.owner,
      limit: query.limit + 1,
      after: fromCursor(query.cursor),
    });
    const page = toPage(rows, query.limit, ({ row }) => `${row.dueOn} ${row.id}`);
    return { items: page.items.map(toConcernResponse), nextCursor: page.nextCursor };
  }

  @Post()
  @RequirePermission('concern.record')
  @ApiCreatedResponse({ type: ConcernRaisedResponse })
  async raiseConcern(
    @CurrentActor() actor: Actor,
    @Body() { placementId, ...concern }: RaiseConcernRequest,
  ): Promise<ConcernRaisedResponse> {
    return { id: await this.concerns.raise(actor, placementId, concern) };
  }

  @Post(':id/transitions')
  @HttpCode(204)
  @RequirePermission('concern.record')
  @ApiNoContentResponse()
  async transitionConcern(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { move, ...word }: TransitionConcernRequest,
  ): Promise<void> {
    await this.concerns.transition(actor, id, move, word);
  }

  /** What the worker says of the outcome. */
  @Post(':id/confirmation')
  @HttpCode(204)
  @RequirePermission('concern.record')
  @ApiNoContentResponse()
  confirmConcern(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ConfirmConcernRequest,
  ): Promise<void> {
    return this.concerns.confirm(actor, id, body);
  }
}
