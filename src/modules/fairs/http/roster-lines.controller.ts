import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, RequirePermission } from '../../../platform/access/index.js';
import { NotReplayable, AllowsHealthTerms } from '../../../platform/http/index.js';
import { ArrangeEntryService } from '../application/arrange-entry.service.js';
import { FairsQueries } from '../application/fairs.queries.js';
import { SaveRosterLinesService } from '../application/save-roster-lines.service.js';
import { RosterLookupService } from '../application/roster-lookup.service.js';
import { ArrangeEntryRequest, LookUpLinesRequest, PutLinesRequest } from './dto/roster-lines.request.dto.js';
import {
  ArrivalSlotsResponse,
  PutLinesResponse,
  RosterLookupResponse,
  toLookupResponse,
  toPutLinesResponse,
} from './dto/roster-lines.response.dto.js';
import { RosterEntryResponse, toRosterEntryResponse } from './dto/roster.response.dto.js';

@ApiTags('fairs')
@Controller('fairs/:id/roster')
export class RosterLinesController {
  constructor(
    private readonly lookups: RosterLookupService,
    private readonly lines: SaveRosterLinesService,
    private readonly arranging: ArrangeEntryService,
    private readonly queries: FairsQueries,
  ) {}

  /** The half hours people are asked to come at, and how many are. */
  @Get('slots')
  @RequirePermission('fair.roster.read')
  @ApiOkResponse({ type: ArrivalSlotsResponse })
  async listArrivalSlots(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ArrivalSlotsResponse> {
    return { slots: await this.queries.arrivalSlots(actor, id) };
  }

  /** What each line of a pasted list becomes; keeps none of it. Words that may not be kept are told of the cell they stand in. */
  @Post('lookups')
  @HttpCode(200)
  @NotReplayable()
  @AllowsHealthTerms()
  @RequirePermission('fair.roster.write')
  @ApiOkResponse({ type: RosterLookupResponse })
  async lookUpRosterLines(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: LookUpLinesRequest,
  ): Promise<RosterLookupResponse> {
    return toLookupResponse(await this.lookups.lookUp(actor, id, body.lines), actor);
  }

  /** Each line is taken or refused by itself; who is on the roster already keeps the first entry. */
  @Post('lines')
  @HttpCode(200)
  @RequirePermission('fair.roster.write')
  @ApiOkResponse({ type: PutLinesResponse })
  async putRosterLines(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: PutLinesRequest,
  ): Promise<PutLinesResponse> {
    return toPutLinesResponse(await this.lines.put(actor, id, body.lines, body), actor);
  }

  /** Time to come, company or post wished for, note. */
  @Patch(':entryId')
  @RequirePermission('fair.roster.write')
  @ApiOkResponse({ type: RosterEntryResponse })
  async arrangeRosterEntry(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('entryId', ParseUUIDPipe) entryId: string,
    @Body() body: ArrangeEntryRequest,
  ): Promise<RosterEntryResponse> {
    const changes = body.changes.map(({ field, was = null, becomes = null }) => ({ field, was, becomes }));
    const { line, fair, today } = await this.arranging.arrange(actor, id, entryId, changes);
    return toRosterEntryResponse(line, actor, fair, today);
  }
}
