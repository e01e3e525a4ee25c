import { Controller, Get, Param, ParseUUIDPipe, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, RequirePermission } from '../../../platform/access/index.js';
import { type HeaderReply, sendPage } from '../../../platform/http/index.js';
import {
  type Exported,
  type ExportReply,
  ExportSender,
  WaitingExportResponse,
} from '../../documents/index.js';
import { BatchPrintoutsService } from '../application/batch-printouts.service.js';
import { notesPage, rosterPage } from './batch.view.js';

const PAGE = { schema: { type: 'string' } } as const;
const BOOK = { schema: { type: 'string', format: 'binary' } } as const;

@ApiTags('batches')
@Controller('batches/:id')
export class BatchPrintoutsController {
  constructor(
    private readonly service: BatchPrintoutsService,
    private readonly exports: ExportSender,
  ) {}

  /** To call from and to sign on. */
  @Get('print/roster')
  @RequirePermission('batch.print')
  @ApiProduces('text/html')
  @ApiOkResponse(PAGE)
  async printBatchRoster(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: HeaderReply,
  ): Promise<string> {
    return sendPage(reply, rosterPage(await this.service.papers(actor, id, 'roster')));
  }

  /** 出发须知, one page for each person. */
  @Get('print/notes')
  @RequirePermission('batch.print')
  @ApiProduces('text/html')
  @ApiOkResponse(PAGE)
  async printDepartureNotes(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: HeaderReply,
  ): Promise<string> {
    return sendPage(reply, notesPage(await this.service.papers(actor, id, 'notes')));
  }

  /** ⑥ with card numbers and phones. */
  @Get('workbook')
  @RequirePermission('batch.export', { fresh: true })
  @ApiProduces('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  @ApiAcceptedResponse({
    type: WaitingExportResponse,
    description: 'Too many persons for one alone: waits for a second person',
  })
  @ApiOkResponse(BOOK)
  async exportBatchRoster(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: ExportReply,
  ): Promise<Exported> {
    const file = await this.service.workbook(actor, id);
    return this.exports.send(actor, reply, { kind: 'batch-roster', ...file });
  }
}
