import '../application/reference.policy.js';
import { Body, Controller, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, RequirePermission } from '../../../platform/access/index.js';
import { codeList } from '../application/code-lists.js';
import { LoadReferenceService } from '../application/load-reference.service.js';
import { ReferenceQueries } from '../application/reference.queries.js';
import { AREAS } from '../domain/areas/areas.js';
import { GBZ_188_EDITION, HAZARD_FACTORS } from '../domain/hazards/hazards.data.js';
import {
  AreaQuery,
  CalendarQuery,
  CodeListParams,
  LoadMinimumWageRequest,
  LoadScheduleRequest,
  ScheduleParams,
  WageParams,
} from './dto/reference.request.dto.js';
import {
  AreaList,
  CalendarResponse,
  CodeList,
  HazardList,
  MinimumWageList,
  toArea,
  toCode,
  toDay,
  toHazard,
  toWage,
} from './dto/reference.response.dto.js';

@ApiTags('reference')
@Controller('reference')
export class ReferenceController {
  constructor(
    private readonly queries: ReferenceQueries,
    private readonly loading: LoadReferenceService,
  ) {}

  @Get('areas')
  @RequirePermission('reference.read')
  @ApiOkResponse({ type: AreaList })
  listAreas(@Query() { parent }: AreaQuery): AreaList {
    return { items: AREAS.filter((area) => area.parent === (parent ?? null)).map(toArea) };
  }

  @Get('code-lists/:list')
  @RequirePermission('reference.read')
  @ApiOkResponse({ type: CodeList })
  listCodes(@Param() { list }: CodeListParams): CodeList {
    return { items: codeList(list).map(toCode) };
  }

  @Get('hazards')
  @RequirePermission('reference.read')
  @ApiOkResponse({ type: HazardList })
  listHazards(): HazardList {
    return { edition: GBZ_188_EDITION, items: HAZARD_FACTORS.map(toHazard) };
  }

  @Get('calendar')
  @RequirePermission('reference.read')
  @ApiOkResponse({ type: CalendarResponse })
  async showCalendar(@CurrentActor() actor: Actor, @Query() query: CalendarQuery): Promise<CalendarResponse> {
    return { items: (await this.queries.days(actor, query.region, query.from, query.to)).map(toDay) };
  }

  @Get('minimum-wages')
  @RequirePermission('reference.read')
  @ApiOkResponse({ type: MinimumWageList })
  async listMinimumWages(@CurrentActor() actor: Actor): Promise<MinimumWageList> {
    return { items: (await this.queries.minimumWages(actor)).map(toWage) };
  }

  @Put('calendar-schedules/:scope/:year')
  @HttpCode(204)
  @RequirePermission('reference.load')
  @ApiNoContentResponse()
  async loadCalendarSchedule(
    @CurrentActor() actor: Actor,
    @Param() { scope, year }: ScheduleParams,
    @Body() body: LoadScheduleRequest,
  ): Promise<void> {
    const days = body.days.map(({ date, working, nameZh, nameEn }) => ({
      date,
      working,
      name: { zh: nameZh, en: nameEn },
      certain: true,
    }));
    await this.loading.loadSchedule(actor, { scope, year, days }, body.source);
  }

  @Put('minimum-wages/:area/:from')
  @HttpCode(204)
  @RequirePermission('reference.load')
  @ApiNoContentResponse()
  async loadMinimumWage(
    @CurrentActor() actor: Actor,
    @Param() params: WageParams,
    @Body() { source, ...amounts }: LoadMinimumWageRequest,
  ): Promise<void> {
    await this.loading.loadMinimumWage(actor, { ...params, ...amounts, certain: true }, source);
  }
}
