import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { Public } from '../../../platform/access/index.js';
import { ByLink, CurrentLink, type OpenedLink } from '../../identity/index.js';
import { StartListQueries } from '../application/start-list.queries.js';
import { ConfirmStartsService } from '../application/confirm-starts.service.js';
import { UndoAnswerService } from '../application/undo-answer.service.js';
import { LinkUndoRequest } from './dto/answer.request.dto.js';
import { toUndone, UndoneResponse } from './dto/answer.response.dto.js';
import { OutcomesResponse, toOutcomes } from './dto/placement.response.dto.js';
import { LinkStartsRequest } from './dto/start.request.dto.js';
import { LinkStartsPage, startsText } from './dto/start.response.dto.js';

const byCompany = ({ id }: OpenedLink) =>
  ({ reportedBy: 'employer', channel: 'link', evidence: `link:${id}` }) as const;

/** What a signed link opens for a company after the coach has left: who came, and since when they work. */
@ApiTags('placements')
@ApiParam({ name: 'token', type: String })
@Controller('links/:token/starts')
export class StartLinksController {
  constructor(
    private readonly lists: StartListQueries,
    private readonly words: ConfirmStartsService,
    private readonly undos: UndoAnswerService,
  ) {}

  /** The company's people whose start is open; nobody after the end of the link. */
  @Get()
  @Public()
  @ByLink('employer-starts', { late: true })
  @ApiOkResponse({ type: LinkStartsPage })
  async openStartLink(@CurrentLink() link: OpenedLink): Promise<LinkStartsPage> {
    const { items, listVersion } =
      link.state === 'live'
        ? await this.lists.whole(link.actor, link.subject.id)
        : { items: [], listVersion: null };
    return {
      link: link.state,
      text: startsText(link.state),
      expiresAt: link.expiresAt.toISOString(),
      items,
      listVersion,
    };
  }

  /** One by one, or all on one day; each person has an outcome of their own. */
  @Post()
  @HttpCode(200)
  @Public()
  @ByLink('employer-starts')
  @ApiOkResponse({ type: OutcomesResponse })
  async confirmStartsByLink(
    @CurrentLink() link: OpenedLink,
    @Body() { starts = [], all }: LinkStartsRequest,
  ): Promise<OutcomesResponse> {
    const attribution = byCompany(link);
    const whole = all
      ? await this.words.all(link.actor, { ...all, employerId: link.subject.id }, attribution)
      : [];
    return toOutcomes([...whole, ...(await this.words.many(link.actor, starts, undefined, attribution))]);
  }

  /** Takes the last word on a person back inside the window. */
  @Post('undo')
  @HttpCode(200)
  @Public()
  @ByLink('employer-starts')
  @ApiOkResponse({ type: UndoneResponse })
  async undoStartByLink(
    @CurrentLink() link: OpenedLink,
    @Body() { placementId }: LinkUndoRequest,
  ): Promise<UndoneResponse> {
    return toUndone(await this.undos.undo(link.actor, placementId, byCompany(link)));
  }
}
