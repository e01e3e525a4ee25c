import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseEnumPipe,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
  Res,
} from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiParam,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import { type Actor, CurrentActor, RequirePermission } from '../../../platform/access/index.js';
import { fromCursor, toPage } from '../../../platform/http/index.js';
import {
  type Exported,
  type ExportReply,
  ExportSender,
  WaitingExportResponse,
} from '../../documents/index.js';
import { EarlyWarningsQueries } from '../application/early-warnings.queries.js';
import { FilingRosterService } from '../application/filing-roster.service.js';
import { OnboardingTasksService } from '../application/onboarding-tasks.service.js';
import { SeekerStartResponsesService } from '../application/seeker-start-responses.service.js';
import { DUTY_KINDS, type DutyKind } from '../domain/start-duties.js';
import {
  DutyDoneRequest,
  DutyPage,
  EchoedResponse,
  FilingRosterQuery,
  SearchDutiesQuery,
  StartEchoRequest,
  toDuty,
} from './dto/start.dto.js';

import { SearchWarningsQuery, toWarning, WarningPage } from './dto/warning.dto.js';

const KINDS = Object.fromEntries(DUTY_KINDS.map((kind) => [kind, kind]));

/** What the law asks for after a start, and the worker's word about it. */
@ApiTags('starts')
@Controller('starts')
export class StartsController {
  constructor(
    private readonly duties: OnboardingTasksService,
    private readonly echoes: SeekerStartResponsesService,
    private readonly filing: FilingRosterService,
    private readonly warnings: EarlyWarningsQueries,
    private readonly exports: ExportSender,
  ) {}

  @Get('duties')
  @RequirePermission('start-duty.read')
  @ApiOkResponse({ type: DutyPage })
  async listStartDuties(@CurrentActor() actor: Actor, @Query() query: SearchDutiesQuery): Promise<DutyPage> {
    const rows = await this.duties.search(actor, {
      open: query.open,
      dueBy: query.dueBy,
      placementId: query.placement,
      limit: query.limit + 1,
      after: fromCursor(query.cursor),
    });
    const page = toPage(rows, query.limit, (row) => `${row.dueOn} ${row.placementId} ${row.kind}`);
    return { items: page.items.map(toDuty), nextCursor: page.nextCursor };
  }

  /** People at work whom a call may keep there. */
  @Get('warnings')
  @RequirePermission('follow-up.read')
  @ApiOkResponse({ type: WarningPage })
  async listEarlyWarnings(
    @CurrentActor() actor: Actor,
    @Query() query: SearchWarningsQuery,
  ): Promise<WarningPage> {
    const after = Number(fromCursor(query.cursor) ?? 0) || 0;
    const rows = await this.warnings.list(actor, { limit: query.limit + 1, after, warning: query.warning });
    const page = toPage(rows, query.limit, () => `${after + query.limit}`);
    return { items: page.items.map(toWarning), nextCursor: page.nextCursor };
  }

  /** Contract, insurance or filing: the day and the number it stands under. */
  @Put('placements/:placementId/duties/:kind')
  @HttpCode(204)
  @RequirePermission('start-duty.record')
  @ApiParam({ name: 'kind', enum: DUTY_KINDS })
  @ApiNoContentResponse()
  recordStartDuty(
    @CurrentActor() actor: Actor,
    @Param('placementId', ParseUUIDPipe) placementId: string,
    @Param('kind', new ParseEnumPipe(KINDS)) kind: DutyKind,
    @Body() body: DutyDoneRequest,
  ): Promise<void> {
    return this.duties.done(actor, placementId, kind, body);
  }

  /** The worker confirms the start, or contradicts it, which opens a dispute. */
  @Post('placements/:placementId/echo')
  @HttpCode(200)
  @RequirePermission('start-echo.record')
  @ApiOkResponse({ type: EchoedResponse })
  echoStart(
    @CurrentActor() actor: Actor,
    @Param('placementId', ParseUUIDPipe) placementId: string,
    @Body() body: StartEchoRequest,
  ): Promise<EchoedResponse> {
    return this.echoes.record(actor, placementId, body);
  }

  /** 广东省用人单位招用人员备案花名册 of one company. */
  @Get('filing-roster')
  @RequirePermission('start-filing.export', { fresh: true })
  @ApiProduces('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  @ApiAcceptedResponse({
    type: WaitingExportResponse,
    description: 'Too many persons for one alone: waits for a second person',
  })
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async exportFilingRoster(
    @CurrentActor() actor: Actor,
    @Query() { employer, from, to }: FilingRosterQuery,
    @Res({ passthrough: true }) reply: ExportReply,
  ): Promise<Exported> {
    const file = await this.filing.write(actor, employer, { from, to });
    return this.exports.send(actor, reply, { kind: 'filing-roster', ...file });
  }
}
