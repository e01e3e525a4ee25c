import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, RequirePermission } from '../../../platform/access/index.js';
import { NotReplayable } from '../../../platform/http/index.js';
import type { HeaderReply } from '../../../platform/http/index.js';
import { CorrectionsService } from '../application/corrections.service.js';
import { EraseSeekerService } from '../application/erase-seeker.service.js';
import { type OwnCopy, PersonalDataExportService } from '../application/personal-data-export.service.js';
import { RightsRequestsService } from '../application/rights-requests.service.js';
import {
  CorrectionRequest,
  RefuseRightsRequest,
  RightsOverviewResponse,
  RightsRequestOrder,
  RightsRequestResponse,
} from './dto/person-rights.dto.js';

/** What a person may ask about their own data, entered by whoever hears it. */
@ApiTags('person rights')
@Controller()
export class PersonRightsController {
  constructor(
    private readonly requests: RightsRequestsService,
    private readonly copies: PersonalDataExportService,
    private readonly corrections: CorrectionsService,
    private readonly erasure: EraseSeekerService,
  ) {}

  /** Requests without an answer, nearest deadline first. */
  @Get('rights-requests')
  @RequirePermission('seeker.rights')
  @ApiOkResponse({ type: [RightsRequestResponse] })
  listRightsRequests(@CurrentActor() actor: Actor): Promise<RightsRequestResponse[]> {
    return this.requests.open(actor);
  }

  @Post('seekers/:id/rights-requests')
  @RequirePermission('seeker.rights')
  @ApiCreatedResponse({ type: RightsRequestResponse })
  receiveRightsRequest(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: RightsRequestOrder,
  ): Promise<RightsRequestResponse> {
    return this.requests.receive(actor, id, body);
  }

  @Post('rights-requests/:id/refusal')
  @HttpCode(204)
  @RequirePermission('seeker.rights')
  @ApiNoContentResponse()
  refuseRightsRequest(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: RefuseRightsRequest,
  ): Promise<void> {
    return this.requests.refuse(actor, id, reason);
  }

  /** Grants an erasure; another person than the one who entered the request. */
  @Post('rights-requests/:id/erasure')
  @HttpCode(204)
  @RequirePermission('seeker.erase', { fresh: true })
  @ApiNoContentResponse()
  eraseSeeker(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.erasure.erase(actor, id);
  }

  /** Requests of a person, who looked at them, and whether they refuse to be ranked. */
  @Get('seekers/:id/rights')
  @RequirePermission('seeker.rights')
  @ApiOkResponse({ type: RightsOverviewResponse })
  async getPersonRights(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<RightsOverviewResponse> {
    const { looks, ...rest } = await this.copies.overview(actor, id);
    return { ...rest, looks: looks.map((look) => ({ ...look, fields: [...look.fields] })) };
  }

  /** Everything kept of the person, as a file for them. */
  @Post('seekers/:id/copy')
  @HttpCode(200)
  @NotReplayable()
  @RequirePermission('seeker.rights', { fresh: true })
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: true } })
  async copyPerson(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: HeaderReply,
  ): Promise<OwnCopy> {
    const copy = await this.copies.copy(actor, id);
    reply.header('cache-control', 'no-store');
    reply.header('content-disposition', `attachment; filename="own-copy-${id}.json"`);
    return copy;
  }

  @Post('seekers/:id/corrections')
  @HttpCode(204)
  @RequirePermission('seeker.update')
  @ApiNoContentResponse()
  correctSeeker(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: CorrectionRequest,
  ): Promise<void> {
    return this.corrections.correct(actor, id, body);
  }
}
