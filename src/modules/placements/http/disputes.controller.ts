import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, RequirePermission } from '../../../platform/access/index.js';
import { fromCursor, toPage } from '../../../platform/http/index.js';
import { DisputeResolversService } from '../application/dispute-resolvers.service.js';
import { DisputesQueries } from '../application/disputes.queries.js';
import { DisputesService } from '../application/disputes.service.js';
import { ResolveDisputeService } from '../application/resolve-dispute.service.js';
import {
  DisputeOpenedResponse,
  DisputePage,
  DisputeResponse,
  DisputeWithWordsResponse,
  TransitionDisputeRequest,
  NameResolverRequest,
  OpenDisputeRequest,
  SearchDisputesQuery,
  toDisputeResponse,
  toDisputeWithWords,
} from './dto/dispute.dto.js';
import { toAttribution } from './dto/to-attribution.js';

@ApiTags('disputes')
@Controller()
export class DisputesController {
  constructor(
    private readonly disputes: DisputesService,
    private readonly settling: ResolveDisputeService,
    private readonly resolvers: DisputeResolversService,
    private readonly queries: DisputesQueries,
  ) {}

  @Get('disputes')
  @RequirePermission('dispute.read')
  @ApiOkResponse({ type: DisputePage })
  async listDisputes(
    @CurrentActor() actor: Actor,
    @Query() query: SearchDisputesQuery,
  ): Promise<DisputePage> {
    const views = await this.queries.search(actor, {
      status: query.status,
      placementId: query.placement,
      limit: query.limit + 1,
      after: fromCursor(query.cursor),
    });
    const page = toPage(views, query.limit, ({ row }) => row.id);
    return { items: page.items.map(toDisputeResponse), nextCursor: page.nextCursor };
  }

  @Get('disputes/:id')
  @RequirePermission('dispute.read')
  @ApiOkResponse({ type: DisputeWithWordsResponse })
  async getDispute(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<DisputeWithWordsResponse> {
    return toDisputeWithWords(await this.queries.one(actor, id));
  }

  /** A party objects to what is recorded; the placement stays as it is until a person settles the matter. */
  @Post('placements/:id/disputes')
  @RequirePermission('dispute.open')
  @ApiCreatedResponse({ type: DisputeOpenedResponse })
  async openDispute(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) placementId: string,
    @Body() body: OpenDisputeRequest,
  ): Promise<DisputeOpenedResponse> {
    return {
      id: await this.disputes.object(actor, {
        placementId,
        kind: body.kind,
        claimsOn: body.claimsOn,
        attribution: toAttribution(body),
      }),
    };
  }

  /** Answers, resolves (for whom, with evidence and what was found) or withdraws. */
  @Post('disputes/:id/transitions')
  @HttpCode(200)
  @RequirePermission('dispute.move')
  @ApiOkResponse({ type: DisputeResponse })
  async transitionDispute(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: TransitionDisputeRequest,
  ): Promise<DisputeResponse> {
    const expected = { version: body.expectedVersion };
    if (body.move === 'resolve')
      await this.settling.settle(
        actor,
        id,
        toAttribution(body),
        body.finding ?? { found: 'as_recorded' },
        expected,
      );
    else await this.disputes.transition(actor, id, body.move, toAttribution(body), expected);
    return toDisputeResponse(await this.queries.one(actor, id));
  }

  /** Names who settles it; until then another one may not. */
  @Put('disputes/:id/resolver')
  @HttpCode(204)
  @RequirePermission('dispute.assign')
  @ApiNoContentResponse()
  nameDisputeResolver(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { userId }: NameResolverRequest,
  ): Promise<void> {
    return this.resolvers.name(actor, id, userId);
  }
}
