import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, IsFresh, RequirePermission } from '../../../platform/access/index.js';
import { fromCursor, NotReplayable, toPage } from '../../../platform/http/index.js';
import { ImportRowsQueries } from '../application/import-rows.queries.js';
import {
  ImportRowPage,
  ImportRowResponse,
  ImportRowsQuery,
  RevealImportRowsRequest,
  toImportRowResponse,
} from './dto/import-row.dto.js';

@ApiTags('imports')
@Controller('imports')
export class ImportRowsController {
  constructor(private readonly rows: ImportRowsQueries) {}

  /**
   * Each row with what it would do, what is wrong with it and what stands in its cells, personal ones covered. More than 50 rows
   * in a day ask for a fresh proof of who is calling.
   */
  @Get(':id/rows')
  @RequirePermission('import.review')
  @ApiOkResponse({ type: ImportRowPage })
  async listImportRows(
    @CurrentActor() actor: Actor,
    @IsFresh() fresh: boolean,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: ImportRowsQuery,
  ): Promise<ImportRowPage> {
    const after = fromCursor(query.cursor);
    const filter = {
      outcome: query.outcome,
      code: query.code,
      after: after ? Number(after) : 0,
      limit: query.limit,
    };
    const rows = await this.rows.review(actor, id, filter, fresh);
    const page = toPage(rows, query.limit, ({ row }) => String(row.seq));
    return { items: page.items.map((row) => toImportRowResponse(row)), nextCursor: page.nextCursor };
  }

  /** Rows in the clear, for a purpose that is written down; each counts as one person looked up. */
  @Post(':id/rows/reveal')
  @HttpCode(200)
  @NotReplayable()
  @RequirePermission('import.reveal', { fresh: true })
  @ApiOkResponse({ type: [ImportRowResponse] })
  async revealImportRows(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { rows, purpose }: RevealImportRowsRequest,
  ): Promise<ImportRowResponse[]> {
    const revealed = await this.rows.reveal(actor, id, rows, purpose);
    return revealed.map((row) => toImportRowResponse(row, true));
  }
}
