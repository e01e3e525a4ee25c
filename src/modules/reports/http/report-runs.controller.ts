import { Controller, Body, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { type Actor, CurrentActor, RequirePermission } from '../../../platform/access/index.js';
import { fromCursor, type HeaderReply, sendPage } from '../../../platform/http/index.js';
import {
  type Exported,
  type ExportReply,
  ExportSender,
  WaitingExportResponse,
} from '../../documents/index.js';
import { CompareLists } from '../application/compare-lists.service.js';
import { CorrectionsQueries } from '../application/corrections.queries.js';
import { DepartureSentenceQueries } from '../application/departure-sentence.queries.js';
import { JointPacks } from '../application/joint-pack.service.js';
import { ReportRuns } from '../application/report-runs.service.js';
import { ComparisonResponse, toComparison } from './dto/comparison.dto.js';
import { CorrectionResponse, toCorrection } from './dto/correction.dto.js';
import { ReportQuery } from './dto/report.request.dto.js';
import {
  CompareQuery,
  CountReportRequest,
  DepartureSentenceResponse,
  PackResponse,
  RunHeadResponse,
  RunListQuery,
  RunListResponse,
  RunResponse,
  RunsQuery,
  toPack,
  toRun,
  toRunHead,
  toRunList,
  toSentence,
} from './dto/run.dto.js';
import { uploadedWorkbook, WORKBOOK } from './uploaded-workbook.js';

@ApiTags('reports')
@Controller('reports')
export class ReportRunsController {
  constructor(
    private readonly runs: ReportRuns,
    private readonly corrections: CorrectionsQueries,
    private readonly packs: JointPacks,
    private readonly comparisons: CompareLists,
    private readonly sentences: DepartureSentenceQueries,
    private readonly exports: ExportSender,
  ) {}

  /** Departed, confirmed, not yet confirmed: the sentence that may be printed on a day. */
  @Get('departure-sentence')
  @RequirePermission('report.read')
  @ApiOkResponse({ type: DepartureSentenceResponse })
  async getDepartureSentence(
    @CurrentActor() actor: Actor,
    @Query() query: ReportQuery,
  ): Promise<DepartureSentenceResponse> {
    return toSentence(await this.sentences.ask(actor, query));
  }

  /** Counts a period; the lists are kept with the numbers, so each number is the length of its list. */
  @Post('runs')
  @RequirePermission('report.count')
  @ApiCreatedResponse({ type: RunResponse })
  async countReport(@CurrentActor() actor: Actor, @Body() body: CountReportRequest): Promise<RunResponse> {
    return toRun(await this.runs.count(actor, body));
  }

  @Get('runs')
  @RequirePermission('report.read')
  @ApiOkResponse({ type: [RunHeadResponse] })
  async listReportRuns(@CurrentActor() actor: Actor, @Query() query: RunsQuery): Promise<RunHeadResponse[]> {
    const rows = await this.runs.list(actor, { frozen: query.frozen ?? false, limit: query.limit });
    return rows.map(toRunHead);
  }

  @Get('runs/:id')
  @RequirePermission('report.read')
  @ApiOkResponse({ type: RunResponse })
  async getReportRun(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<RunResponse> {
    return toRun(await this.runs.one(actor, id));
  }

  /** Who stands behind a number; each opening is written down. */
  @Get('runs/:id/list')
  @RequirePermission('report.list')
  @ApiOkResponse({ type: RunListResponse })
  async openReportList(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: RunListQuery,
  ): Promise<RunListResponse> {
    const from = Math.max(0, Math.trunc(Number(fromCursor(query.cursor) ?? 0)) || 0);
    return toRunList(
      await this.runs.open(actor, id, query.code, { from, limit: query.limit + 1 }, query.words),
      from,
      query.limit,
    );
  }

  @Post('runs/:id/freeze')
  @HttpCode(200)
  @RequirePermission('report.freeze')
  @ApiOkResponse({ type: RunResponse })
  async freezeReport(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<RunResponse> {
    return toRun(await this.runs.freeze(actor, id));
  }

  /** The same question asked today: who came in, who went out, and the events recorded since that explain it. */
  @Get('runs/:id/corrections')
  @RequirePermission('report.read')
  @ApiOkResponse({ type: [CorrectionResponse] })
  async listCorrections(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<CorrectionResponse[]> {
    return (await this.corrections.explain(actor, id)).map(toCorrection);
  }

  /** The other bureau's workbook against the list behind one number, person by person; the file is not kept. */
  @Post('runs/:id/comparisons')
  @HttpCode(200)
  @RequirePermission('report.export', { fresh: true })
  @ApiConsumes('multipart/form-data')
  @ApiBody(WORKBOOK)
  @ApiOkResponse({ type: ComparisonResponse })
  async compareReportList(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { code }: CompareQuery,
    @Req() request: FastifyRequest,
  ): Promise<ComparisonResponse> {
    return toComparison(await this.comparisons.compare(actor, id, code, await uploadedWorkbook(request)));
  }

  @Get('runs/:id/pack')
  @RequirePermission('report.read')
  @ApiOkResponse({ type: PackResponse })
  async getJointPack(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<PackResponse> {
    return toPack(await this.packs.pack(actor, id));
  }

  /** Signed by the caller's side of the cooperation, over figures and lists as they are. */
  @Post('runs/:id/signatures')
  @HttpCode(200)
  @RequirePermission('report.sign')
  @ApiOkResponse({ type: PackResponse })
  async signJointPack(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<PackResponse> {
    return toPack(await this.packs.sign(actor, id));
  }

  @Get('runs/:id/pack.html')
  @RequirePermission('report.read')
  @ApiProduces('text/html')
  @ApiOkResponse({ schema: { type: 'string' } })
  async printJointPack(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: HeaderReply,
  ): Promise<string> {
    return sendPage(reply, await this.packs.page(actor, id));
  }

  @Get('runs/:id/pack.xlsx')
  @RequirePermission('report.export', { fresh: true })
  @ApiAcceptedResponse({
    type: WaitingExportResponse,
    description: 'Too many persons for one alone: waits for a second person',
  })
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async exportJointPack(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: ExportReply,
  ): Promise<Exported> {
    const { bytes, persons } = await this.packs.workbook(actor, id);
    return this.exports.send(actor, reply, {
      kind: 'joint-pack',
      name: '联席会议资料包.xlsx',
      bytes,
      persons,
    });
  }
}
