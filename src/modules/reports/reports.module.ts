import { Module } from '@nestjs/common';
import { FollowUpsModule } from '../follow-ups/index.js';
import { SeekersModule } from '../seekers/index.js';
import { TrainingModule } from '../training/index.js';
import { WorklistsModule } from '../worklists/index.js';
import { DocumentsModule } from '../documents/index.js';
import { ImportsModule } from '../imports/index.js';
import './application/reports.policy.js';
import { CompareLists } from './application/compare-lists.service.js';
import { CorrectionsQueries } from './application/corrections.queries.js';
import { DepartureSentenceQueries } from './application/departure-sentence.queries.js';
import { ErasedLines } from './application/erased-lines.js';
import { FigureListQueries } from './application/figure-list.queries.js';
import { FigureWords } from './application/figure-words.service.js';
import { FillForm } from './application/fill-form.service.js';
import { JointPacks } from './application/joint-pack.service.js';
import { LateFacts } from './application/late-facts.service.js';
import { LaterSources } from './application/later-sources.js';
import { TrainingFigures } from './application/training-figures.js';
import { MonthLoader } from './application/month-loader.js';
import { MonthlySnapshots } from './application/monthly-snapshots.service.js';
import { ReportLoader } from './application/report-loader.js';
import { ReportRuns } from './application/report-runs.service.js';
import { ReportsQueries } from './application/reports.queries.js';
import { SentWorkbooks } from './application/sent-workbooks.js';
import { FormsController } from './http/forms.controller.js';
import { LateFactsController } from './http/late-facts.controller.js';
import { ReportRunsController } from './http/report-runs.controller.js';
import { ReportsController } from './http/reports.controller.js';
import { ReportDraftsTask } from './jobs/report-drafts.task.js';
import { CorrectionEventsRepository } from './persistence/correction-events.repository.js';
import { FigureNamesRepository } from './persistence/figure-names.repository.js';
import { FigureWordsRepository } from './persistence/figure-words.repository.js';
import { FormPeopleRepository } from './persistence/form-people.repository.js';
import { LateFactsRepository } from './persistence/late-facts.repository.js';
import { MonthFactsRepository } from './persistence/month-facts.repository.js';
import { RefusedLinesRepository } from './persistence/refused-lines.repository.js';
import { ReportFactsRepository } from './persistence/report-facts.repository.js';
import { ReportRunsRepository } from './persistence/report-runs.repository.js';

@Module({
  imports: [DocumentsModule, ImportsModule, TrainingModule, SeekersModule, FollowUpsModule, WorklistsModule],
  controllers: [LateFactsController, ReportRunsController, FormsController, ReportsController],
  providers: [
    CompareLists,
    CorrectionEventsRepository,
    CorrectionsQueries,
    DepartureSentenceQueries,
    ErasedLines,
    FigureListQueries,
    FigureNamesRepository,
    FigureWords,
    FigureWordsRepository,
    FillForm,
    FormPeopleRepository,
    JointPacks,
    LateFacts,
    LateFactsRepository,
    LaterSources,
    TrainingFigures,
    MonthFactsRepository,
    MonthLoader,
    MonthlySnapshots,
    RefusedLinesRepository,
    ReportDraftsTask,
    ReportFactsRepository,
    ReportLoader,
    ReportRuns,
    ReportRunsRepository,
    ReportsQueries,
    SentWorkbooks,
  ],
  exports: [LaterSources, ReportRuns, ReportsQueries],
})
export class ReportsModule {}
