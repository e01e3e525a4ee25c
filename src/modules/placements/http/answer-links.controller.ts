import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { Public } from '../../../platform/access/index.js';
import { ByLink, CurrentLink, type OpenedLink } from '../../identity/index.js';
import { AnswerLinksService } from '../application/answer-links.service.js';
import { DisputesService } from '../application/disputes.service.js';
import { EmployerAnswersService } from '../application/employer-answers.service.js';
import { EmployerListQueries } from '../application/employer-list.queries.js';
import { SeekerAnswersService } from '../application/seeker-answers.service.js';
import { UndoAnswerService } from '../application/undo-answer.service.js';
import { LinkAnswersRequest, LinkOfferAnswerRequest, LinkUndoRequest } from './dto/answer.request.dto.js';
import {
  lateText,
  LinkAnswersPage,
  OfferPageResponse,
  SinceResponse,
  toOfferPage,
  toSince,
  toUndone,
  toWaiting,
  UndoneResponse,
} from './dto/answer.response.dto.js';
import { DisputeOpenedResponse } from './dto/dispute.dto.js';
import { OutcomesResponse, toOutcomes } from './dto/placement.response.dto.js';

const byCompany = ({ id }: OpenedLink) =>
  ({ reportedBy: 'employer', channel: 'link', evidence: `link:${id}` }) as const;
const byPerson = ({ id }: OpenedLink) =>
  ({ reportedBy: 'worker', channel: 'link', evidence: `link:${id}` }) as const;

/** What a signed link opens: a company's list of people, or one offer. No ID number, no phone, nothing a doctor found. */
@ApiTags('placements')
@ApiParam({ name: 'token', type: String })
@Controller('links/:token')
export class AnswerLinksController {
  constructor(
    private readonly lists: EmployerListQueries,
    private readonly answers: EmployerAnswersService,
    private readonly seekers: SeekerAnswersService,
    private readonly undos: UndoAnswerService,
    private readonly links: AnswerLinksService,
    private readonly disputes: DisputesService,
  ) {}

  /** The company's open questions; after the end of the link, how they ended. */
  @Get('answers')
  @Public()
  @ByLink('employer-answers', { late: true })
  @ApiOkResponse({ type: LinkAnswersPage })
  async openAnswerLink(@CurrentLink() link: OpenedLink): Promise<LinkAnswersPage> {
    const live = link.state === 'live';
    const { items, listVersion } = live
      ? await this.lists.whole(link.actor, link.subject.id)
      : { items: [], listVersion: null };
    return {
      link: link.state,
      text: lateText(link.state),
      expiresAt: link.expiresAt.toISOString(),
      items: items.map(toWaiting),
      listVersion,
      since: live ? {} : await this.links.ended(link.actor, link.subject.id, link.expiresAt),
    };
  }

  @Post('answers')
  @HttpCode(200)
  @Public()
  @ByLink('employer-answers')
  @ApiOkResponse({ type: OutcomesResponse })
  async answerByLink(
    @CurrentLink() link: OpenedLink,
    @Body() body: LinkAnswersRequest,
  ): Promise<OutcomesResponse> {
    const attribution = byCompany(link);
    const { listVersion, except = [], answers = [] } = body;
    const all =
      listVersion === undefined
        ? []
        : await this.answers.all(
            link.actor,
            { employerId: link.subject.id, listVersion, except },
            attribution,
          );
    return toOutcomes([...all, ...(await this.answers.many(link.actor, answers, attribution))]);
  }

  @Post('answers/undo')
  @HttpCode(200)
  @Public()
  @ByLink('employer-answers')
  @ApiOkResponse({ type: UndoneResponse })
  async undoByLink(
    @CurrentLink() link: OpenedLink,
    @Body() { placementId }: LinkUndoRequest,
  ): Promise<UndoneResponse> {
    return toUndone(await this.undos.undo(link.actor, placementId, byCompany(link)));
  }

  /** The offer a person was sent, or what became of it. */
  @Get('offer')
  @Public()
  @ByLink('seeker-offer', { late: true })
  @ApiOkResponse({ type: OfferPageResponse })
  async openOfferLink(@CurrentLink() link: OpenedLink): Promise<OfferPageResponse> {
    return toOfferPage(link.state, await this.links.offerPage(link.actor, link.subject.id));
  }

  @Post('offer')
  @HttpCode(200)
  @Public()
  @ByLink('seeker-offer')
  @ApiOkResponse({ type: SinceResponse })
  async answerOfferByLink(
    @CurrentLink() link: OpenedLink,
    @Body() { answer, reason, version }: LinkOfferAnswerRequest,
  ): Promise<SinceResponse> {
    const attribution = byPerson(link);
    const from = version === undefined ? {} : { from: { version } };
    return toSince(
      await this.seekers.answer(link.actor, link.subject.id, { answer, reason, ...from }, attribution),
    );
  }

  @Post('offer/undo')
  @HttpCode(200)
  @Public()
  @ByLink('seeker-offer')
  @ApiOkResponse({ type: UndoneResponse })
  async undoOfferByLink(@CurrentLink() link: OpenedLink): Promise<UndoneResponse> {
    return toUndone(await this.undos.undo(link.actor, link.subject.id, byPerson(link)));
  }

  /** "I did not say that": within seven days of what was entered for the person. */
  @Post('offer/objections')
  @Public()
  @ByLink('seeker-offer', { late: true })
  @ApiCreatedResponse({ type: DisputeOpenedResponse })
  async objectByLink(@CurrentLink() link: OpenedLink): Promise<DisputeOpenedResponse> {
    const command = {
      placementId: link.subject.id,
      kind: 'entered_for_party',
      attribution: byPerson(link),
    } as const;
    return { id: await this.disputes.object(link.actor, command) };
  }

  /** Takes the objection back: only who raised it can, and through the same kind of door. */
  @Post('offer/objections/withdrawal')
  @HttpCode(204)
  @Public()
  @ByLink('seeker-offer', { late: true })
  @ApiNoContentResponse()
  async withdrawObjectionByLink(@CurrentLink() link: OpenedLink): Promise<void> {
    await this.disputes.withdrawObjection(link.actor, link.subject.id, byPerson(link));
  }
}
