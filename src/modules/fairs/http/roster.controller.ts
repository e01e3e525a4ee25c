import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, RequirePermission } from '../../../platform/access/index.js';
import { fromCursor, toPage } from '../../../platform/http/index.js';
import { FairsQueries } from '../application/fairs.queries.js';
import { RegisterIntentService } from '../application/register-intent.service.js';
import { RosterService } from '../application/roster.service.js';
import {
  ListIntentsQuery,
  ListRosterQuery,
  TransitionRosterEntryRequest,
  PersonAtFairRequest,
  PutOnRosterRequest,
  RegisterIntentRequest,
} from './dto/fair.request.dto.js';
import {
  CheckInResponse,
  FairIntentPage,
  IntentRegisteredResponse,
  RosterEntriesResponse,
  RosterPage,
  toFairIntentResponse,
  toRosterEntryResponse,
} from './dto/roster.response.dto.js';

@ApiTags('fairs')
@Controller('fairs/:id')
export class RosterController {
  constructor(
    private readonly roster: RosterService,
    private readonly intents: RegisterIntentService,
    private readonly queries: FairsQueries,
  ) {}

  @Get('roster')
  @RequirePermission('fair.roster.read')
  @ApiOkResponse({ type: RosterPage })
  async listRoster(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: ListRosterQuery,
  ): Promise<RosterPage> {
    const { lines, fair, today } = await this.queries.roster(actor, id, {
      status: query.status,
      after: fromCursor(query.cursor),
      limit: query.limit + 1,
    });
    const page = toPage(lines, query.limit, ({ entry }) => entry.id);
    return {
      items: page.items.map((line) => toRosterEntryResponse(line, actor, fair, today)),
      nextCursor: page.nextCursor,
    };
  }

  /** Invites (said by an office) or registers (said by the worker); who is on it already keeps the first entry. */
  @Post('roster')
  @RequirePermission('fair.roster.write')
  @ApiCreatedResponse({ type: RosterEntriesResponse })
  async putOnRoster(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: PutOnRosterRequest,
  ): Promise<RosterEntriesResponse> {
    const origin = body.origin ?? (body.reportedBy === 'worker' ? 'self' : 'invitation');
    return { entryIds: await this.roster.put(actor, id, body.seekerIds, origin, body) };
  }

  /** Answers in, already in (when, where), or not on the roster. */
  @Post('check-ins')
  @HttpCode(200)
  @RequirePermission('fair.roster.write')
  @ApiOkResponse({ type: CheckInResponse })
  checkIn(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: PersonAtFairRequest,
  ): Promise<CheckInResponse> {
    return this.roster.checkIn(actor, id, body, body, body.scanId);
  }

  @Post('walk-ins')
  @HttpCode(200)
  @RequirePermission('fair.roster.write')
  @ApiOkResponse({ type: CheckInResponse })
  walkIn(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: PersonAtFairRequest,
  ): Promise<CheckInResponse> {
    return this.roster.walkIn(actor, id, body, body, body.scanId);
  }

  @Post('roster/:entryId/transitions')
  @HttpCode(204)
  @RequirePermission('fair.roster.write')
  @ApiNoContentResponse()
  transitionRosterEntry(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('entryId', ParseUUIDPipe) entryId: string,
    @Body() body: TransitionRosterEntryRequest,
  ): Promise<void> {
    return this.roster.transitionEntry(actor, id, entryId, body.move, body);
  }

  @Get('intents')
  @RequirePermission('fair.intent.read')
  @ApiOkResponse({ type: FairIntentPage })
  async listFairIntents(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: ListIntentsQuery,
  ): Promise<FairIntentPage> {
    const lines = await this.queries.intents(actor, id, {
      origin: query.origin,
      after: fromCursor(query.cursor),
      limit: query.limit + 1,
    });
    const page = toPage(lines, query.limit, ({ placement }) => placement.id);
    return { items: page.items.map(toFairIntentResponse), nextCursor: page.nextCursor };
  }

  /** The worker's word at a stand; saying it twice is saying it once. */
  @Post('intents')
  @RequirePermission('fair.intent.register')
  @ApiCreatedResponse({ type: IntentRegisteredResponse })
  async registerFairIntent(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: RegisterIntentRequest,
  ): Promise<IntentRegisteredResponse> {
    return { placementId: await this.intents.register(actor, id, body) };
  }
}
