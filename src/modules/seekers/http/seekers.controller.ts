import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, RequirePermission } from '../../../platform/access/index.js';
import { fromCursor, NotReplayable, toPage } from '../../../platform/http/index.js';
import { ConsentService } from '../application/consent.service.js';
import { SeekerTransitionsService } from '../application/seeker-transitions.service.js';
import { RegisterSeekerService } from '../application/register-seeker.service.js';
import { SeekersQueries } from '../application/seekers.queries.js';
import {
  ConsentRequest,
  TransitionSeekerRequest,
  RankingRequest,
  RegisterSeekerRequest,
  RevealRequest,
  ListSeekersQuery,
  SearchSeekersRequest,
} from './dto/seeker.request.dto.js';
import {
  CreatedResponse,
  PovertyPeriodResponse,
  RevealedResponse,
  SeekerPage,
  SeekerResponse,
  toSeekerResponse,
} from './dto/seeker.response.dto.js';
import { toRegisterSeeker } from './dto/to-register-seeker.js';

@ApiTags('seekers')
@Controller('seekers')
export class SeekersController {
  constructor(
    private readonly registration: RegisterSeekerService,
    private readonly transitions: SeekerTransitionsService,
    private readonly consents: ConsentService,
    private readonly queries: SeekersQueries,
  ) {}

  @Post()
  @RequirePermission('seeker.register')
  @ApiCreatedResponse({ type: CreatedResponse })
  async registerSeeker(
    @CurrentActor() actor: Actor,
    @Body() body: RegisterSeekerRequest,
  ): Promise<CreatedResponse> {
    return { id: await this.registration.register(actor, toRegisterSeeker(body)) };
  }

  @Get()
  @RequirePermission('seeker.read')
  @ApiOkResponse({ type: SeekerPage })
  listSeekers(@CurrentActor() actor: Actor, @Query() query: ListSeekersQuery): Promise<SeekerPage> {
    return this.page(actor, query);
  }

  @Post('searches')
  @HttpCode(200)
  @NotReplayable()
  @RequirePermission('seeker.read')
  @ApiOkResponse({ type: SeekerPage })
  searchSeekers(@CurrentActor() actor: Actor, @Body() body: SearchSeekersRequest): Promise<SeekerPage> {
    return this.page(actor, body, body.text);
  }

  private async page(actor: Actor, query: ListSeekersQuery, text?: string): Promise<SeekerPage> {
    const { rows, today } = await this.queries.search(actor, {
      text,
      areaCode: query.area,
      status: query.status,
      limit: query.limit + 1,
      after: fromCursor(query.cursor),
    });
    const page = toPage(rows, query.limit, (row) => row.id);
    return {
      items: page.items.map((row) => toSeekerResponse(row, actor, today)),
      nextCursor: page.nextCursor,
    };
  }

  @Get(':id')
  @RequirePermission('seeker.read')
  @ApiOkResponse({ type: SeekerResponse })
  async getSeeker(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<SeekerResponse> {
    const { seeker, today } = await this.queries.find(actor, id);
    return toSeekerResponse(seeker, actor, today);
  }

  @Get(':id/poverty')
  @RequirePermission('seeker.read')
  @ApiOkResponse({ type: [PovertyPeriodResponse] })
  getSeekerPoverty(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<PovertyPeriodResponse[]> {
    return this.queries.povertyHistory(actor, id);
  }

  @Post(':id/transitions')
  @HttpCode(204)
  @RequirePermission('seeker.move')
  @ApiNoContentResponse()
  transitionSeeker(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: TransitionSeekerRequest,
  ): Promise<void> {
    return this.transitions.transition(actor, id, body);
  }

  @Post(':id/consents')
  @HttpCode(204)
  @RequirePermission('seeker.consent')
  @ApiNoContentResponse()
  recordConsent(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ConsentRequest,
  ): Promise<void> {
    return this.consents.record(actor, id, body);
  }

  @Post(':id/ranking')
  @HttpCode(204)
  @RequirePermission('seeker.consent')
  @ApiNoContentResponse()
  refuseRanking(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: RankingRequest,
  ): Promise<void> {
    const { refuses, reportedBy = 'worker', channel = 'in_person', ...rest } = body;
    return this.consents.refuseRanking(actor, id, refuses, { reportedBy, channel, ...rest });
  }

  /** The numbers in the clear, for a purpose; each call is written down with it. */
  @Post(':id/reveal')
  @HttpCode(200)
  @NotReplayable()
  @RequirePermission('seeker.reveal', { fresh: true })
  @ApiOkResponse({ type: RevealedResponse })
  revealSeeker(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: RevealRequest,
  ): Promise<RevealedResponse> {
    return this.queries.reveal(actor, id, body.purpose);
  }
}
