import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, RequirePermission } from '../../../platform/access/index.js';
import { fromCursor, toPage } from '../../../platform/http/index.js';
import { InboxService } from '../application/inbox.service.js';
import { InboxQuery } from './dto/notice.request.dto.js';
import { InboxCountResponse, InboxPage, toInboxItem } from './dto/notice.response.dto.js';

@ApiTags('inbox')
@Controller('inbox')
export class InboxController {
  constructor(private readonly inbox: InboxService) {}

  @Get()
  @RequirePermission('inbox.read')
  @ApiOkResponse({ type: InboxPage })
  async listInbox(@CurrentActor() actor: Actor, @Query() query: InboxQuery): Promise<InboxPage> {
    const { unread, limit, cursor } = query;
    const rows = await this.inbox.list(actor, { unread, limit: limit + 1, before: fromCursor(cursor) });
    const page = toPage(rows, limit, (row) => row.id);
    return { items: page.items.map(toInboxItem), nextCursor: page.nextCursor };
  }

  @Get('count')
  @RequirePermission('inbox.read')
  @ApiOkResponse({ type: InboxCountResponse })
  async countInbox(@CurrentActor() actor: Actor): Promise<InboxCountResponse> {
    return { unread: await this.inbox.unread(actor) };
  }

  @Post(':id/read')
  @HttpCode(204)
  @RequirePermission('inbox.read')
  @ApiNoContentResponse()
  async markNoticeRead(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.inbox.markRead(actor, id);
  }
}
