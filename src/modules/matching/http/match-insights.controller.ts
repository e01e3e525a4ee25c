import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, RequirePermission } from '../../../platform/access/index.js';
import { fromCursor, toPage } from '../../../platform/http/index.js';
import { MatchInsightsQueries } from '../application/match-insights.queries.js';
import { PlanConsentsQueries } from '../application/plan-consents.queries.js';
import { RequestMatchService } from '../application/request-match.service.js';
import {
  ComparePlansQuery,
  MarketSheetResponse,
  PlanComparisonPage,
  PlansComparedResponse,
  UnseenProposalResponse,
  WhatIfRequest,
} from './dto/match-insights.dto.js';
import { MatchPlanCreatedResponse } from './dto/match-plan.response.dto.js';

@ApiTags('match-plans')
@Controller('match-plans/:id')
export class MatchInsightsController {
  constructor(
    private readonly insights: MatchInsightsQueries,
    private readonly requests: RequestMatchService,
    private readonly consents: PlanConsentsQueries,
  ) {}

  /** The plan, the optimum with nobody first, and the plain list side by side; what priority and equal shares cost. */
  @Get('sheet')
  @RequirePermission('match-plan.read-all')
  @ApiOkResponse({ type: MarketSheetResponse })
  getMatchSheet(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<MarketSheetResponse> {
    return this.insights.sheet(actor, id);
  }

  /** Who of it has not agreed to be shown: the companies would see nothing of them. */
  @Get('unseen')
  @RequirePermission('match-plan.confirm')
  @ApiOkResponse({ type: [UnseenProposalResponse] })
  async listUnseenProposals(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<UnseenProposalResponse[]> {
    return (await this.consents.unseen(actor, id)).map((one) => ({ ...one }));
  }

  /** Who is treated otherwise by another plan, and the difference of the totals. */
  @Get('comparison')
  @RequirePermission('match-plan.read-all')
  @ApiOkResponse({ type: PlanComparisonPage })
  async compareMatchPlans(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: ComparePlansQuery,
  ): Promise<PlanComparisonPage> {
    const { limit } = query;
    const totals = await this.insights.compare(actor, id, query.with);
    const after = fromCursor(query.cursor);
    const rows = await this.insights.changed(actor, id, query.with, { limit: limit + 1, after });
    return { totals, ...toPage(rows, limit, (row) => row.seekerId) };
  }

  /** Some seats or yuan more: how the plan would differ. Nothing is stored. */
  @Post('what-if')
  @HttpCode(200)
  @RequirePermission('match-plan.request')
  @ApiOkResponse({ type: PlansComparedResponse })
  tryMatchPlan(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: WhatIfRequest,
  ): Promise<PlansComparedResponse> {
    return this.insights.tryOut(actor, id, body.changes);
  }

  /** The same question on the facts of now: who dropped out is left out, the plan mended to the new optimum. */
  @Post('rebase')
  @RequirePermission('match-plan.request')
  @ApiCreatedResponse({ type: MatchPlanCreatedResponse })
  async rebaseMatchPlan(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<MatchPlanCreatedResponse> {
    return { id: await this.requests.rebase(actor, id) };
  }
}
