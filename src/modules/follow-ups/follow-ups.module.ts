import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ImportsModule } from '../imports/index.js';
import { PlacementsModule } from '../placements/index.js';
import { ReferenceModule } from '../reference/index.js';
import { SeekersModule } from '../seekers/index.js';
import { VacanciesModule } from '../vacancies/index.js';
import { ConcernsQueries } from './application/concerns.queries.js';
import { ConcernsService } from './application/concerns.service.js';
import { EvidenceService } from './application/evidence.service.js';
import { FollowUpFiguresQueries } from './application/follow-up-figures.queries.js';
import { FollowUpsQueries } from './application/follow-ups.queries.js';
import { OpenFollowUpsService } from './application/open-follow-ups.service.js';
import { RecordFollowUpService } from './application/record-follow-up.service.js';
import { StabilityLedger } from './application/stability.ledger.js';
import { TakeStabilityService } from './application/take-stability.service.js';
import { ConcernsController } from './http/concerns.controller.js';
import { FollowUpsController } from './http/follow-ups.controller.js';
import { FollowUpsAfterSchedule } from './jobs/on-schedule-loaded.reaction.js';
import { FollowUpsOfPlacement } from './jobs/on-placement-moved.reaction.js';
import { ConcernEntity } from './persistence/concern.entity.js';
import { FollowUpEntity } from './persistence/follow-up.entity.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([FollowUpEntity, ConcernEntity]),
    ImportsModule,
    SeekersModule,
    VacanciesModule,
    PlacementsModule,
    ReferenceModule,
  ],
  controllers: [FollowUpsController, ConcernsController],
  providers: [
    ConcernsQueries,
    ConcernsService,
    EvidenceService,
    FollowUpFiguresQueries,
    FollowUpsAfterSchedule,
    FollowUpsOfPlacement,
    FollowUpsQueries,
    OpenFollowUpsService,
    RecordFollowUpService,
    StabilityLedger,
    TakeStabilityService,
  ],
  exports: [FollowUpFiguresQueries, FollowUpsQueries],
})
export class FollowUpsModule {}
