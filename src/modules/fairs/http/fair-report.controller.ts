import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, RequirePermission } from '../../../platform/access/index.js';
import { FairReportService } from '../application/fair-report.service.js';
import { FairReportResponse, LiveCountersResponse } from './dto/fair-report.response.dto.js';

@ApiTags('fairs')
@Controller('fairs/:id')
export class FairReportController {
  constructor(private readonly reports: FairReportService) {}

  /** Each step with the step it is a share of and the people behind it, and one sentence to print. */
  @Get('report')
  @RequirePermission('fair.figures.read')
  @ApiOkResponse({ type: FairReportResponse })
  async getFairReport(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<FairReportResponse> {
    const { fair, final, offer, steps, sentence } = await this.reports.report(actor, id);
    return {
      fairId: fair.id,
      code: fair.code,
      heldOn: fair.heldOn,
      status: fair.status,
      final,
      ...offer,
      steps,
      sentence,
    };
  }

  /** While the fair runs; to be asked again every few seconds. */
  @Get('counters')
  @RequirePermission('fair.figures.read')
  @ApiOkResponse({ type: LiveCountersResponse })
  getFairCounters(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<LiveCountersResponse> {
    return this.reports.live(actor, id);
  }
}
