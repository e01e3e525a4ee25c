import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, RequirePermission } from '../../../platform/access/index.js';
import { ShareImportService } from '../application/share-import.service.js';
import {
  ImportSharedResponse,
  ImportSharesResponse,
  ShareImportRequest,
  toSharesResponse,
} from './dto/import-share.dto.js';

@ApiTags('imports')
@Controller('imports/:id/shares')
export class ImportSharesController {
  constructor(private readonly sharing: ShareImportService) {}

  /** Offices that may read an import of the own office, those that might before, and those it can be shared with. */
  @Get()
  @RequirePermission('import.share')
  @ApiOkResponse({ type: ImportSharesResponse })
  async listImportShares(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ImportSharesResponse> {
    return toSharesResponse(await this.sharing.list(actor, id));
  }

  /** Lets another office read the import until a day; it changes nothing of it. */
  @Post()
  @RequirePermission('import.share')
  @ApiCreatedResponse({ type: ImportSharedResponse })
  async shareImport(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { organisationId, until }: ShareImportRequest,
  ): Promise<ImportSharedResponse> {
    return { id: await this.sharing.share(actor, id, organisationId, until) };
  }

  /** Takes it back: from now on the other office does not find it. */
  @Post(':shareId/end')
  @HttpCode(204)
  @RequirePermission('import.share')
  @ApiNoContentResponse()
  endImportShare(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('shareId', ParseUUIDPipe) shareId: string,
  ): Promise<void> {
    return this.sharing.takeBack(actor, id, shareId);
  }
}
