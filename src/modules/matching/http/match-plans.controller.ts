import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, RequirePermission } from '../../../platform/access/index.js';
import { fromCursor, PageQuery, toPage } from '../../../platform/http/index.js';
import { CancelMatchService } from '../application/cancel-match.service.js';
import { ConfirmMatchService } from '../application/confirm-match.service.js';
import { ExplainMatchQueries } from '../application/explain-match.queries.js';
import { MatchPlansQueries } from '../application/match-plans.queries.js';
import { RequestMatchService } from '../application/request-match.service.js';
import {
  CancelMatchPlanRequest,
  ConfirmMatchPlanRequest,
  ExplainMatchQuery,
  ListMatchPlansQuery,
  ListProposalsQuery,
  RequestMatchPlanRequest,
} from './dto/match-plan.request.dto.js';
import {
  CertificateResponse,
  ConfirmationResponse,
  MatchPlanCreatedResponse,
  MatchPlanPage,
  MatchPlanResponse,
  toMatchPlanResponse,
} from './dto/match-plan.response.dto.js';
import {
  MatchPostPage,
  MatchProposalPage,
  MatchUnplacedPage,
  PairExplainedResponse,
} from './dto/match-results.response.dto.js';

@ApiTags('match-plans')
@Controller('match-plans')
export class MatchPlansController {
  constructor(
    private readonly requests: RequestMatchService,
    private readonly confirmations: ConfirmMatchService,
    private readonly cancellations: CancelMatchService,
    private readonly queries: MatchPlansQueries,
    private readonly explanations: ExplainMatchQueries,
  ) {}

  @Post()
  @RequirePermission('match-plan.request')
  @ApiCreatedResponse({ type: MatchPlanCreatedResponse })
  async requestMatchPlan(
    @CurrentActor() actor: Actor,
    @Body() body: RequestMatchPlanRequest,
  ): Promise<MatchPlanCreatedResponse> {
    return { id: await this.requests.request(actor, body) };
  }

  @Get()
  @RequirePermission('match-plan.read')
  @ApiOkResponse({ type: MatchPlanPage })
  async listMatchPlans(
    @CurrentActor() actor: Actor,
    @Query() query: ListMatchPlansQuery,
  ): Promise<MatchPlanPage> {
    const { fairCode, status, limit } = query;
    const before = fromCursor(query.cursor);
    const { rows, today } = await this.queries.list(actor, { fairCode, status, before, limit: limit + 1 });
    const page = toPage(rows, limit, (row) => row.id);
    return {
      items: page.items.map((row) => toMatchPlanResponse(row, actor, today)),
      nextCursor: page.nextCursor,
    };
  }

  @Get(':id')
  @RequirePermission('match-plan.read')
  @ApiOkResponse({ type: MatchPlanResponse })
  async getMatchPlan(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<MatchPlanResponse> {
    const { plan, today } = await this.queries.seen(actor, id);
    return toMatchPlanResponse(plan, actor, today);
  }

  /** How each post fills. */
  @Get(':id/posts')
  @RequirePermission('match-plan.read')
  @ApiOkResponse({ type: MatchPostPage })
  async listMatchPosts(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<MatchPostPage> {
    const rows = await this.queries.posts(actor, id, query.limit + 1, fromCursor(query.cursor));
    return toPage(rows, query.limit, (row) => row.vacancyId);
  }

  @Get(':id/proposals')
  @RequirePermission('match-plan.read')
  @ApiOkResponse({ type: MatchProposalPage })
  async listMatchProposals(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: ListProposalsQuery,
  ): Promise<MatchProposalPage> {
    const { vacancyId, decision, limit } = query;
    const after = Number(fromCursor(query.cursor)) || 0;
    const rows = await this.queries.proposals(actor, id, { vacancyId, decision, after, limit: limit + 1 });
    return toPage(rows, limit, (row) => String(row.rank));
  }

  /** Who found no place, and why. */
  @Get(':id/unplaced')
  @RequirePermission('match-plan.read')
  @ApiOkResponse({ type: MatchUnplacedPage })
  async listMatchUnplaced(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<MatchUnplacedPage> {
    const rows = await this.queries.unplaced(actor, id, query.limit + 1, fromCursor(query.cursor));
    return toPage(rows, query.limit, (row) => row.seekerId);
  }

  /** Why this person was, or was not, proposed for this post. */
  @Get(':id/explain')
  @RequirePermission('match-plan.read')
  @ApiOkResponse({ type: PairExplainedResponse })
  explainMatch(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: ExplainMatchQuery,
  ): Promise<PairExplainedResponse> {
    return this.explanations.explain(actor, id, query.seekerId, query.vacancyId);
  }

  /** Prices or cut-offs by which anybody can check the plan. */
  @Get(':id/certificate')
  @RequirePermission('match-plan.read')
  @ApiOkResponse({ type: CertificateResponse })
  getMatchCertificate(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<CertificateResponse> {
    return this.queries.certificate(actor, id);
  }

  /** Proposals that still stand become placements; the others are reported. */
  @Post(':id/confirm')
  @HttpCode(200)
  @RequirePermission('match-plan.confirm')
  @ApiOkResponse({ type: ConfirmationResponse })
  confirmMatchPlan(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ConfirmMatchPlanRequest,
  ): Promise<ConfirmationResponse> {
    return this.confirmations.confirm(actor, id, body);
  }

  @Post(':id/cancel')
  @HttpCode(204)
  @RequirePermission('match-plan.cancel')
  @ApiNoContentResponse()
  cancelMatchPlan(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: CancelMatchPlanRequest,
  ): Promise<void> {
    return this.cancellations.cancel(actor, id, body);
  }
}
