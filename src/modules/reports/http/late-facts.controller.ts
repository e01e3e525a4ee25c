import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, RequirePermission } from '../../../platform/access/index.js';
import { fromCursor } from '../../../platform/http/index.js';
import { LateFacts } from '../application/late-facts.service.js';
import {
  LateFactPage,
  LateFactsQuery,
  LateReportResponse,
  toLateFacts,
  toLateReport,
} from './dto/late-facts.dto.js';

@ApiTags('reports')
@Controller('reports')
export class LateFactsController {
  constructor(private readonly facts: LateFacts) {}

  /** Frozen reports something of their days was recorded for afterwards; what the caller's side has not seen is counted. */
  @Get('late-facts')
  @RequirePermission('report.read')
  @ApiOkResponse({ type: [LateReportResponse] })
  async listLateReports(@CurrentActor() actor: Actor): Promise<LateReportResponse[]> {
    return (await this.facts.reports(actor)).map(toLateReport);
  }

  /** Who said and typed what after the report was frozen, of which day, and which of its figures that contradicts. */
  @Get('runs/:id/late-facts')
  @RequirePermission('report.read')
  @ApiOkResponse({ type: LateFactPage })
  async listLateFacts(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: LateFactsQuery,
  ): Promise<LateFactPage> {
    const after = fromCursor(query.cursor);
    return toLateFacts(
      await this.facts.of(actor, id, { limit: query.limit + 1, ...(after ? { after } : {}) }),
      query.limit,
    );
  }

  /** The caller's side has seen them; they stay on the report, and leave that side's work list. */
  @Post('runs/:id/late-facts/seen')
  @HttpCode(204)
  @RequirePermission('report.sign')
  @ApiNoContentResponse()
  async markLateFactsSeen(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<void> {
    await this.facts.seen(actor, id);
  }
}
