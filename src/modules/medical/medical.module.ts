import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EmployersModule } from '../employers/index.js';
import { ImportsModule } from '../imports/index.js';
import { NotificationsModule } from '../notifications/index.js';
import { PlacementsModule } from '../placements/index.js';
import { ReferenceModule } from '../reference/index.js';
import { SeekersModule } from '../seekers/index.js';
import { VacanciesModule } from '../vacancies/index.js';
import { AssignClinicService } from './application/assign-clinic.service.js';
import { ClinicForecastQueries } from './application/clinic-forecast.queries.js';
import { ClinicHeaders } from './application/clinic-headers.service.js';
import { ClinicsService } from './application/clinics.service.js';
import { FitnessReader } from './application/fitness.reader.js';
import { FitnessService } from './application/fitness.service.js';
import { LapseChecksService } from './application/lapse-checks.service.js';
import { MedicalChecksQueries } from './application/medical-checks.queries.js';
import { MedicalResultsLedger } from './application/medical-results.ledger-importer.js';
import { MedicalQueries } from './application/medical.queries.js';
import { MedicalRecord } from './application/medical-record.js';
import { OrderChecksService } from './application/order-checks.service.js';
import { Posts } from './application/posts.js';
import { RecordResultService } from './application/record-result.service.js';
import { RematchService } from './application/rematch.service.js';
import { ReportResultService } from './application/report-result.service.js';
import { ResultBooks } from './application/result-books.js';
import { ClinicsController } from './http/clinics.controller.js';
import { MedicalController } from './http/medical.controller.js';
import { LapseChecksTask } from './jobs/lapse-checks.task.js';
import { OrderMedicalReaction } from './jobs/order-medical.listener.js';
import { ClinicEntity } from './persistence/clinic.entity.js';
import { MedicalCheckEntity } from './persistence/medical-check.entity.js';
import { MedicalChecksRepository } from './persistence/medical-checks.repository.js';
import { AppointmentNotices } from './application/appointment-notices.js';
import { BookChecksService } from './application/book-checks.service.js';
import { Bookings } from './application/bookings.service.js';
import { BureauNotices } from './application/bureau-notices.js';
import { ExaminationPapers } from './application/examination-papers.queries.js';
import { ForecastCaps } from './application/forecast-caps.js';
import { ForecastStore } from './application/forecast-store.service.js';
import { MedicalBooking } from './application/medical-booking.js';
import { MedicalClocks } from './application/medical-clocks.service.js';
import { MedicalUndo } from './application/medical-undo.js';
import { OwnExaminations } from './application/own-examinations.service.js';
import { OwnExaminationsController } from './http/own-examinations.controller.js';
import { OverbookedDays } from './application/overbooked-days.service.js';
import { ReferralsService } from './application/referrals.service.js';
import { ReportDays } from './application/report-days.js';
import { ResultAftermath } from './application/result-aftermath.service.js';
import { SlotHolds } from './application/slot-holds.service.js';
import { SlotsService } from './application/slots.service.js';
import { StatementsQueries } from './application/statements.queries.js';
import { TownshipBlocks } from './application/township-blocks.service.js';
import { WaitingList } from './application/waiting-list.service.js';
import { StopExamining } from './jobs/consent-withdrawn.listener.js';
import { CheckMovedReaction } from './jobs/check-moved.listener.js';
import { SlotsRepository } from './persistence/slots.repository.js';
import { AppointmentsController } from './http/appointments.controller.js';
import { BlocksController } from './http/blocks.controller.js';
import { PapersController } from './http/papers.controller.js';
import { CapsChangedReaction, SlotFreedReaction } from './jobs/slot-freed.listener.js';
import { ForecastTask, MedicalClocksTask } from './jobs/medical-clocks.task.js';
import './jobs/medical.data-retention.js';
import './persistence/personal-data.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([ClinicEntity, MedicalCheckEntity]),
    ReferenceModule,
    ImportsModule,
    SeekersModule,
    EmployersModule,
    VacanciesModule,
    PlacementsModule,
    NotificationsModule,
  ],
  controllers: [
    AppointmentsController,
    BlocksController,
    ClinicsController,
    MedicalController,
    PapersController,
    OwnExaminationsController,
  ],
  providers: [
    AppointmentNotices,
    BookChecksService,
    Bookings,
    BureauNotices,
    ExaminationPapers,
    ForecastCaps,
    ForecastStore,
    MedicalBooking,
    MedicalClocks,
    MedicalUndo,
    OverbookedDays,
    OwnExaminations,
    ReferralsService,
    ReportDays,
    ResultAftermath,
    SlotHolds,
    SlotsService,
    StatementsQueries,
    TownshipBlocks,
    WaitingList,
    CheckMovedReaction,
    StopExamining,
    SlotsRepository,
    CapsChangedReaction,
    SlotFreedReaction,
    ForecastTask,
    MedicalClocksTask,
    AssignClinicService,
    ClinicForecastQueries,
    ClinicHeaders,
    ClinicsService,
    FitnessReader,
    FitnessService,
    LapseChecksService,
    LapseChecksTask,
    MedicalChecksQueries,
    MedicalChecksRepository,
    MedicalQueries,
    MedicalResultsLedger,
    MedicalRecord,
    OrderChecksService,
    OrderMedicalReaction,
    Posts,
    RecordResultService,
    RematchService,
    ReportResultService,
    ResultBooks,
  ],
  exports: [ClinicForecastQueries, ClinicsService, FitnessReader, MedicalBooking, MedicalQueries],
})
export class MedicalModule {}
