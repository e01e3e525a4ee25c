import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule } from '../identity/index.js';
import { ImportsModule } from '../imports/index.js';
import { NotificationsModule } from '../notifications/index.js';
import { PlacementsModule } from '../placements/index.js';
import { SeekersModule } from '../seekers/index.js';
import { VacanciesModule } from '../vacancies/index.js';
import { DocumentsModule } from '../documents/index.js';
import { BatchReader } from './application/batch.reader.js';
import { BatchFiguresQueries } from './application/batch-figures.queries.js';
import { BatchPrintoutsService } from './application/batch-printouts.service.js';
import { BatchSeats } from './application/batch-seats.js';
import { BatchesQueries } from './application/batches.queries.js';
import { BoardingListQueries } from './application/boarding-list.queries.js';
import { DepartureRosterLedger } from './application/departure-roster.ledger-importer.js';
import './application/batches.notice-templates.js';
import { BoardingService } from './application/boarding.service.js';
import { DraftService } from './application/draft.service.js';
import { FollowPlacementService } from './application/follow-placement.service.js';
import { ArrivalService } from './application/arrival.service.js';
import { LaterBatchesLedger } from './application/later-batches.ledger-importer.js';
import { CloseDueListsService } from './application/close-due-lists.service.js';
import { BatchTransitionsService } from './application/batch-transitions.service.js';
import { PassengerListService } from './application/passenger-list.service.js';
import { PassengerWriter } from './application/passenger-writer.js';
import { HistoricalBatches } from './application/historical-batches.js';
import { HistoricalPassengers } from './application/historical-passengers.js';
import { PlanBatchService } from './application/plan-batch.service.js';
import { JourneyNotesService } from './application/journey-notes.service.js';
import { PassengerPhonesService } from './application/passenger-phones.service.js';
import { JourneyQueries } from './application/journey.queries.js';
import { ReserveSeatService } from './application/reserve-seat.service.js';
import { RollCallService } from './application/roll-call.service.js';
import { SwapPassengerService } from './application/swap-passenger.service.js';
import { PassengerLookup } from './application/passenger-lookup.js';
import { BatchPrintoutsController } from './http/batch-printouts.controller.js';
import { BatchesController } from './http/batches.controller.js';
import { PassengersController } from './http/passengers.controller.js';
import { JourneyController } from './http/journey.controller.js';
import { FollowPlacement } from './jobs/follow-placement.listener.js';
import { LockBatches } from './jobs/lock-batches.task.js';
import { BatchEntity } from './persistence/batch.entity.js';
import { BatchPassengerEntity } from './persistence/batch-passenger.entity.js';
import { BatchesRepository } from './persistence/batches.repository.js';
import { ReservationsRepository } from './persistence/reservations.repository.js';
import { JourneyRepository } from './persistence/journey.repository.js';
import './persistence/personal-data.js';

@Module({
  imports: [
    DocumentsModule,
    IdentityModule,
    TypeOrmModule.forFeature([BatchEntity, BatchPassengerEntity]),
    ImportsModule,
    NotificationsModule,
    SeekersModule,
    VacanciesModule,
    PlacementsModule,
  ],
  controllers: [BatchesController, BatchPrintoutsController, PassengersController, JourneyController],
  providers: [
    BatchReader,
    BatchFiguresQueries,
    BatchPrintoutsService,
    BatchSeats,
    BatchesQueries,
    BatchesRepository,
    BoardingListQueries,
    DepartureRosterLedger,
    BoardingService,
    DraftService,
    FollowPlacement,
    FollowPlacementService,
    ArrivalService,
    LaterBatchesLedger,
    LockBatches,
    CloseDueListsService,
    BatchTransitionsService,
    PassengerListService,
    PassengerWriter,
    HistoricalBatches,
    HistoricalPassengers,
    PlanBatchService,
    JourneyNotesService,
    PassengerPhonesService,
    JourneyQueries,
    JourneyRepository,
    ReservationsRepository,
    ReserveSeatService,
    RollCallService,
    SwapPassengerService,
    PassengerLookup,
  ],
  exports: [BatchReader, BatchFiguresQueries, BatchesQueries],
})
export class BatchesModule {}
