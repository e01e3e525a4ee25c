import { Body, Controller, Get, HttpCode, Post, Res, UseFilters } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Public } from '../../../platform/access/index.js';
import { type HeaderReply, ProblemPageFilter, sendPage } from '../../../platform/http/index.js';
import { ByLink, CurrentLink, handedOverNote, type OpenedLink } from '../../identity/index.js';
import { AnswerLinksService } from '../application/answer-links.service.js';
import { StartListQueries } from '../application/start-list.queries.js';
import { ConfirmStartsService } from '../application/confirm-starts.service.js';
import { UndoAnswerService } from '../application/undo-answer.service.js';
import type { FormFields } from './pages/answers-form.js';
import { startListPage, startOutcomesPage, startsEndedPage } from './pages/start-list.view.js';
import { takenBackPage } from './pages/word-list.view.js';
import { readStartsForm } from './pages/starts-form.js';

const PAGE = { schema: { type: 'string' } } as const;

/** The link of {@link StartLinksController} for people: a plain page with a form, for any telephone, without a script. */
@ApiTags('placements')
@ApiParam({ name: 'token', type: String })
@ApiProduces('text/html')
@UseFilters(ProblemPageFilter)
@Controller('links/:token/starts/page')
export class StartPagesController {
  constructor(
    private readonly lists: StartListQueries,
    private readonly words: ConfirmStartsService,
    private readonly undos: UndoAnswerService,
    private readonly links: AnswerLinksService,
  ) {}

  @Get()
  @Public()
  @ByLink('employer-starts', { late: true })
  @ApiOkResponse(PAGE)
  async openStartsPage(
    @CurrentLink() link: OpenedLink,
    @Res({ passthrough: true }) reply: HeaderReply,
  ): Promise<string> {
    const { actor, subject, state, expiresAt } = link;
    const companyName = await this.links.companyName(actor, subject.id);
    if (state !== 'live') return sendPage(reply, startsEndedPage(companyName));
    const list = await this.lists.whole(actor, subject.id);
    return sendPage(reply, startListPage({ companyName, expiresAt, note: handedOverNote(link), ...list }));
  }

  /** What the form of the page sends: marked words, all except those marked no, or one taken back. */
  @Post()
  @HttpCode(200)
  @Public()
  @ByLink('employer-starts')
  @ApiConsumes('application/x-www-form-urlencoded')
  @ApiBody({ schema: { type: 'object', additionalProperties: { type: 'string' } } })
  @ApiOkResponse(PAGE)
  async confirmStartsOnPage(
    @CurrentLink() { id, actor, subject }: OpenedLink,
    @Body() fields: FormFields,
    @Res({ passthrough: true }) reply: HeaderReply,
  ): Promise<string> {
    const attribution = { reportedBy: 'employer', channel: 'link', evidence: `link:${id}` } as const;
    const form = readStartsForm(fields);
    if (form.act === 'undo')
      return sendPage(
        reply,
        takenBackPage((await this.undos.undo(actor, form.placementId, attribution)).status),
      );
    const { items } = await this.lists.whole(actor, subject.id);
    const outcomes =
      form.act === 'all'
        ? await this.words.all(actor, { employerId: subject.id, ...form }, attribution)
        : await this.words.many(actor, form.claims, undefined, attribution);
    return sendPage(reply, startOutcomesPage(outcomes, items));
  }
}
