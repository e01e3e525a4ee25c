import { Controller, Get, Param, ParseUUIDPipe, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, RequirePermission } from '../../../platform/access/index.js';
import { type HeaderReply, sendPage, sendWorkbook, TakesHealthWords } from '../../../platform/http/index.js';
import { ExaminationPrintouts } from '../application/examination-printouts.queries.js';
import { StatementsQueries } from '../application/statements.queries.js';
import { DayListQuery, DayListResponse, StatementQuery, StatementResponse } from './dto/papers.dto.js';
import { dayListPage, slipPage, statementPage } from './examination-printouts.view.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

@ApiTags('medical')
@TakesHealthWords()
@Controller('medical')
export class ExaminationPrintoutsController {
  constructor(
    private readonly papers: ExaminationPrintouts,
    private readonly statements: StatementsQueries,
  ) {}

  /** 导检单, with a bar code for the institution's counter. */
  @Get('checks/:id/slip')
  @RequirePermission('medical.print')
  @ApiProduces('text/html')
  @ApiOkResponse({ schema: { type: 'string' } })
  async printExaminationSlip(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: HeaderReply,
  ): Promise<string> {
    return sendPage(reply, slipPage(await this.papers.slip(actor, id)));
  }

  /** Whoever is booked that day, in the order they come. */
  @Get('clinics/:id/day-list')
  @RequirePermission('medical.day-list')
  @ApiOkResponse({ type: DayListResponse })
  async getClinicDayList(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: DayListQuery,
  ): Promise<DayListResponse> {
    const list = await this.papers.dayList(actor, id, query.day);
    return {
      ...list,
      lines: list.lines.map((line) => ({ ...line, hazards: [...line.hazards], items: [...line.items] })),
    };
  }

  @Get('clinics/:id/day-list/page')
  @RequirePermission('medical.day-list')
  @ApiProduces('text/html')
  @ApiOkResponse({ schema: { type: 'string' } })
  async printClinicDayList(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: DayListQuery,
    @Res({ passthrough: true }) reply: HeaderReply,
  ): Promise<string> {
    return sendPage(reply, dayListPage(await this.papers.dayList(actor, id, query.day)));
  }

  /** Who owes which institution for a month. */
  @Get('statements')
  @RequirePermission('medical.statement')
  @ApiOkResponse({ type: StatementResponse })
  async getMedicalStatement(
    @CurrentActor() actor: Actor,
    @Query() query: StatementQuery,
  ): Promise<StatementResponse> {
    const statement = await this.statements.of(actor, query.month);
    return { ...statement, lines: statement.lines.map((line) => ({ ...line })) };
  }

  @Get('statements/page')
  @RequirePermission('medical.statement')
  @ApiProduces('text/html')
  @ApiOkResponse({ schema: { type: 'string' } })
  async printMedicalStatement(
    @CurrentActor() actor: Actor,
    @Query() query: StatementQuery,
    @Res({ passthrough: true }) reply: HeaderReply,
  ): Promise<string> {
    return sendPage(reply, statementPage(await this.statements.of(actor, query.month)));
  }

  @Get('statements/workbook')
  @RequirePermission('medical.statement')
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async downloadMedicalStatement(
    @CurrentActor() actor: Actor,
    @Query() query: StatementQuery,
    @Res({ passthrough: true }) reply: HeaderReply,
  ): Promise<StreamableFile> {
    const bytes = await this.statements.workbook(actor, query.month);
    return sendWorkbook(reply, `${query.month}体检费用对账单.xlsx`, bytes);
  }
}
