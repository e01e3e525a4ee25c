import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires } from '../../../platform/access/index.js';
import { fromCursor, toPage } from '../../../platform/http/index.js';
import { DisputesQueries } from '../application/disputes.queries.js';
import { DisputesService } from '../application/disputes.service.js';
import {
  DisputeOpenedResponse,
  DisputePage,
  DisputeResponse,
  MoveDisputeRequest,
  OpenDisputeRequest,
  SearchDisputesQuery,
  toDisputeResponse,
} from './dto/dispute.dto.js';
import { saidOf } from './dto/said-of.js';

@ApiTags('disputes')
@Controller()
export class DisputesController {
  constructor(
    private readonly disputes: DisputesService,
    private readonly queries: DisputesQueries,
  ) {}

  @Get('disputes')
  @Requires('dispute.read')
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
  @Requires('dispute.read')
  @ApiOkResponse({ type: DisputeResponse })
  async getDispute(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<DisputeResponse> {
    return toDisputeResponse(await this.queries.one(actor, id));
  }

  /** A party objects to what is recorded; the placement stays as it is until a person settles the matter. */
  @Post('placements/:id/disputes')
  @Requires('dispute.open')
  @ApiCreatedResponse({ type: DisputeOpenedResponse })
  async openDispute(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) placementId: string,
    @Body() body: OpenDisputeRequest,
  ): Promise<DisputeOpenedResponse> {
    return { id: await this.disputes.object(actor, { placementId, kind: body.kind, said: saidOf(body) }) };
  }

  /** Answers, resolves (with reason and evidence) or withdraws. */
  @Post('disputes/:id/moves')
  @HttpCode(200)
  @Requires('dispute.move')
  @ApiOkResponse({ type: DisputeResponse })
  async moveDispute(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: MoveDisputeRequest,
  ): Promise<DisputeResponse> {
    await this.disputes.move(actor, id, body.move, saidOf(body), { version: body.expectedVersion });
    return toDisputeResponse(await this.queries.one(actor, id));
  }
}
