import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseIntPipe,
  ParseUUIDPipe,
  Post,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { type Actor, CurrentActor, RequirePermission } from '../../../platform/access/index.js';
import { fromCursor, toPage, uploadedFile } from '../../../platform/http/index.js';
import { EditRowService } from '../application/edit-row.service.js';
import { ImportsQueries } from '../application/imports.queries.js';
import { LedgerKinds } from '../application/ledger-kinds.js';
import { ReturnedWorkbookService } from '../application/returned-workbook.service.js';
import { UploadImportService } from '../application/upload-import.service.js';
import { WithdrawImportService } from '../application/withdraw-import.service.js';
import { importFileMissing } from '../domain/import.errors.js';
import {
  ImportPage,
  ImportResponse,
  ImportReviewResponse,
  toImportResponse,
  toImportReviewResponse,
  UploadQuery,
  WithdrawImportRequest,
} from './dto/import.dto.js';
import { CorrectRowRequest } from './dto/import-row.dto.js';
import { PageQuery } from '../../../platform/http/index.js';
import {
  type Exported,
  type ExportReply,
  ExportSender,
  WaitingExportResponse,
} from '../../documents/index.js';

@ApiTags('imports')
@Controller('imports')
export class ImportsController {
  constructor(
    private readonly uploads: UploadImportService,
    private readonly corrections: EditRowService,
    private readonly kinds: LedgerKinds,
    private readonly withdrawals: WithdrawImportService,
    private readonly queries: ImportsQueries,
    private readonly returned: ReturnedWorkbookService,
    private readonly exports: ExportSender,
  ) {}

  /** One file part; it is read and judged by a worker, ask again until its status is `previewed` or `failed`. */
  @Post()
  @RequirePermission('import.upload')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      properties: { file: { type: 'string', format: 'binary' } },
      required: ['file'],
    },
  })
  @ApiCreatedResponse({ type: ImportResponse })
  async uploadImport(
    @CurrentActor() actor: Actor,
    @Query() query: UploadQuery,
    @Req() request: FastifyRequest,
  ): Promise<ImportResponse> {
    const file = await uploadedFile(request);
    if (!file) throw importFileMissing();
    const { filename: name, content } = file;
    const id = await this.uploads.upload(actor, { name, content, kind: query.kind });
    return this.getImport(actor, id);
  }

  @Get()
  @RequirePermission('import.read')
  @ApiOkResponse({ type: ImportPage })
  async listImports(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<ImportPage> {
    const rows = await this.queries.list(actor, query.limit + 1, fromCursor(query.cursor));
    const page = toPage(rows, query.limit, ({ found }) => `${found.uploadedAt.toISOString()}|${found.id}`);
    return { items: page.items.map(toImportResponse), nextCursor: page.nextCursor };
  }

  /** With how many rows of each outcome it has, and what its columns are called. */
  @Get(':id')
  @RequirePermission('import.read')
  @ApiOkResponse({ type: ImportReviewResponse })
  async getImport(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ImportReviewResponse> {
    const found = await this.queries.find(actor, id);
    const { layout } = this.kinds.get(found.found.kind);
    return toImportReviewResponse(found, await this.queries.outcomes(actor, id), layout);
  }

  /** New texts for cells of one row that is not in yet; the rows are judged again, and the file's own words stay with it. */
  @Post(':id/rows/:seq/correction')
  @HttpCode(200)
  @RequirePermission('import.correct')
  @ApiOkResponse({ type: ImportReviewResponse })
  async correctImportRow(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('seq', ParseIntPipe) seq: number,
    @Body() body: CorrectRowRequest,
  ): Promise<ImportReviewResponse> {
    await this.corrections.correct(actor, id, seq, body.cells);
    return this.getImport(actor, id);
  }

  /** The refused rows in the workbook's own columns, with a red column saying what is wrong; cells in the clear, to be sent again. */
  @Get(':id/returned-workbook')
  @RequirePermission('import.return', { fresh: true })
  @ApiProduces('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  @ApiAcceptedResponse({
    type: WaitingExportResponse,
    description: 'Too many persons for one alone: waits for a second person',
  })
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async returnWorkbook(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: ExportReply,
  ): Promise<Exported> {
    const { rows, ...file } = await this.returned.write(actor, id);
    return this.exports.send(actor, reply, { kind: 'returned-workbook', persons: rows, ...file });
  }

  /** Clean rows go in, the others wait; a worker does it. */
  @Post(':id/commit')
  @HttpCode(202)
  @RequirePermission('import.commit')
  @ApiAcceptedResponse({ type: ImportResponse })
  async commitImport(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ImportResponse> {
    await this.uploads.requestCommit(actor, id);
    return this.getImport(actor, id);
  }

  @Post(':id/withdraw')
  @HttpCode(204)
  @RequirePermission('import.withdraw')
  @ApiNoContentResponse()
  withdrawImport(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: WithdrawImportRequest,
  ): Promise<void> {
    return this.withdrawals.withdraw(actor, id, body.reason);
  }
}
