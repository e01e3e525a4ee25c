import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query, Res } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import { type Actor, CurrentActor, RequirePermission } from '../../../platform/access/index.js';
import { fromCursor, type HeaderReply, PageQuery, sendPage, toPage } from '../../../platform/http/index.js';
import {
  type Exported,
  type ExportReply,
  ExportSender,
  WaitingExportResponse,
} from '../../documents/index.js';
import { ClaimPacks } from '../application/claim-pack.service.js';
import { PublicNotices } from '../application/public-notices.service.js';
import {
  PostSubsidyNoticeRequest,
  SubsidyNoticePage,
  SubsidyNoticePostedResponse,
  toNotice,
} from './dto/claim.dto.js';
import { noticePage, packPage } from './subsidy.view.js';

const PAGE = { schema: { type: 'string' } } as const;
const BOOK = { schema: { type: 'string', format: 'binary' } } as const;
const WAITS = {
  type: WaitingExportResponse,
  description: 'Too many persons for one alone: waits for a second person',
} as const;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What leaves the house about subsidies: the pack of a policy's claims, and the public notice without a number or a whole name. */
@ApiTags('subsidies')
@Controller('subsidies')
export class SubsidyPapersController {
  constructor(
    private readonly packs: ClaimPacks,
    private readonly notices: PublicNotices,
    private readonly exports: ExportSender,
  ) {}

  @Get('packs/:code/print')
  @RequirePermission('subsidy.export')
  @ApiProduces('text/html')
  @ApiOkResponse(PAGE)
  async printSubsidyPack(
    @CurrentActor() actor: Actor,
    @Param('code') code: string,
    @Res({ passthrough: true }) reply: HeaderReply,
  ): Promise<string> {
    return sendPage(reply, packPage(await this.packs.paper(actor, code)));
  }

  /** ⑧ for a company's claims, the roster for the workers'; numbers of cards masked. */
  @Get('packs/:code/workbook')
  @RequirePermission('subsidy.export', { fresh: true })
  @ApiProduces(XLSX)
  @ApiAcceptedResponse(WAITS)
  @ApiOkResponse(BOOK)
  async exportSubsidyPack(
    @CurrentActor() actor: Actor,
    @Param('code') code: string,
    @Res({ passthrough: true }) reply: ExportReply,
  ): Promise<Exported> {
    const file = await this.packs.workbook(actor, code);
    return this.exports.send(actor, reply, { kind: 'subsidy-pack', ...file });
  }

  /** Puts all checked claims of a policy up together. */
  @Post('notices')
  @RequirePermission('subsidy.post')
  @ApiCreatedResponse({ type: SubsidyNoticePostedResponse })
  postSubsidyNotice(
    @CurrentActor() actor: Actor,
    @Body() { policyCode }: PostSubsidyNoticeRequest,
  ): Promise<SubsidyNoticePostedResponse> {
    return this.notices.post(actor, policyCode);
  }

  @Get('notices')
  @RequirePermission('subsidy.read')
  @ApiOkResponse({ type: SubsidyNoticePage })
  async listSubsidyNotices(
    @CurrentActor() actor: Actor,
    @Query() { limit, cursor }: PageQuery,
  ): Promise<SubsidyNoticePage> {
    const rows = await this.notices.list(actor, { limit: limit + 1, after: fromCursor(cursor) });
    const page = toPage(rows, limit, ({ id }) => id);
    return { items: page.items.map(toNotice), nextCursor: page.nextCursor };
  }

  @Get('notices/:id/print')
  @RequirePermission('subsidy.export')
  @ApiProduces('text/html')
  @ApiOkResponse(PAGE)
  async printSubsidyNotice(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: HeaderReply,
  ): Promise<string> {
    return sendPage(reply, noticePage(await this.notices.paper(actor, id)));
  }

  /** ⑨ 补贴发放公示表. */
  @Get('notices/:id/workbook')
  @RequirePermission('subsidy.export')
  @ApiProduces(XLSX)
  @ApiAcceptedResponse(WAITS)
  @ApiOkResponse(BOOK)
  async exportSubsidyNotice(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: ExportReply,
  ): Promise<Exported> {
    const file = await this.notices.workbook(actor, id);
    return this.exports.send(actor, reply, { kind: 'subsidy-notice', ...file });
  }
}
