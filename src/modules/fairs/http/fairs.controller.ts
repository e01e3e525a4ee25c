import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, RequirePermission } from '../../../platform/access/index.js';
import { fromCursor, toPage } from '../../../platform/http/index.js';
import { FairsQueries } from '../application/fairs.queries.js';
import { FairTransitionsService } from '../application/fair-transitions.service.js';
import { PlanFairService } from '../application/plan-fair.service.js';
import {
  FairDetailsRequest,
  FairFiguresQuery,
  ListFairsQuery,
  TransitionFairRequest,
  PlanFairRequest,
} from './dto/fair.request.dto.js';
import {
  FairCreatedResponse,
  FairFiguresResponse,
  FairPage,
  FairResponse,
  toFairResponse,
} from './dto/fair.response.dto.js';

@ApiTags('fairs')
@Controller('fairs')
export class FairsController {
  constructor(
    private readonly planning: PlanFairService,
    private readonly transitions: FairTransitionsService,
    private readonly queries: FairsQueries,
  ) {}

  @Post()
  @RequirePermission('fair.plan')
  @ApiCreatedResponse({ type: FairCreatedResponse })
  async planFair(@CurrentActor() actor: Actor, @Body() body: PlanFairRequest): Promise<FairCreatedResponse> {
    return { id: await this.planning.plan(actor, { ...body, reportedBy: 'bureau', channel: 'account' }) };
  }

  @Get()
  @RequirePermission('fair.read')
  @ApiOkResponse({ type: FairPage })
  async listFairs(@CurrentActor() actor: Actor, @Query() query: ListFairsQuery): Promise<FairPage> {
    const { views, today } = await this.queries.list(
      actor,
      query.limit + 1,
      query.status,
      fromCursor(query.cursor),
    );
    const page = toPage(views, query.limit, ({ fair }) => `${fair.heldOn}|${fair.id}`);
    return {
      items: page.items.map((view) => toFairResponse(view, actor, today)),
      nextCursor: page.nextCursor,
    };
  }

  @Get(':id')
  @RequirePermission('fair.read')
  @ApiOkResponse({ type: FairResponse })
  async getFair(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<FairResponse> {
    const { view, today } = await this.queries.find(actor, id);
    return toFairResponse(view, actor, today);
  }

  @Patch(':id')
  @HttpCode(204)
  @RequirePermission('fair.plan')
  @ApiNoContentResponse()
  updateFair(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: FairDetailsRequest,
  ): Promise<void> {
    return this.planning.update(actor, id, body);
  }

  @Post(':id/transitions')
  @HttpCode(204)
  @RequirePermission('fair.move')
  @ApiNoContentResponse()
  transitionFair(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: TransitionFairRequest,
  ): Promise<void> {
    return this.transitions.transition(actor, id, body);
  }

  /** Each number with the placements behind it. */
  @Get(':id/figures')
  @RequirePermission('fair.roster.read')
  @ApiOkResponse({ type: FairFiguresResponse })
  getFairFigures(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: FairFiguresQuery,
  ): Promise<FairFiguresResponse> {
    return this.queries.figures(actor, id, query.asOf);
  }
}
