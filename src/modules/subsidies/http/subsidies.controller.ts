import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, RequirePermission } from '../../../platform/access/index.js';
import { fromCursor, toPage } from '../../../platform/http/index.js';
import { ClaimsQueries } from '../application/claims.queries.js';
import { ClaimsService } from '../application/claims.service.js';
import { PapersService } from '../application/papers.service.js';
import { RadarQueries } from '../application/radar.queries.js';
import {
  ClaimSubsidyRequest,
  TransitionSubsidyClaimRequest,
  SearchSubsidyClaimsQuery,
  SubsidyClaimedResponse,
  SubsidyClaimPage,
  SubsidyClaimWithHistoryResponse,
  toClaim,
  toClaimWithHistory,
} from './dto/claim.dto.js';
import { NoteSubsidyPaperRequest, SubsidyRadarPage, SubsidyRadarQuery, toRadar } from './dto/radar.dto.js';

@ApiTags('subsidies')
@Controller('subsidies')
export class SubsidiesController {
  constructor(
    private readonly radar: RadarQueries,
    private readonly papers: PapersService,
    private readonly claims: ClaimsService,
    private readonly queries: ClaimsQueries,
  ) {}

  /** Who is due, who in how many days, whose paper is missing. A page may hold fewer rows than asked and not be the last. */
  @Get('radar')
  @RequirePermission('subsidy.read')
  @ApiOkResponse({ type: SubsidyRadarPage })
  async getSubsidyRadar(
    @CurrentActor() actor: Actor,
    @Query() { area, employer, cursor, ...query }: SubsidyRadarQuery,
  ): Promise<SubsidyRadarPage> {
    return toRadar(
      await this.radar.page(actor, {
        ...query,
        areaCode: area,
        employerId: employer,
        after: fromCursor(cursor),
      }),
    );
  }

  /** A paper is on file, under its number. */
  @Post('papers')
  @HttpCode(204)
  @RequirePermission('subsidy-paper.note')
  @ApiNoContentResponse()
  noteSubsidyPaper(@CurrentActor() actor: Actor, @Body() body: NoteSubsidyPaperRequest): Promise<void> {
    return this.papers.note(actor, { ...body, amount: body.amount ?? null });
  }

  @Post('claims')
  @RequirePermission('subsidy.claim')
  @ApiCreatedResponse({ type: SubsidyClaimedResponse })
  async claimSubsidy(
    @CurrentActor() actor: Actor,
    @Body() body: ClaimSubsidyRequest,
  ): Promise<SubsidyClaimedResponse> {
    return { id: await this.claims.claim(actor, body) };
  }

  @Get('claims')
  @RequirePermission('subsidy.read')
  @ApiOkResponse({ type: SubsidyClaimPage })
  async listSubsidyClaims(
    @CurrentActor() actor: Actor,
    @Query() query: SearchSubsidyClaimsQuery,
  ): Promise<SubsidyClaimPage> {
    const rows = await this.queries.search(actor, {
      policyCode: query.policy,
      statuses: query.status && [query.status],
      seekerId: query.seeker,
      noticeId: query.notice,
      limit: query.limit + 1,
      after: fromCursor(query.cursor),
    });
    const page = toPage(rows, query.limit, ({ claim }) => claim.id);
    return { items: page.items.map((one) => toClaim(one, actor)), nextCursor: page.nextCursor };
  }

  @Get('claims/:id')
  @RequirePermission('subsidy.read')
  @ApiOkResponse({ type: SubsidyClaimWithHistoryResponse })
  async getSubsidyClaim(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<SubsidyClaimWithHistoryResponse> {
    return toClaimWithHistory(await this.queries.find(actor, id), actor);
  }

  @Post('claims/:id/transitions')
  @HttpCode(204)
  @RequirePermission('subsidy.move')
  @ApiNoContentResponse()
  transitionSubsidyClaim(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: TransitionSubsidyClaimRequest,
  ): Promise<void> {
    return this.claims.transition(actor, id, body);
  }
}
