import { Controller, Get, Param, ParseUUIDPipe, Req, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { type Actor, CurrentActor, RequirePermission } from '../../../platform/access/index.js';
import { type HeaderReply, sendPage } from '../../../platform/http/index.js';
import {
  type Exported,
  type ExportReply,
  ExportSender,
  WaitingExportResponse,
} from '../../documents/index.js';
import { FairPrintoutsQueries } from '../application/fair-printouts.queries.js';
import { FairPublicQueries } from '../application/fair-public.queries.js';
import { FairReportService } from '../application/fair-report.service.js';
import { FairWorkbooksService } from '../application/fair-workbooks.service.js';
import { FairsQueries } from '../application/fairs.queries.js';
import { badgesPage, reportPage, rosterPage, slipPage } from './pages/fair.view.js';
import { posterPage } from './pages/public-fair.view.js';

const PAGE = { schema: { type: 'string' } } as const;
const BOOK = { schema: { type: 'string', format: 'binary' } } as const;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

@ApiTags('fairs')
@Controller('fairs/:id')
export class FairPrintoutsController {
  constructor(
    private readonly papers: FairPrintoutsQueries,
    private readonly reports: FairReportService,
    private readonly fairs: FairsQueries,
    private readonly open: FairPublicQueries,
    private readonly workbooks: FairWorkbooksService,
    private readonly exports: ExportSender,
  ) {}

  @Get('print/roster')
  @RequirePermission('fair.roster.write')
  @ApiProduces('text/html')
  @ApiOkResponse(PAGE)
  async printFairRoster(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: HeaderReply,
  ): Promise<string> {
    return sendPage(reply, rosterPage(await this.papers.roster(actor, id, 'roster')));
  }

  /** Entry codes to cut out. */
  @Get('print/badges')
  @RequirePermission('fair.roster.write')
  @ApiProduces('text/html')
  @ApiOkResponse(PAGE)
  async printBadges(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: HeaderReply,
  ): Promise<string> {
    return sendPage(reply, badgesPage(await this.papers.roster(actor, id, 'badges')));
  }

  /** For somebody hired on the spot: post, wage, examination. */
  @Get('print/slips/:placementId')
  @RequirePermission('fair.hire')
  @ApiProduces('text/html')
  @ApiOkResponse(PAGE)
  async printSlip(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('placementId', ParseUUIDPipe) placementId: string,
    @Res({ passthrough: true }) reply: HeaderReply,
  ): Promise<string> {
    return sendPage(reply, slipPage(await this.papers.slip(actor, id, placementId)));
  }

  @Get('print/report')
  @RequirePermission('fair.figures.read')
  @ApiProduces('text/html')
  @ApiOkResponse(PAGE)
  async printFairReport(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: HeaderReply,
  ): Promise<string> {
    return sendPage(reply, reportPage(await this.reports.report(actor, id)));
  }

  /** For walls, with the code that opens the public page. */
  @Get('print/poster')
  @RequirePermission('fair.read')
  @ApiProduces('text/html')
  @ApiOkResponse(PAGE)
  async printPoster(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: HeaderReply,
  ): Promise<string> {
    const { view } = await this.fairs.find(actor, id);
    const shown = await this.open.byCode(view.fair.code, request.id);
    return sendPage(reply, posterPage(shown, `${request.protocol}://${request.host}`));
  }

  /** ④ 意向花名册, in the county's own layout. */
  @Get('workbooks/intents')
  @RequirePermission('fair.export', { fresh: true })
  @ApiProduces(XLSX)
  @ApiAcceptedResponse({
    type: WaitingExportResponse,
    description: 'Too many persons for one alone: waits for a second person',
  })
  @ApiOkResponse(BOOK)
  async exportFairIntents(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: ExportReply,
  ): Promise<Exported> {
    const file = await this.workbooks.write(actor, id, 'intents');
    return this.exports.send(actor, reply, { kind: 'fair-intents', ...file });
  }

  /** ③/④ 乡镇预登记名单, in the county's own layout. */
  @Get('workbooks/pool')
  @RequirePermission('fair.export', { fresh: true })
  @ApiProduces(XLSX)
  @ApiAcceptedResponse({
    type: WaitingExportResponse,
    description: 'Too many persons for one alone: waits for a second person',
  })
  @ApiOkResponse(BOOK)
  async exportFairPool(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: ExportReply,
  ): Promise<Exported> {
    const file = await this.workbooks.write(actor, id, 'pool');
    return this.exports.send(actor, reply, { kind: 'fair-pool', ...file });
  }
}
