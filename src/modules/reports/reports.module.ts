import { Module } from '@nestjs/common';
import { FollowUpsModule } from '../follow-ups/index.js';
import { SeekersModule } from '../seekers/index.js';
import './application/reports.policy.js';
import { FigureListQueries } from './application/figure-list.queries.js';
import { ReportLoader } from './application/report-loader.js';
import { ReportsQueries } from './application/reports.queries.js';
import { ReportsController } from './http/reports.controller.js';
import { FigureNamesRepository } from './persistence/figure-names.repository.js';
import { RefusedLinesRepository } from './persistence/refused-lines.repository.js';
import { ReportFactsRepository } from './persistence/report-facts.repository.js';

@Module({
  imports: [SeekersModule, FollowUpsModule],
  controllers: [ReportsController],
  providers: [
    FigureListQueries,
    FigureNamesRepository,
    RefusedLinesRepository,
    ReportFactsRepository,
    ReportLoader,
    ReportsQueries,
  ],
  exports: [ReportsQueries],
})
export class ReportsModule {}
