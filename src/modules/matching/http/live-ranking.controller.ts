import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, RequirePermission } from '../../../platform/access/index.js';
import { LiveRankingQueries } from '../application/live-ranking.queries.js';
import { RankedPostsResponse, RankedSeekersResponse, RankingQuery } from './dto/live-ranking.dto.js';

@ApiTags('live-market')
@Controller('live-market')
export class LiveRankingController {
  constructor(private readonly ranking: LiveRankingQueries) {}

  /** The best posts for a person now, by what the person can really get. */
  @Get('seekers/:id/posts')
  @RequirePermission('ranking.posts')
  @ApiOkResponse({ type: RankedPostsResponse })
  rankPostsForSeeker(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: RankingQuery,
  ): Promise<RankedPostsResponse> {
    return this.ranking.postsFor(actor, id, query.limit, query.cooperation);
  }

  /** The best people for a post now, for the bureau; a company never sees who else there is. */
  @Get('vacancies/:id/seekers')
  @RequirePermission('ranking.seekers')
  @ApiOkResponse({ type: RankedSeekersResponse })
  async rankSeekersForVacancy(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: RankingQuery,
  ): Promise<RankedSeekersResponse> {
    return { items: await this.ranking.seekersFor(actor, id, query.limit, query.cooperation) };
  }
}
