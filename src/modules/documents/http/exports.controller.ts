import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Res,
  type StreamableFile,
} from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, RequirePermission } from '../../../platform/access/index.js';
import { NotReplayable, type HeaderReply, sendWorkbook } from '../../../platform/http/index.js';
import '../application/documents.policy.js';
import { ExportsService } from '../application/exports.service.js';
import { DecideExportRequest, ExportLinkResponse, WaitingExportResponse } from './dto/export.dto.js';

@ApiTags('exports')
@Controller('exports')
export class ExportsController {
  constructor(private readonly exports: ExportsService) {}

  /** Files of the own office that wait for a second person, or to be fetched. */
  @Get()
  @RequirePermission('export.fetch')
  @ApiOkResponse({ type: [WaitingExportResponse] })
  listExports(@CurrentActor() actor: Actor): Promise<WaitingExportResponse[]> {
    return this.exports.waiting(actor);
  }

  @Post(':id/decision')
  @HttpCode(204)
  @RequirePermission('export.decide', { fresh: true })
  @ApiNoContentResponse()
  decideExport(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { approves }: DecideExportRequest,
  ): Promise<void> {
    return this.exports.decide(actor, id, approves);
  }

  @Post(':id/link')
  @HttpCode(200)
  @NotReplayable()
  @RequirePermission('export.fetch')
  @ApiOkResponse({ type: ExportLinkResponse })
  async linkExport(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ExportLinkResponse> {
    return { token: await this.exports.link(actor, id) };
  }

  @Post('files/:token')
  @HttpCode(200)
  @RequirePermission('export.fetch')
  @ApiProduces('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async takeExport(
    @CurrentActor() actor: Actor,
    @Param('token') token: string,
    @Res({ passthrough: true }) reply: HeaderReply,
  ): Promise<StreamableFile> {
    const { name, bytes } = await this.exports.take(actor, token);
    return sendWorkbook(reply, name, bytes);
  }
}
