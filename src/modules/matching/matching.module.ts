import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PlacementsModule } from '../placements/index.js';
import { SeekersModule } from '../seekers/index.js';
import { VacanciesModule } from '../vacancies/index.js';
import { CancelMatchService } from './application/cancel-match.service.js';
import { ConfirmMatchService } from './application/confirm-match.service.js';
import { ExplainMatchQueries } from './application/explain-match.queries.js';
import { FactsLoader } from './application/facts.loader.js';
import { MatchPlanDirectory } from './application/match-plan-directory.js';
import { MatchPlansQueries } from './application/match-plans.queries.js';
import { MATCHING_ENGINE } from './application/matching-engine.js';
import { RequestMatchService } from './application/request-match.service.js';
import { RunMatchService } from './application/run-match.service.js';
import { SimpleEngine } from './domain/simple-engine.js';
import { MatchPlansController } from './http/match-plans.controller.js';
import { RunMatchJob } from './jobs/run-match.job.js';
import { FactsRepository } from './persistence/facts.repository.js';
import { MatchListsRepository } from './persistence/match-lists.repository.js';
import { MatchPlanEntity } from './persistence/match-plan.entity.js';
import { MatchResultsRepository } from './persistence/match-results.repository.js';

@Module({
  imports: [TypeOrmModule.forFeature([MatchPlanEntity]), SeekersModule, VacanciesModule, PlacementsModule],
  controllers: [MatchPlansController],
  providers: [
    CancelMatchService,
    ConfirmMatchService,
    ExplainMatchQueries,
    FactsLoader,
    FactsRepository,
    MatchListsRepository,
    MatchPlanDirectory,
    MatchPlansQueries,
    MatchResultsRepository,
    RequestMatchService,
    RunMatchJob,
    RunMatchService,
    { provide: MATCHING_ENGINE, useClass: SimpleEngine },
  ],
  exports: [MatchPlanDirectory],
})
export class MatchingModule {}
