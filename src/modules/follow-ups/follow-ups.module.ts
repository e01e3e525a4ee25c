import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ImportsModule } from '../imports/index.js';
import { NotificationsModule } from '../notifications/index.js';
import { PlacementsModule } from '../placements/index.js';
import { ReferenceModule } from '../reference/index.js';
import { SeekersModule } from '../seekers/index.js';
import { VacanciesModule } from '../vacancies/index.js';
import { DocumentsModule } from '../documents/index.js';
import { ConcernsQueries } from './application/concerns.queries.js';
import { ConcernsService } from './application/concerns.service.js';
import { EarlyWarningsQueries } from './application/early-warnings.queries.js';
import { EvidenceReader } from './application/evidence.reader.js';
import { EvidenceFilesService } from './application/evidence-files.service.js';
import { FollowUpCallsService } from './application/follow-up-calls.service.js';
import { EvidenceController } from './http/evidence.controller.js';
import { EvidenceQueries } from './application/evidence.queries.js';
import { EvidenceService } from './application/evidence.service.js';
import { FilingRosterService } from './application/filing-roster.service.js';
import { FollowUpFiguresQueries } from './application/follow-up-figures.queries.js';
import './application/follow-ups.notice-templates.js';
import { FollowUpsQueries } from './application/follow-ups.queries.js';
import { OpenFollowUpsService } from './application/open-follow-ups.service.js';
import { RecordFollowUpService } from './application/record-follow-up.service.js';
import { StabilityLedger } from './application/stability.ledger-importer.js';
import { OnboardingTasksService } from './application/onboarding-tasks.service.js';
import { SeekerStartResponsesService } from './application/seeker-start-responses.service.js';
import { TakeStabilityService } from './application/take-stability.service.js';
import { ConcernsController } from './http/concerns.controller.js';
import { FollowUpsController } from './http/follow-ups.controller.js';
import { StartsController } from './http/starts.controller.js';
import { FollowUpsAfterSchedule } from './jobs/on-schedule-loaded.listener.js';
import { StopFollowUps } from './jobs/consent-withdrawn.listener.js';
import { FollowUpsOfPlacement } from './jobs/on-placement-moved.listener.js';
import { ConcernEntity } from './persistence/concern.entity.js';
import { FollowUpEntity } from './persistence/follow-up.entity.js';
import './persistence/personal-data.js';

@Module({
  imports: [
    DocumentsModule,
    TypeOrmModule.forFeature([FollowUpEntity, ConcernEntity]),
    ImportsModule,
    NotificationsModule,
    SeekersModule,
    VacanciesModule,
    PlacementsModule,
    ReferenceModule,
  ],
  controllers: [FollowUpsController, EvidenceController, ConcernsController, StartsController],
  providers: [
    ConcernsQueries,
    ConcernsService,
    EarlyWarningsQueries,
    EvidenceReader,
    EvidenceFilesService,
    EvidenceQueries,
    EvidenceService,
    FollowUpCallsService,
    FilingRosterService,
    FollowUpFiguresQueries,
    FollowUpsAfterSchedule,
    FollowUpsOfPlacement,
    StopFollowUps,
    FollowUpsQueries,
    OpenFollowUpsService,
    RecordFollowUpService,
    StabilityLedger,
    OnboardingTasksService,
    SeekerStartResponsesService,
    TakeStabilityService,
  ],
  exports: [ConcernsService, EvidenceReader, FollowUpFiguresQueries, FollowUpsQueries],
})
export class FollowUpsModule {}
