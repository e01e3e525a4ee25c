import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, RequirePermission } from '../../../platform/access/index.js';
import { fromCursor, toPage } from '../../../platform/http/index.js';
import { PlacementDeskService } from '../application/placement-desk.service.js';
import { PlacementsQueries } from '../application/placements.queries.js';
import {
  TransitionPlacementRequest,
  PlacementIdsRequest,
  ProposePlacementRequest,
  SearchPlacementsQuery,
} from './dto/placement.request.dto.js';
import {
  OutcomesResponse,
  PlacementCreatedResponse,
  PlacementMovedResponse,
  PlacementPage,
  PlacementWithHistoryResponse,
  toOutcomes,
  toPlacementResponse,
  toStepResponse,
} from './dto/placement.response.dto.js';
import { toAttribution } from './dto/to-attribution.js';

@ApiTags('placements')
@Controller('placements')
export class PlacementsController {
  constructor(
    private readonly desk: PlacementDeskService,
    private readonly queries: PlacementsQueries,
  ) {}

  @Get()
  @RequirePermission('placement.read')
  @ApiOkResponse({ type: PlacementPage })
  async listPlacements(
    @CurrentActor() actor: Actor,
    @Query() query: SearchPlacementsQuery,
  ): Promise<PlacementPage> {
    const views = await this.queries.search(actor, {
      status: query.status,
      fair: query.fair,
      vacancyId: query.vacancy,
      employerId: query.employer,
      seekerId: query.seeker,
      origin: query.origin,
      linked: query.linked,
      limit: query.limit + 1,
      after: fromCursor(query.cursor),
    });
    const page = toPage(views, query.limit, ({ row }) => row.id);
    return { items: page.items.map(toPlacementResponse), nextCursor: page.nextCursor };
  }

  /** A proposal by hand, e.g. another post for a person whose examination barred the first. */
  @Post()
  @RequirePermission('placement.propose')
  @ApiCreatedResponse({ type: PlacementCreatedResponse })
  async proposePlacement(
    @CurrentActor() actor: Actor,
    @Body() body: ProposePlacementRequest,
  ): Promise<PlacementCreatedResponse> {
    const { seekerId, vacancyId, linkedTo, plannedStartOn } = body;
    return {
      id: await this.desk.propose(actor, {
        seekerId,
        vacancyId,
        linkedTo,
        plannedStartOn,
        attribution: toAttribution(body),
      }),
    };
  }

  /** The employer takes persons on; each place is held until the person answers. */
  @Post('offers')
  @HttpCode(200)
  @RequirePermission('placement.offer')
  @ApiOkResponse({ type: OutcomesResponse })
  async offerPlacements(
    @CurrentActor() actor: Actor,
    @Body() body: PlacementIdsRequest,
  ): Promise<OutcomesResponse> {
    return toOutcomes(await this.desk.transitionMany(actor, body.placementIds, 'offer', toAttribution(body)));
  }

  /** The persons say yes; other placements of theirs close as hired elsewhere. */
  @Post('acceptances')
  @HttpCode(200)
  @RequirePermission('placement.accept')
  @ApiOkResponse({ type: OutcomesResponse })
  async acceptPlacements(
    @CurrentActor() actor: Actor,
    @Body() body: PlacementIdsRequest,
  ): Promise<OutcomesResponse> {
    return toOutcomes(
      await this.desk.transitionMany(actor, body.placementIds, 'accept', toAttribution(body)),
    );
  }

  @Get(':id')
  @RequirePermission('placement.read')
  @ApiOkResponse({ type: PlacementWithHistoryResponse })
  async getPlacement(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<PlacementWithHistoryResponse> {
    const { view, history } = await this.queries.one(actor, id);
    return {
      ...toPlacementResponse(view),
      history: history.map(toStepResponse),
    };
  }

  @Post(':id/transitions')
  @HttpCode(200)
  @RequirePermission('placement.move')
  @ApiOkResponse({ type: PlacementMovedResponse })
  async transitionPlacement(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: TransitionPlacementRequest,
  ): Promise<PlacementMovedResponse> {
    const { status, version } = await this.desk.transition(actor, id, {
      move: body.move,
      attribution: toAttribution(body),
      expected: { version: body.expectedVersion, status: body.expectedStatus },
      set: {
        ...(body.offeredWage === undefined ? {} : { offered_wage: body.offeredWage }),
        ...(body.plannedStartOn === undefined ? {} : { planned_start_on: body.plannedStartOn }),
      },
    });
    return { status, version };
  }

  /** The employer opens the place of one who left after the start to somebody else. */
  @Post(':id/place-reopenings')
  @HttpCode(204)
  @RequirePermission('placement.reopen')
  @ApiNoContentResponse()
  reopenPlace(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.desk.reopenPlace(actor, id);
  }
}
