import { Body, Controller, Get, HttpCode, Post, Res, UseFilters } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Public } from '../../../platform/access/index.js';
import { type HeaderReply, ProblemPageFilter, sendPage } from '../../../platform/http/index.js';
import { ByLink, CurrentLink, handedOverNote, type OpenedLink } from '../../identity/index.js';
import { AnswerLinksService } from '../application/answer-links.service.js';
import { EmployerAnswersService } from '../application/employer-answers.service.js';
import { EmployerListQueries } from '../application/employer-list.queries.js';
import { SeekerAnswersService } from '../application/seeker-answers.service.js';
import { UndoAnswerService } from '../application/undo-answer.service.js';
import { OfferFormRequest } from './dto/answer.request.dto.js';
import { answerListPage, answerOutcomesPage, answersEndedPage } from './pages/answer-list.view.js';
import { takenBackPage } from './pages/word-list.view.js';
import { type FormFields, readAnswersForm } from './pages/answers-form.js';
import { offerAnsweredPage, offerPage, offerUndonePage } from './pages/offer.view.js';

const PAGE = { schema: { type: 'string' } } as const;
const FORM = 'application/x-www-form-urlencoded';

/** The links of {@link AnswerLinksController} for people: plain pages with forms, for any telephone, without a script. */
@ApiTags('placements')
@ApiParam({ name: 'token', type: String })
@ApiProduces('text/html')
@UseFilters(ProblemPageFilter)
@Controller('links/:token')
export class AnswerPagesController {
  constructor(
    private readonly lists: EmployerListQueries,
    private readonly answers: EmployerAnswersService,
    private readonly seekers: SeekerAnswersService,
    private readonly undos: UndoAnswerService,
    private readonly links: AnswerLinksService,
  ) {}

  @Get('answers/page')
  @Public()
  @ByLink('employer-answers', { late: true })
  @ApiOkResponse(PAGE)
  async openAnswersPage(
    @CurrentLink() link: OpenedLink,
    @Res({ passthrough: true }) reply: HeaderReply,
  ): Promise<string> {
    const { actor, subject, state, expiresAt } = link;
    const companyName = await this.links.companyName(actor, subject.id);
    if (state !== 'live')
      return sendPage(
        reply,
        answersEndedPage(companyName, await this.links.ended(actor, subject.id, expiresAt)),
      );
    const list = await this.lists.whole(actor, subject.id);
    return sendPage(reply, answerListPage({ companyName, expiresAt, note: handedOverNote(link), ...list }));
  }

  /** What the form of the page sends: marked answers, all except those marked no, or one taken back. */
  @Post('answers/page')
  @HttpCode(200)
  @Public()
  @ByLink('employer-answers')
  @ApiConsumes(FORM)
  @ApiBody({ schema: { type: 'object', additionalProperties: { type: 'string' } } })
  @ApiOkResponse(PAGE)
  async answerOnPage(
    @CurrentLink() { id, actor, subject }: OpenedLink,
    @Body() fields: FormFields,
    @Res({ passthrough: true }) reply: HeaderReply,
  ): Promise<string> {
    const attribution = { reportedBy: 'employer', channel: 'link', evidence: `link:${id}` } as const;
    const form = readAnswersForm(fields);
    if (form.act === 'undo') {
      const { status } = await this.undos.undo(actor, form.placementId, attribution);
      return sendPage(reply, takenBackPage(status));
    }
    const { items } = await this.lists.whole(actor, subject.id);
    const outcomes =
      form.act === 'all'
        ? await this.answers.all(actor, { employerId: subject.id, ...form }, attribution)
        : await this.answers.many(actor, form.answers, attribution);
    return sendPage(reply, answerOutcomesPage(outcomes, items));
  }

  @Get('offer/page')
  @Public()
  @ByLink('seeker-offer', { late: true })
  @ApiOkResponse(PAGE)
  async openOfferPage(
    @CurrentLink() link: OpenedLink,
    @Res({ passthrough: true }) reply: HeaderReply,
  ): Promise<string> {
    const page = await this.links.offerPage(link.actor, link.subject.id);
    return sendPage(reply, offerPage(page, link.state === 'live', handedOverNote(link)));
  }

  @Post('offer/page')
  @HttpCode(200)
  @Public()
  @ByLink('seeker-offer')
  @ApiConsumes(FORM)
  @ApiOkResponse(PAGE)
  async answerOfferOnPage(
    @CurrentLink() { id, actor, subject }: OpenedLink,
    @Body() { answer, reason, version }: OfferFormRequest,
    @Res({ passthrough: true }) reply: HeaderReply,
  ): Promise<string> {
    const attribution = { reportedBy: 'worker', channel: 'link', evidence: `link:${id}` } as const;
    if (answer === 'undo') {
      const undone = await this.undos.undo(actor, subject.id, attribution);
      return sendPage(reply, offerUndonePage(await this.links.offerPage(actor, subject.id), undone));
    }
    const from = version === undefined ? {} : { from: { version } };
    await this.seekers.answer(
      actor,
      subject.id,
      { answer, reason: reason || undefined, ...from },
      attribution,
    );
    return sendPage(reply, offerAnsweredPage(await this.links.offerPage(actor, subject.id), answer));
  }
}
