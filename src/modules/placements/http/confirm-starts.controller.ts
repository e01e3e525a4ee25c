import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, RequirePermission } from '../../../platform/access/index.js';
import { NotReplayable, fromCursor, toPage } from '../../../platform/http/index.js';
import { IssuedLinkResponse, IssueLinkRequest, wayOf } from '../../notifications/index.js';
import { StartLinksService } from '../application/start-links.service.js';
import { StartListQueries } from '../application/start-list.queries.js';
import { ConfirmStartsService } from '../application/confirm-starts.service.js';
import { OutcomesResponse, toOutcomes } from './dto/placement.response.dto.js';
import { toAttribution } from './dto/to-attribution.js';
import { ConfirmStartsRequest, SearchAwaitedStartsQuery } from './dto/start.request.dto.js';
import { AwaitedStartsPage } from './dto/start.response.dto.js';

@ApiTags('placements')
@Controller()
export class ConfirmStartsController {
  constructor(
    private readonly words: ConfirmStartsService,
    private readonly lists: StartListQueries,
    private readonly links: StartLinksService,
  ) {}

  /** People on the way to a company, or there, whose start nobody has confirmed; who departed first stands first. */
  @Get('awaited-starts')
  @RequirePermission('placement.start')
  @ApiOkResponse({ type: AwaitedStartsPage })
  async listAwaitedStarts(
    @CurrentActor() actor: Actor,
    @Query() query: SearchAwaitedStartsQuery,
  ): Promise<AwaitedStartsPage> {
    const employerId = query.employer;
    const rows = await this.lists.awaited(actor, {
      employerId,
      limit: query.limit + 1,
      after: fromCursor(query.cursor),
    });
    const page = toPage(rows, query.limit, (row) => `${row.departedOn} ${row.id}`);
    const whole = employerId ? await this.lists.whole(actor, employerId) : null;
    return { items: page.items, nextCursor: page.nextCursor, listVersion: whole?.listVersion ?? null };
  }

  /** Who started, who did not, who was taken by another employer; or a company's whole list with one day. */
  @Post('placements/starts')
  @HttpCode(200)
  @RequirePermission('placement.start')
  @ApiOkResponse({ type: OutcomesResponse })
  async confirmStarts(
    @CurrentActor() actor: Actor,
    @Body() body: ConfirmStartsRequest,
  ): Promise<OutcomesResponse> {
    const attribution = toAttribution(body);
    const all = body.all ? await this.words.all(actor, body.all, attribution) : [];
    const many = await this.words.many(actor, body.starts ?? [], body.confirmedOn, attribution);
    return toOutcomes([...all, ...many]);
  }

  /** A link that opens this company's list of people who should have started; sent to its contact, or shown once to be handed over. */
  @Post('employers/:id/start-links')
  @NotReplayable()
  @RequirePermission('start-link.issue')
  @ApiCreatedResponse({ type: IssuedLinkResponse })
  issueStartLink(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: IssueLinkRequest,
  ): Promise<IssuedLinkResponse> {
    return this.links.issue(actor, id, wayOf(body));
  }

  @Delete('employers/:id/start-links')
  @HttpCode(204)
  @RequirePermission('start-link.issue')
  @ApiNoContentResponse()
  async revokeStartLinks(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<void> {
    await this.links.revoke(actor, id);
  }
}
