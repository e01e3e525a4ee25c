import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, RequirePermission } from '../../../platform/access/index.js';
import { JobChangesService } from '../application/job-changes.service.js';
import { SeparationsService } from '../application/separations.service.js';
import {
  JobChangeRequest,
  LeavingNotedResponse,
  LeavingsResponse,
  NoteLeavingRequest,
  toLeavings,
} from './dto/separation.dto.js';
import { PlacementCreatedResponse } from './dto/placement.response.dto.js';
import { toAttribution } from './dto/to-attribution.js';

@ApiTags('placements')
@Controller('placements/:id')
export class SeparationsController {
  constructor(
    private readonly leavings: SeparationsService,
    private readonly changes: JobChangesService,
  ) {}

  /** Somebody left, or came home. The employer's word ends the job, the same word again is kept, another one is a dispute. */
  @Post('leavings')
  @HttpCode(200)
  @RequirePermission('leaving.note')
  @ApiOkResponse({ type: LeavingNotedResponse })
  noteLeaving(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: NoteLeavingRequest,
  ): Promise<LeavingNotedResponse> {
    const { leftOn, leavingReason, whereTo, backOn, certificateOn } = body;
    const word = { leftOn, reason: leavingReason, whereTo, backOn, certificateOn };
    return this.leavings.note(actor, id, word, toAttribution(body));
  }

  @Get('leavings')
  @RequirePermission('placement.read')
  @ApiOkResponse({ type: LeavingsResponse })
  async listLeavings(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<LeavingsResponse> {
    return toLeavings(await this.leavings.known(actor, id));
  }

  /** The old job ends and a new post is proposed, linked to it. */
  @Post('job-changes')
  @RequirePermission('job-change.make')
  @ApiCreatedResponse({ type: PlacementCreatedResponse })
  async changeJob(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: JobChangeRequest,
  ): Promise<PlacementCreatedResponse> {
    const { vacancyId, leftOn, plannedStartOn } = body;
    return {
      id: await this.changes.change(actor, id, { vacancyId, leftOn, plannedStartOn }, toAttribution(body)),
    };
  }
}
