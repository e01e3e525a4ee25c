import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EmployersModule } from '../employers/index.js';
import { ImportsModule } from '../imports/index.js';
import { NotificationsModule } from '../notifications/index.js';
import { ReferenceModule } from '../reference/index.js';
import { SeekersModule } from '../seekers/index.js';
import { VacanciesModule } from '../vacancies/index.js';
import { AnswerFollowUpService } from './application/answer-follow-up.service.js';
import { AnswerSettingsService } from './application/answer-settings.service.js';
import { CallAttemptsService } from './application/call-attempts.service.js';
import './application/placements.notices.js';
import { CreatePlacementsService } from './application/create-placements.service.js';
import { DisputesQueries } from './application/disputes.queries.js';
import { DisputesService } from './application/disputes.service.js';
import { ExpireWaitsService } from './application/expire-waits.service.js';
import { GateTransferService } from './application/gate-transfer.service.js';
import { MovePlacementsService } from './application/move-placements.service.js';
import { PastPlacementsService } from './application/past-placements.service.js';
import { PlacementCommands } from './application/placement-commands.js';
import { PlacementConsequences } from './application/placement-consequences.js';
import { PlacementDirectory } from './application/placement-directory.js';
import { PlacementDeskService } from './application/placement-desk.service.js';
import { PlacementFactsLoader } from './application/placement-facts.loader.js';
import { StartConfirmationService } from './application/start-confirmation.service.js';
import { OtherChannelsLedger } from './application/other-channels-2017.ledger.js';
import { PlacementsQueries } from './application/placements.queries.js';
import { StartConfirmationLedger } from './application/start-confirmation.ledger.js';
import { Starts2017Ledger } from './application/starts-2017.ledger.js';
import { VacancyFillSource } from './application/vacancy-fill.source.js';
import { WaitsService } from './application/waits.service.js';
import { DisputesController } from './http/disputes.controller.js';
import { PlacementsController } from './http/placements.controller.js';
import { ExpireWaitsSweep } from './jobs/expire-waits.sweep.js';
import { DisputeEntity } from './persistence/dispute.entity.js';
import { PlacementEntity } from './persistence/placement.entity.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([PlacementEntity, DisputeEntity]),
    ReferenceModule,
    NotificationsModule,
    ImportsModule,
    SeekersModule,
    EmployersModule,
    VacanciesModule,
  ],
  controllers: [PlacementsController, DisputesController],
  providers: [
    AnswerFollowUpService,
    AnswerSettingsService,
    CallAttemptsService,
    CreatePlacementsService,
    DisputesQueries,
    DisputesService,
    ExpireWaitsService,
    ExpireWaitsSweep,
    GateTransferService,
    MovePlacementsService,
    PastPlacementsService,
    PlacementCommands,
    PlacementConsequences,
    PlacementDeskService,
    PlacementDirectory,
    PlacementFactsLoader,
    PlacementsQueries,
    OtherChannelsLedger,
    StartConfirmationLedger,
    StartConfirmationService,
    Starts2017Ledger,
    VacancyFillSource,
    WaitsService,
  ],
  exports: [DisputesService, PlacementCommands, PlacementDirectory, StartConfirmationService],
})
export class PlacementsModule {}
