import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, RequirePermission } from '../../../platform/access/index.js';
import { FairSetupService } from '../application/fair-setup.service.js';
import { InvitationsService } from '../application/invitations.service.js';
import { PlanInvitationsRequest, PutBoothRequest, TickCheckRequest } from './dto/fair-day.request.dto.js';
import {
  BoothsResponse,
  ChecklistResponse,
  FilledBoothsResponse,
  toWaves,
  WavesResponse,
} from './dto/fair-day.response.dto.js';

@ApiTags('fairs')
@Controller('fairs/:id')
export class FairSetupController {
  constructor(
    private readonly setup: FairSetupService,
    private readonly invitations: InvitationsService,
  ) {}

  /** What the law asks, what is in place, and who said so. */
  @Get('checklist')
  @RequirePermission('fair.read')
  @ApiOkResponse({ type: ChecklistResponse })
  async getFairChecklist(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ChecklistResponse> {
    return { items: await this.setup.checklist(actor, id) };
  }

  @Put('checklist/:code')
  @HttpCode(204)
  @RequirePermission('fair.plan')
  @ApiNoContentResponse()
  tickFairCheck(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('code') code: string,
    @Body() body: TickCheckRequest,
  ): Promise<void> {
    return this.setup.tick(actor, id, code, body.done, body.note);
  }

  @Get('booths')
  @RequirePermission('fair.read')
  @ApiOkResponse({ type: BoothsResponse })
  async listBooths(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<BoothsResponse> {
    return { items: await this.setup.booths(actor, id) };
  }

  /** Takes over the booths that the district's list of posts names. */
  @Post('booths/fill')
  @HttpCode(200)
  @RequirePermission('fair.plan')
  @ApiOkResponse({ type: FilledBoothsResponse })
  async fillBooths(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<FilledBoothsResponse> {
    return { named: await this.setup.fillBooths(actor, id) };
  }

  @Put('booths/:number')
  @HttpCode(204)
  @RequirePermission('fair.plan')
  @ApiNoContentResponse()
  putBooth(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('number') number: string,
    @Body() body: PutBoothRequest,
  ): Promise<void> {
    return this.setup.putBooth(actor, id, number.slice(0, 20), body.employerId);
  }

  @Delete('booths/:number')
  @HttpCode(204)
  @RequirePermission('fair.plan')
  @ApiNoContentResponse()
  removeBooth(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('number') number: string,
  ): Promise<void> {
    return this.setup.removeBooth(actor, id, number);
  }

  @Get('invitations')
  @RequirePermission('fair.invite')
  @ApiOkResponse({ type: WavesResponse })
  async listInvitationWaves(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<WavesResponse> {
    return toWaves(await this.invitations.waves(actor, id));
  }

  /** Best ranked people first; each wave goes out by itself when it is due and the fair is announced. */
  @Post('invitations')
  @RequirePermission('fair.invite')
  @ApiCreatedResponse({ type: WavesResponse })
  async planInvitations(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: PlanInvitationsRequest,
  ): Promise<WavesResponse> {
    const source =
      body.from === 'list'
        ? { from: body.from, seekerIds: body.seekerIds ?? [] }
        : body.from === 'filter'
          ? { from: body.from, area: body.area }
          : { from: body.from };
    return toWaves(await this.invitations.plan(actor, id, source, body.waves));
  }
}
