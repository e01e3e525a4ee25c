import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, RequirePermission } from '../../../platform/access/index.js';
import { fromCursor, toPage, TakesHealthWords } from '../../../platform/http/index.js';
import { AssignClinicService } from '../application/assign-clinic.service.js';
import { ClinicForecastQueries } from '../application/clinic-forecast.queries.js';
import { ForecastStore } from '../application/forecast-store.service.js';
import { MedicalChecksQueries } from '../application/medical-checks.queries.js';
import { ReferralsService } from '../application/referrals.service.js';
import { ReportResultService } from '../application/report-result.service.js';
import {
  AssignClinicRequest,
  ForecastQuery,
  ListChecksQuery,
  ReferCheckRequest,
  ReportResultRequest,
  RetractResultRequest,
} from './dto/medical.request.dto.js';
import {
  ForecastResponse,
  KeptForecastResponse,
  toForecastResponse,
  toKeptForecastResponse,
} from './dto/forecast.response.dto.js';
import {
  MedicalCheckPage,
  MedicalCheckResponse,
  ReportedResponse,
  toCheckResponse,
} from './dto/medical.response.dto.js';
import { toClinicResult } from './dto/to-clinic-result.js';

@ApiTags('medical')
@TakesHealthWords()
@Controller('medical')
export class MedicalController {
  constructor(
    private readonly queries: MedicalChecksQueries,
    private readonly results: ReportResultService,
    private readonly assignment: AssignClinicService,
    private readonly forecasts: ClinicForecastQueries,
    private readonly kept: ForecastStore,
    private readonly referrals: ReferralsService,
  ) {}

  @Get('checks')
  @RequirePermission('medical.read')
  @ApiOkResponse({ type: MedicalCheckPage })
  async listMedicalChecks(
    @CurrentActor() actor: Actor,
    @Query() query: ListChecksQuery,
  ): Promise<MedicalCheckPage> {
    const { rows, today } = await this.queries.list(actor, {
      status: query.status,
      clinicId: query.clinicId,
      placementId: query.placementId,
      day: query.day,
      overdue: query.overdue,
      referralDue: query.referralDue,
      limit: query.limit + 1,
      after: fromCursor(query.cursor),
    });
    const page = toPage(rows, query.limit, ({ check }) => check.id);
    return {
      items: page.items.map((row) => toCheckResponse(row, actor, today)),
      nextCursor: page.nextCursor,
    };
  }

  @Get('checks/:id')
  @RequirePermission('medical.read')
  @ApiOkResponse({ type: MedicalCheckResponse })
  async getMedicalCheck(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<MedicalCheckResponse> {
    const found = await this.queries.find(actor, id);
    return toCheckResponse(found, actor, found.today);
  }

  /** Said by the institution; a bureau may type it in for it. */
  @Post('checks/:id/results')
  @HttpCode(200)
  @RequirePermission('medical.record')
  @ApiOkResponse({ type: ReportedResponse })
  reportMedicalResult(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ReportResultRequest,
  ): Promise<ReportedResponse> {
    return this.results.report(actor, id, toClinicResult(body), body);
  }

  @Post('checks/:id/retractions')
  @HttpCode(204)
  @RequirePermission('medical.record')
  @ApiNoContentResponse()
  retractMedicalResult(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: RetractResultRequest,
  ): Promise<void> {
    return this.results.retract(actor, id, body);
  }

  /** A suspected occupational disease was handed on for diagnosis. */
  @Post('checks/:id/referrals')
  @HttpCode(204)
  @RequirePermission('medical.refer')
  @ApiNoContentResponse()
  referMedicalCheck(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ReferCheckRequest,
  ): Promise<void> {
    return this.referrals.refer(actor, id, body);
  }

  @Post('checks/:id/clinic')
  @HttpCode(204)
  @RequirePermission('medical.assign')
  @ApiNoContentResponse()
  assignMedicalCheck(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: AssignClinicRequest,
  ): Promise<void> {
    return this.assignment.assign(actor, id, body.clinicId);
  }

  /** Who can be examined by when, what is lacking, since when it is known and what would help. */
  @Get('forecast')
  @RequirePermission('medical.forecast')
  @ApiOkResponse({ type: ForecastResponse })
  async getMedicalForecast(
    @CurrentActor() actor: Actor,
    @Query() query: ForecastQuery,
  ): Promise<ForecastResponse> {
    return toForecastResponse(await this.forecasts.forecast(actor, query));
  }

  /** The answer as it stands for each fair, with what had changed when it was last asked. */
  @Get('forecasts')
  @RequirePermission('medical.forecast')
  @ApiOkResponse({ type: [KeptForecastResponse] })
  async listMedicalForecasts(@CurrentActor() actor: Actor): Promise<KeptForecastResponse[]> {
    return (await this.kept.newest(actor)).map(toKeptForecastResponse);
  }
}
