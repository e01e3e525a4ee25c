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
import { MedicalPersonalData } from './application/medical-personal-data.adapter.js';
import { OrderChecksService } from './application/order-checks.service.js';
import { ExamRequirements } from './application/exam-requirements.reader.js';
import { RecordResultService } from './application/record-result.service.js';
import { ReassignmentService } from './application/reassignment.service.js';
import { ReportResultService } from './application/report-result.service.js';
import { ResultMatchers } from './application/result-matcher.js';
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
import { ExaminationPrintouts } from './application/examination-printouts.queries.js';
import { ForecastCaps } from './application/forecast-caps.js';
import { ForecastStore } from './application/forecast-store.service.js';
import { MedicalBooking } from './application/medical-booking.js';
import { MedicalDeadlines } from './application/medical-deadlines.service.js';
import { MedicalUndo } from './application/medical-undo.js';
import { OwnExaminations } from './application/own-examinations.service.js';
import { OwnExaminationsController } from './http/own-examinations.controller.js';
import { OverbookedDays } from './application/overbooked-days.service.js';
import { ReferralsService } from './application/referrals.service.js';
import { ReportDays } from './application/report-days.js';
import { ResultAftermath } from './application/result-aftermath.service.js';
import { SlotReservations } from './application/slot-reservations.service.js';
import { SlotsService } from './application/slots.service.js';
import { StatementsQueries } from './application/statements.queries.js';
import { BlockBookings } from './application/block-bookings.service.js';
import { WaitingList } from './application/waiting-list.service.js';
import { StopExamining } from './jobs/consent-withdrawn.listener.js';
import { CheckMovedReaction } from './jobs/check-moved.listener.js';
import { SlotsRepository } from './persistence/slots.repository.js';
import { AppointmentsController } from './http/appointments.controller.js';
import { BlockBookingsController } from './http/block-bookings.controller.js';
import { ExaminationPrintoutsController } from './http/examination-printouts.controller.js';
import { CapsChangedReaction, SlotFreedReaction } from './jobs/slot-freed.listener.js';
import { ForecastTask, MedicalDeadlinesTask } from './jobs/medical-deadlines.task.js';
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
    BlockBookingsController,
    ClinicsController,
    MedicalController,
    ExaminationPrintoutsController,
    OwnExaminationsController,
  ],
  providers: [
    AppointmentNotices,
    BookChecksService,
    Bookings,
    BureauNotices,
    ExaminationPrintouts,
    ForecastCaps,
    ForecastStore,
    MedicalBooking,
    MedicalDeadlines,
    MedicalUndo,
    OverbookedDays,
    OwnExaminations,
    ReferralsService,
    ReportDays,
    ResultAftermath,
    SlotReservations,
    SlotsService,
    StatementsQueries,
    BlockBookings,
    WaitingList,
    CheckMovedReaction,
    StopExamining,
    SlotsRepository,
    CapsChangedReaction,
    SlotFreedReaction,
    ForecastTask,
    MedicalDeadlinesTask,
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
    MedicalPersonalData,
    OrderChecksService,
    OrderMedicalReaction,
    ExamRequirements,
    RecordResultService,
    ReassignmentService,
    ReportResultService,
    ResultMatchers,
  ],
  exports: [ClinicForecastQueries, ClinicsService, FitnessReader, MedicalBooking, MedicalQueries],
})
export class MedicalModule {}
