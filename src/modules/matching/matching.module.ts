import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PlacementsModule } from '../placements/index.js';
import { SeekersModule } from '../seekers/index.js';
import { VacanciesModule } from '../vacancies/index.js';
import { CancelMatchService } from './application/cancel-match.service.js';
import { ConfirmMatchService } from './application/confirm-match.service.js';
import { ExplainMatchQueries } from './application/explain-match.queries.js';
import { FactsLoader } from './application/facts.loader.js';
import { LiveMarkets } from './application/live-markets.js';
import { LiveRankingQueries } from './application/live-ranking.queries.js';
import { PlanConsentsQueries } from './application/plan-consents.queries.js';
import { NextRankedService } from './application/next-ranked.service.js';
import { MatchInsightsQueries } from './application/match-insights.queries.js';
import { MatchPlanReader } from './application/match-plan.reader.js';
import { MatchPlansQueries } from './application/match-plans.queries.js';
import { MATCHING_ENGINE } from './application/matching-engine.js';
import { ReachOfCards } from './application/reach.adapter.js';
import { RequestMatchService } from './application/request-match.service.js';
import { RunMatchService } from './application/run-match.service.js';
import { SnapshotLoader } from './application/snapshot.loader.js';
import { EvaluateMatchService } from './application/evaluate-match.service.js';
import { ProcessEngine } from './application/solver-process/process-engine.js';
import { LiveRankingController } from './http/live-ranking.controller.js';
import { MatchInsightsController } from './http/match-insights.controller.js';
import { MatchProgressController } from './http/match-progress.controller.js';
import { MatchPlansController } from './http/match-plans.controller.js';
import { NextRankedReaction } from './jobs/next-ranked.listener.js';
import { RunMatchJob } from './jobs/run-match.processor.js';
import { EvaluateMatchJob } from './jobs/evaluate-match.processor.js';
import { FairnessRepository } from './persistence/fairness.repository.js';
import { FactsRepository } from './persistence/facts.repository.js';
import { MatchChangesRepository } from './persistence/match-changes.repository.js';
import { MatchListsRepository } from './persistence/match-lists.repository.js';
import { MarketNewsRepository } from './persistence/market-events.repository.js';
import { MatchPlanEntity } from './persistence/match-plan.entity.js';
import { MatchProgressRepository } from './persistence/match-progress.repository.js';
import { MatchSnapshotsRepository } from './persistence/match-snapshots.repository.js';
import { MatchResultsRepository } from './persistence/match-results.repository.js';
import './persistence/personal-data.js';

@Module({
  imports: [TypeOrmModule.forFeature([MatchPlanEntity]), SeekersModule, VacanciesModule, PlacementsModule],
  controllers: [
    MatchPlansController,
    MatchInsightsController,
    MatchProgressController,
    LiveRankingController,
  ],
  providers: [
    CancelMatchService,
    ConfirmMatchService,
    ExplainMatchQueries,
    FactsLoader,
    FairnessRepository,
    FactsRepository,
    LiveMarkets,
    LiveRankingQueries,
    MarketNewsRepository,
    MatchChangesRepository,
    MatchInsightsQueries,
    MatchListsRepository,
    MatchPlanReader,
    MatchPlansQueries,
    MatchProgressRepository,
    MatchResultsRepository,
    MatchSnapshotsRepository,
    NextRankedReaction,
    NextRankedService,
    PlanConsentsQueries,
    ReachOfCards,
    RequestMatchService,
    RunMatchJob,
    RunMatchService,
    SnapshotLoader,
    EvaluateMatchJob,
    EvaluateMatchService,
    { provide: MATCHING_ENGINE, useFactory: () => new ProcessEngine() },
  ],
  exports: [MatchPlanReader],
})
export class MatchingModule {}
