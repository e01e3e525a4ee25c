import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, RequirePermission } from '../../../platform/access/index.js';
import { fromCursor, NotReplayable, AllowsHealthTerms, toPage } from '../../../platform/http/index.js';
import { ChangeVacancyService } from '../application/change-vacancy.service.js';
import { VacancyTransitionsService } from '../application/vacancy-transitions.service.js';
import { RegisterVacancyService } from '../application/register-vacancy.service.js';
import { VacanciesQueries } from '../application/vacancies.queries.js';
import { VacancyReach } from '../application/vacancy-reach.js';
import { ReachRequest, ReachResponse, toReach } from './dto/reach.dto.js';
import { toWrittenAdvert } from './dto/advert.request.dto.js';
import {
  CheckAdvertRequest,
  TransitionVacancyRequest,
  RegisterVacancyRequest,
  RewriteVacancyRequest,
  SearchVacanciesQuery,
} from './dto/vacancy.request.dto.js';
import {
  AdvertCheckResponse,
  toAdvertCheck,
  toVacancyResponse,
  VacancyCreatedResponse,
  VacancyPage,
  VacancyResponse,
} from './dto/vacancy.response.dto.js';

@ApiTags('vacancies')
@AllowsHealthTerms()
@Controller('vacancies')
export class VacanciesController {
  constructor(
    private readonly registration: RegisterVacancyService,
    private readonly cards: ChangeVacancyService,
    private readonly transitions: VacancyTransitionsService,
    private readonly reach: VacancyReach,
    private readonly queries: VacanciesQueries,
  ) {}

  @Post()
  @RequirePermission('vacancy.register')
  @ApiCreatedResponse({ type: VacancyCreatedResponse })
  async registerVacancy(
    @CurrentActor() actor: Actor,
    @Body() body: RegisterVacancyRequest,
  ): Promise<VacancyCreatedResponse> {
    return { id: await this.registration.register(actor, { ...body, advert: toWrittenAdvert(body.advert) }) };
  }

  /** What the advert check would say; nothing is kept. */
  @Post('check')
  @HttpCode(200)
  @NotReplayable()
  @RequirePermission('vacancy.check')
  @ApiOkResponse({ type: AdvertCheckResponse })
  async checkAdvert(
    @CurrentActor() actor: Actor,
    @Body() body: CheckAdvertRequest,
  ): Promise<AdvertCheckResponse> {
    return toAdvertCheck(
      await this.registration.check(actor, body.employerId, toWrittenAdvert(body.advert), body.parts),
    );
  }

  /** How many registered people would accept the card, and by which condition the others fall away; nothing is kept. */
  @Post('reach')
  @HttpCode(200)
  @NotReplayable()
  @RequirePermission('vacancy.check')
  @ApiOkResponse({ type: ReachResponse })
  async reachOfAdvert(@CurrentActor() actor: Actor, @Body() body: ReachRequest): Promise<ReachResponse> {
    const question = { ...body, advert: toWrittenAdvert(body.advert) };
    return toReach(await this.reach.of(actor, question), actor);
  }

  @Get()
  @RequirePermission('vacancy.read')
  @ApiOkResponse({ type: VacancyPage })
  async listVacancies(
    @CurrentActor() actor: Actor,
    @Query() query: SearchVacanciesQuery,
  ): Promise<VacancyPage> {
    const { rows, today } = await this.queries.search(actor, {
      text: query.q,
      status: query.status,
      employerId: query.employerId,
      fairCode: query.fairCode,
      hostEmployerId: query.hostEmployerId,
      offersInDoubt: query.offersInDoubt,
      limit: query.limit + 1,
      after: fromCursor(query.cursor),
    });
    const page = toPage(rows, query.limit, (row) => row.vacancy.id);
    return {
      items: page.items.map((row) => toVacancyResponse(row, actor, today)),
      nextCursor: page.nextCursor,
    };
  }

  @Get(':id')
  @RequirePermission('vacancy.read')
  @ApiOkResponse({ type: VacancyResponse })
  async getVacancy(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<VacancyResponse> {
    const { seen, today } = await this.queries.find(actor, id);
    return toVacancyResponse(seen, actor, today);
  }

  @Put(':id/advert')
  @HttpCode(204)
  @RequirePermission('vacancy.register')
  @ApiNoContentResponse()
  rewriteVacancy(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: RewriteVacancyRequest,
  ): Promise<void> {
    return this.cards.replace(actor, id, toWrittenAdvert(body.advert));
  }

  @Post(':id/transitions')
  @HttpCode(204)
  @RequirePermission('vacancy.move')
  @ApiNoContentResponse()
  transitionVacancy(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: TransitionVacancyRequest,
  ): Promise<void> {
    return this.transitions.transition(actor, id, body);
  }
}
