import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, RequirePermission } from '../../../platform/access/index.js';
import { fromCursor } from '../../../platform/http/index.js';
import { FigureListQueries } from '../application/figure-list.queries.js';
import { ReportsQueries } from '../application/reports.queries.js';
import type { Assertion } from '../domain/assertions.js';
import type { Counts } from '../domain/figure.js';
import { FigureCheckRequest, FigureListQuery, ReportQuery } from './dto/report.request.dto.js';
import {
  AssertionResponse,
  FigureCheckResponse,
  FigureListResponse,
  IndicatorResponse,
  toListResponse,
  wordsOf,
} from './dto/report.response.dto.js';

@ApiTags('reports')
@Controller('reports')
export class ReportsController {
  constructor(
    private readonly reports: ReportsQueries,
    private readonly lists: FigureListQueries,
  ) {}

  /** All figures under their fixed names; every number is the length of the list its path opens. */
  @Get('figures')
  @RequirePermission('report.read')
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: true } })
  getFigures(@CurrentActor() actor: Actor, @Query() query: ReportQuery): Promise<Counts> {
    return this.reports.figures(actor, query);
  }

  @Get('indicators')
  @RequirePermission('report.read')
  @ApiOkResponse({ type: [IndicatorResponse] })
  async listIndicators(
    @CurrentActor() actor: Actor,
    @Query() query: ReportQuery,
  ): Promise<IndicatorResponse[]> {
    const found = await this.reports.indicators(actor, query);
    return found.map((one) => ({ ...one, words: wordsOf(one.words) }));
  }

  /** Who stands behind a number; each opening is written down. */
  @Get('figures/list')
  @RequirePermission('report.list')
  @ApiOkResponse({ type: FigureListResponse })
  async getFigureList(
    @CurrentActor() actor: Actor,
    @Query() query: FigureListQuery,
  ): Promise<FigureListResponse> {
    const list = await this.lists.open(actor, query, query.path, {
      after: fromCursor(query.cursor),
      limit: query.limit + 1,
    });
    return toListResponse(list, query.limit);
  }

  @Get('assertions')
  @RequirePermission('report.read')
  @ApiOkResponse({ type: [AssertionResponse] })
  listAssertions(@CurrentActor() actor: Actor, @Query() query: ReportQuery): Promise<Assertion[]> {
    return this.reports.assertions(actor, query);
  }

  /** The figure a sentence asks for, or why it may not be said. */
  @Post('figure-checks')
  @HttpCode(200)
  @RequirePermission('report.read')
  @ApiOkResponse({ type: FigureCheckResponse })
  async checkFigure(
    @CurrentActor() actor: Actor,
    @Body() body: FigureCheckRequest,
  ): Promise<FigureCheckResponse> {
    const result = await this.reports.checkFigure(actor, body, {
      unit: body.unit,
      population: body.population,
      scope: body.scope,
      event: body.event,
      value: body.value,
    });
    return { ...result, ids: [...result.ids], words: wordsOf(result.words) };
  }
}
