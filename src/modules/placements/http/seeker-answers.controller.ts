import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, RequirePermission } from '../../../platform/access/index.js';
import { NotReplayable, fromCursor, PageQuery, toPage } from '../../../platform/http/index.js';
import { IssuedLinkResponse, IssueLinkRequest, wayOf } from '../../notifications/index.js';
import { AnswerLinksService } from '../application/answer-links.service.js';
import { AnswerSettingsService } from '../application/answer-settings.service.js';
import { CallAttemptsService } from '../application/call-attempts.service.js';
import { SeekerAnswersService } from '../application/seeker-answers.service.js';
import { UndoAnswerService } from '../application/undo-answer.service.js';
import { WHERE_TO } from '../domain/separation.js';
import {
  EMPLOYER_DECLINE_REASONS,
  HOLD_REASONS,
  LEAVING_REASONS,
  type ReasonList,
  WITHDRAWAL_REASONS,
  WORKER_DECLINE_REASONS,
} from '../domain/placement.reasons.js';
import { SeekerAnswerRequest, UndoRequest } from './dto/answer.request.dto.js';
import { SinceResponse, toSince, toUndone, UndoneResponse } from './dto/answer.response.dto.js';
import {
  AnswerSettingRequest,
  AnswerSettingResponse,
  CallAttemptPage,
  CallAttemptResponse,
  LogCallRequest,
  type ReasonResponse,
  ReasonsResponse,
  toCall,
} from './dto/call.dto.js';

@ApiTags('placements')
@Controller()
export class SeekerAnswersController {
  constructor(
    private readonly answers: SeekerAnswersService,
    private readonly undos: UndoAnswerService,
    private readonly calls: CallAttemptsService,
    private readonly links: AnswerLinksService,
    private readonly settings: AnswerSettingsService,
  ) {}

  /** The one list of lawful reasons, in both languages. */
  @Get('answer-reasons')
  @RequirePermission('placement.read')
  @ApiOkResponse({ type: ReasonsResponse })
  listAnswerReasons(): ReasonsResponse {
    return {
      employerDecline: listed(EMPLOYER_DECLINE_REASONS),
      workerDecline: listed(WORKER_DECLINE_REASONS),
      withdrawal: listed(WITHDRAWAL_REASONS),
      hold: listed(HOLD_REASONS),
      leaving: listed(LEAVING_REASONS),
      whereTo: listed(WHERE_TO),
    };
  }

  /** The person's answer as a caseworker heard it: how, and who was present. */
  @Post('placements/:id/seeker-answers')
  @HttpCode(200)
  @RequirePermission('placement.answer-for-worker')
  @ApiOkResponse({ type: SinceResponse })
  async answerForSeeker(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { answer, reason, version, channel, witness, evidence }: SeekerAnswerRequest,
  ): Promise<SinceResponse> {
    const shown = [evidence, witness === undefined ? undefined : `witness: ${witness}`]
      .filter(Boolean)
      .join('; ');
    const attribution = { reportedBy: 'worker', channel, ...(shown ? { evidence: shown } : {}) } as const;
    const from = version === undefined ? {} : { from: { version } };
    return toSince(await this.answers.answer(actor, id, { answer, reason, ...from }, attribution));
  }

  /** A link that opens the person's own offer: sent to their phone, or shown once to be handed over. */
  @Post('placements/:id/offer-links')
  @NotReplayable()
  @RequirePermission('offer-link.issue')
  @ApiCreatedResponse({ type: IssuedLinkResponse })
  issueOfferLink(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: IssueLinkRequest,
  ): Promise<IssuedLinkResponse> {
    return this.links.forOffer(actor, id, wayOf(body));
  }

  /** Takes the last answer back inside the window: restores what is still free and names what is not. */
  @Post('placements/:id/undo')
  @HttpCode(200)
  @RequirePermission('placement.undo')
  @ApiOkResponse({ type: UndoneResponse })
  async undoAnswer(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { expectedVersion, ...attribution }: UndoRequest,
  ): Promise<UndoneResponse> {
    return toUndone(await this.undos.undo(actor, id, attribution, { version: expectedVersion }));
  }

  @Get('call-attempts')
  @RequirePermission('call-attempt.read')
  @ApiOkResponse({ type: CallAttemptPage })
  async listCallAttempts(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<CallAttemptPage> {
    const [dueAt, id] = fromCursor(query.cursor)?.split(' ') ?? [];
    const rows = await this.calls.toMake(actor, {
      limit: query.limit + 1,
      ...(dueAt && id ? { after: { dueAt, id } } : {}),
    });
    const page = toPage(rows, query.limit, (row) => `${row.dueAt.toISOString()} ${row.id}`);
    return { items: page.items.map(toCall), nextCursor: page.nextCursor };
  }

  @Post('call-attempts/:id/outcome')
  @HttpCode(200)
  @RequirePermission('call-attempt.log')
  @ApiOkResponse({ type: CallAttemptResponse })
  async logCallAttempt(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: LogCallRequest,
  ): Promise<CallAttemptResponse> {
    return toCall(await this.calls.log(actor, id, body));
  }

  @Get('answer-settings/:cooperation')
  @RequirePermission('answer-setting.read')
  @ApiOkResponse({ type: AnswerSettingResponse })
  getAnswerSetting(
    @CurrentActor() actor: Actor,
    @Param('cooperation') cooperation: string,
  ): Promise<AnswerSettingResponse> {
    return this.settings.read(actor, cooperation);
  }

  @Put('answer-settings/:cooperation')
  @RequirePermission('answer-setting.change')
  @ApiOkResponse({ type: AnswerSettingResponse })
  changeAnswerSetting(
    @CurrentActor() actor: Actor,
    @Param('cooperation') cooperation: string,
    @Body() body: AnswerSettingRequest,
  ): Promise<AnswerSettingResponse> {
    return this.settings.change(actor, cooperation, body);
  }
}

const listed = (list: ReasonList): ReasonResponse[] =>
  Object.entries(list).map(([code, text]) => ({ code, text }));
