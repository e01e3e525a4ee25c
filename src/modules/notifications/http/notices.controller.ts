import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, RequirePermission } from '../../../platform/access/index.js';
import { fromCursor, PageQuery, toPage } from '../../../platform/http/index.js';
import { DecideNoticeService } from '../application/decide-notice.service.js';
import { DevelopmentOutbox } from '../application/development-outbox.js';
import { NoticesQueries } from '../application/notices.queries.js';
import { DecideNoticeRequest, SearchNoticesQuery } from './dto/notice.request.dto.js';
import {
  DevelopmentOutboxPage,
  NoticeCountsResponse,
  NoticeDetailResponse,
  NoticePage,
  toDevelopmentMessage,
  toNoticeDetail,
  toNoticeResponse,
} from './dto/notice.response.dto.js';

@ApiTags('notices')
@Controller('notices')
export class NoticesController {
  constructor(
    private readonly queries: NoticesQueries,
    private readonly decisions: DecideNoticeService,
    private readonly development: DevelopmentOutbox,
  ) {}

  @Get()
  @RequirePermission('notice.read')
  @ApiOkResponse({ type: NoticePage })
  async listNotices(@CurrentActor() actor: Actor, @Query() query: SearchNoticesQuery): Promise<NoticePage> {
    const { limit, cursor, ...search } = query;
    const rows = await this.queries.search(actor, {
      ...search,
      limit: limit + 1,
      after: fromCursor(cursor),
    });
    const page = toPage(rows, limit, (row) => `${row.dueAt.toISOString()} ${row.id}`);
    return {
      items: page.items.map((row) => toNoticeResponse(actor, row)),
      nextCursor: page.nextCursor,
    };
  }

  @Get('counts')
  @RequirePermission('notice.read')
  @ApiOkResponse({ type: NoticeCountsResponse })
  countNotices(@CurrentActor() actor: Actor): Promise<NoticeCountsResponse> {
    return this.queries.counts(actor);
  }

  @Get('development-outbox')
  @RequirePermission('development-outbox.read')
  @ApiOkResponse({ type: DevelopmentOutboxPage })
  async readDevelopmentOutbox(
    @CurrentActor() actor: Actor,
    @Query() query: PageQuery,
  ): Promise<DevelopmentOutboxPage> {
    const rows = await this.development.list(actor, fromCursor(query.cursor), query.limit + 1);
    return toPage(
      rows.map(toDevelopmentMessage),
      query.limit,
      (row) => `${row.at.toISOString()} ${row.effectKey}`,
    );
  }

  @Get(':id')
  @RequirePermission('notice.read')
  @ApiOkResponse({ type: NoticeDetailResponse })
  async getNotice(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<NoticeDetailResponse> {
    return toNoticeDetail(actor, await this.queries.detail(actor, id));
  }

  @Post(':id/transitions')
  @HttpCode(204)
  @RequirePermission('notice.decide')
  @ApiNoContentResponse()
  async decideNotice(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { move, ...word }: DecideNoticeRequest,
  ): Promise<void> {
    await this.decisions.decide(actor, id, move, word);
  }
}
