import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, RequirePermission } from '../../../platform/access/index.js';
import { fromCursor, toPage } from '../../../platform/http/index.js';
import { FollowUpCallsService } from '../application/follow-up-calls.service.js';
import { FollowUpFiguresQueries } from '../application/follow-up-figures.queries.js';
import { FollowUpsQueries } from '../application/follow-ups.queries.js';
import { RecordFollowUpService } from '../application/record-follow-up.service.js';
import {
  FollowUpFiguresQuery,
  TransitionFollowUpRequest,
  NoteCallRequest,
  RecordOutcomeRequest,
  SearchFollowUpsQuery,
} from './dto/follow-up.request.dto.js';
import {
  AfterStartResponse,
  CallNotedResponse,
  FollowUpFiguresResponse,
  FollowUpPage,
  FollowUpResponse,
  toAfterStart,
  toFiguresResponse,
  toFollowUpResponse,
} from './dto/follow-up.response.dto.js';

@ApiTags('follow-ups')
@Controller('follow-ups')
export class FollowUpsController {
  constructor(
    private readonly queries: FollowUpsQueries,
    private readonly figures: FollowUpFiguresQueries,
    private readonly records: RecordFollowUpService,
    private readonly calls: FollowUpCallsService,
  ) {}

  @Get()
  @RequirePermission('follow-up.read')
  @ApiOkResponse({ type: FollowUpPage })
  async listFollowUps(
    @CurrentActor() actor: Actor,
    @Query() query: SearchFollowUpsQuery,
  ): Promise<FollowUpPage> {
    const { rows, today } = await this.queries.search(actor, {
      status: query.status,
      dueBy: query.dueBy,
      kind: query.kind,
      areaCode: query.area,
      employerId: query.employerId,
      limit: query.limit + 1,
      after: fromCursor(query.cursor),
    });
    const page = toPage(rows, query.limit, ({ followUp }) => `${followUp.dueOn} ${followUp.id}`);
    return {
      items: page.items.map((row) => toFollowUpResponse(row, actor, today)),
      nextCursor: page.nextCursor,
    };
  }

  @Get('figures')
  @RequirePermission('follow-up.read')
  @ApiOkResponse({ type: FollowUpFiguresResponse })
  async getFollowUpFigures(
    @CurrentActor() actor: Actor,
    @Query() { asOf, departedOn }: FollowUpFiguresQuery,
  ): Promise<FollowUpFiguresResponse> {
    return toFiguresResponse(asOf, await this.figures.figures(actor, asOf, { departedOn }));
  }

  /** Follow-ups, evidence and computed stability of one placement. */
  @Get('placements/:placementId')
  @RequirePermission('follow-up.read')
  @ApiOkResponse({ type: AfterStartResponse })
  async getAfterStart(
    @CurrentActor() actor: Actor,
    @Param('placementId', ParseUUIDPipe) placementId: string,
  ): Promise<AfterStartResponse> {
    return toAfterStart(await this.queries.ofPlacement(actor, placementId), actor);
  }

  @Get(':id')
  @RequirePermission('follow-up.read')
  @ApiOkResponse({ type: FollowUpResponse })
  async getFollowUp(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<FollowUpResponse> {
    const { row, today } = await this.queries.find(actor, id);
    return toFollowUpResponse(row, actor, today);
  }

  @Post(':id/outcome')
  @HttpCode(204)
  @RequirePermission('follow-up.record')
  @ApiNoContentResponse()
  async recordFollowUpOutcome(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: RecordOutcomeRequest,
  ): Promise<void> {
    const { outcome, leftOn, ...word } = body;
    if (outcome === 'unreachable') await this.calls.note(actor, id, { ...word, result: 'no_answer' });
    else await this.records.record(actor, id, { ...word, outcome, leftOn });
  }

  /** A call or visit without an answer: counted, with the day and the way of the next try. */
  @Post(':id/calls')
  @HttpCode(200)
  @RequirePermission('follow-up.record')
  @ApiOkResponse({ type: CallNotedResponse })
  noteFollowUpCall(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: NoteCallRequest,
  ): Promise<CallNotedResponse> {
    return this.calls.note(actor, id, body);
  }

  @Post(':id/transitions')
  @HttpCode(204)
  @RequirePermission('follow-up.record')
  @ApiNoContentResponse()
  async transitionFollowUp(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { move, ...word }: TransitionFollowUpRequest,
  ): Promise<void> {
    if (move === 'attempt') await this.calls.note(actor, id, { ...word, result: 'no_answer' });
    else await this.records.transition(actor, id, move, word);
  }
}
