import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, RequirePermission } from '../../../platform/access/index.js';
import { fromCursor, toPage } from '../../../platform/http/index.js';
import { AnchorsService } from '../application/anchors.service.js';
import '../application/audit.policy.js';
import { AuditQueries } from '../application/audit.queries.js';
import { AnchorResponse, AuditEntryPage, AuditQuery, toAnchorResponse } from './dto/audit.dto.js';

@ApiTags('audit')
@Controller('audit')
export class AuditController {
  constructor(
    private readonly queries: AuditQueries,
    private readonly anchors: AnchorsService,
  ) {}

  /** The record, newest first. */
  @Get('entries')
  @RequirePermission('audit.read')
  @ApiOkResponse({ type: AuditEntryPage })
  async listAuditEntries(
    @CurrentActor() actor: Actor,
    @Query() { limit, cursor, ...search }: AuditQuery,
  ): Promise<AuditEntryPage> {
    const before = Number(fromCursor(cursor) ?? NaN);
    const rows = await this.queries.search(actor, {
      ...search,
      limit: limit + 1,
      ...(Number.isSafeInteger(before) ? { before } : {}),
    });
    const page = toPage(rows, limit, (row) => String(row.id));
    return {
      items: page.items.map((row) => ({ ...row, fields: [...row.fields], scopes: [...row.scopes] })),
      nextCursor: page.nextCursor,
    };
  }

  /** The last seal of each day, for the other bureau to keep. */
  @Get('anchors')
  @RequirePermission('audit.anchors')
  @ApiOkResponse({ type: [AnchorResponse] })
  async listAuditAnchors(@CurrentActor() actor: Actor): Promise<AnchorResponse[]> {
    return (await this.anchors.list(actor)).map(toAnchorResponse);
  }
}
