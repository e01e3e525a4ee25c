import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, RequirePermission } from '../../../platform/access/index.js';
import { fromCursor, PageQuery, toPage } from '../../../platform/http/index.js';
import { FairCheckInService } from '../application/fair-check-in.service.js';
import { ScansQueries } from '../application/scans.queries.js';
import { WalkInRegistrationService } from '../application/walk-in-registration.service.js';
import { RegisterWalkInRequest, TakeScansRequest } from './dto/fair-day.request.dto.js';
import { ScanAnswersResponse, ScanPage, WalkedInResponse } from './dto/fair-day.response.dto.js';

@ApiTags('fairs')
@Controller('fairs/:id')
export class FairCheckInController {
  constructor(
    private readonly doors: FairCheckInService,
    private readonly scans: ScansQueries,
    private readonly walkIns: WalkInRegistrationService,
  ) {}

  /** What a device saw, now or hours ago; each scan is answered in, already in (when, where), or not on the roster. */
  @Post('scans')
  @HttpCode(200)
  @RequirePermission('fair.roster.write')
  @ApiOkResponse({ type: ScanAnswersResponse })
  async takeScans(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: TakeScansRequest,
  ): Promise<ScanAnswersResponse> {
    const scans = body.scans.map((scan) => ({ ...scan, kind: scan.kind ?? ('check_in' as const) }));
    return { answers: await this.doors.take(actor, id, scans) };
  }

  /** Every scan with the word that holds now that all devices have reported. */
  @Get('scans')
  @RequirePermission('fair.roster.read')
  @ApiOkResponse({ type: ScanPage })
  async listScans(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<ScanPage> {
    const lines = await this.scans.page(actor, id, query.limit + 1, fromCursor(query.cursor));
    return toPage(lines, query.limit, ({ scanId }) => scanId);
  }

  /** Somebody nobody knows yet: registered as a draft, put on the roster and let in. */
  @Post('walk-in-registrations')
  @HttpCode(200)
  @RequirePermission('fair.roster.write')
  @ApiOkResponse({ type: WalkedInResponse })
  registerWalkIn(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: RegisterWalkInRequest,
  ): Promise<WalkedInResponse> {
    return this.walkIns.walkIn(actor, id, { ...body, channel: body.channel ?? 'in_person' });
  }
}
