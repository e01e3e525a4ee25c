import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, RequirePermission } from '../../../platform/access/index.js';
import { NotReplayable, fromCursor, toPage } from '../../../platform/http/index.js';
import { IssuedLinkResponse, IssueLinkRequest, wayOf } from '../../notifications/index.js';
import { AnswerLinksService } from '../application/answer-links.service.js';
import { EmployerAnswersService } from '../application/employer-answers.service.js';
import { EmployerListQueries } from '../application/employer-list.queries.js';
import {
  EmployerAnswerRequest,
  EmployerAnswersRequest,
  SearchWaitingQuery,
} from './dto/answer.request.dto.js';
import { toWaiting, WaitingPage } from './dto/answer.response.dto.js';
import { OutcomesResponse, PlacementMovedResponse, toOutcomes } from './dto/placement.response.dto.js';
import { toAttribution } from './dto/to-attribution.js';

@ApiTags('placements')
@Controller()
export class EmployerAnswersController {
  constructor(
    private readonly answers: EmployerAnswersService,
    private readonly lists: EmployerListQueries,
    private readonly links: AnswerLinksService,
  ) {}

  /** People who wait for the employer's answer, the nearest deadline first. */
  @Get('employer-answers')
  @RequirePermission('employer-answer.read')
  @ApiOkResponse({ type: WaitingPage })
  async listWaitingForEmployer(
    @CurrentActor() actor: Actor,
    @Query() query: SearchWaitingQuery,
  ): Promise<WaitingPage> {
    const [dueAt, id] = fromCursor(query.cursor)?.split(' ') ?? [];
    const rows = await this.lists.waiting(actor, {
      employerId: query.employer,
      vacancyId: query.vacancy,
      limit: query.limit + 1,
      ...(dueAt && id ? { after: { dueAt, id } } : {}),
    });
    const page = toPage(rows, query.limit, (row) => `${row.answerDueAt.toISOString()} ${row.id}`);
    const whole = query.employer ? await this.lists.whole(actor, query.employer, query.vacancy) : null;
    return {
      items: page.items.map(toWaiting),
      nextCursor: page.nextCursor,
      listVersion: whole?.listVersion ?? null,
    };
  }

  /** Many answers, or all as proposed with exceptions; each person has an outcome of their own. */
  @Post('employer-answers')
  @HttpCode(200)
  @RequirePermission('employer-answer.give')
  @ApiOkResponse({ type: OutcomesResponse })
  async answerForEmployer(
    @CurrentActor() actor: Actor,
    @Body() body: EmployerAnswersRequest,
  ): Promise<OutcomesResponse> {
    const attribution = toAttribution(body);
    const all = body.all ? await this.answers.all(actor, body.all, attribution) : [];
    const many = body.answers ? await this.answers.many(actor, body.answers, attribution) : [];
    return toOutcomes([...all, ...many]);
  }

  /** One answer; a stale or late one is a 409 with what happened since and what is allowed. */
  @Post('employer-answers/:placementId')
  @HttpCode(200)
  @RequirePermission('employer-answer.give')
  @ApiOkResponse({ type: PlacementMovedResponse })
  async answerOneForEmployer(
    @CurrentActor() actor: Actor,
    @Param('placementId', ParseUUIDPipe) placementId: string,
    @Body() body: EmployerAnswerRequest,
  ): Promise<PlacementMovedResponse> {
    const { answer, from, reason, offeredWage } = body;
    const { status, version } = await this.answers.one(
      actor,
      { placementId, answer, from, reason, offeredWage },
      toAttribution(body),
    );
    return { status, version };
  }

  /** A link that opens this company's list until the last question is over; sent to its contact, or shown once to be handed over. */
  @Post('employers/:id/answer-links')
  @NotReplayable()
  @RequirePermission('answer-link.issue')
  @ApiCreatedResponse({ type: IssuedLinkResponse })
  issueAnswerLink(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: IssueLinkRequest,
  ): Promise<IssuedLinkResponse> {
    return this.links.forEmployer(actor, id, wayOf(body));
  }

  @Delete('employers/:id/answer-links')
  @HttpCode(204)
  @RequirePermission('answer-link.issue')
  @ApiNoContentResponse()
  async revokeAnswerLinks(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<void> {
    await this.links.revokeForEmployer(actor, id);
  }
}
