import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EmployersModule } from '../employers/index.js';
import { ImportsModule } from '../imports/index.js';
import { MatchingModule } from '../matching/index.js';
import { MedicalModule } from '../medical/index.js';
import { NotificationsModule } from '../notifications/index.js';
import { PlacementsModule } from '../placements/index.js';
import { ReferenceModule } from '../reference/index.js';
import { SeekersModule } from '../seekers/index.js';
import { VacanciesModule } from '../vacancies/index.js';
import { DocumentsModule } from '../documents/index.js';
import { ArrangeEntryService } from './application/arrange-entry.service.js';
import { ArrivalSlotCapacity } from './application/arrival-slot-capacity.js';
import { ScanIndexRotation } from './application/scan-index-rotation.js';
import { FairCheckInService } from './application/fair-check-in.service.js';
import { FairReader } from './application/fair.reader.js';
import { FairFactsLoader } from './application/fair-facts.loader.js';
import { FairFiguresService } from './application/fair-figures.service.js';
import { PreferredVacancies } from './application/preferred-vacancies.js';
import { FairWorkbooksService } from './application/fair-workbooks.service.js';
import { FairsQueries } from './application/fairs.queries.js';
import { FairPrintoutsQueries } from './application/fair-printouts.queries.js';
import { FairPersons } from './application/fair-persons.js';
import { FairPublicQueries } from './application/fair-public.queries.js';
import { FairReportService } from './application/fair-report.service.js';
import { FairSetupService } from './application/fair-setup.service.js';
import { HireAtBoothService } from './application/hire-at-booth.service.js';
import { IntentValidator } from './application/intent-validator.js';
import { IntentRosterLedger } from './application/intent-roster.ledger-importer.js';
import { IntentImporter } from './application/intent-importer.js';
import { InvitationsService } from './application/invitations.service.js';
import { KnownScans } from './application/known-scans.js';
import { LedgerAttendanceService } from './application/ledger-attendance.service.js';
import { FairTransitionsService } from './application/fair-transitions.service.js';
import { PlanFairService } from './application/plan-fair.service.js';
import { SaveRosterLinesService } from './application/save-roster-lines.service.js';
import { RegisterIntentService } from './application/register-intent.service.js';
import { RosterEntries } from './application/roster-entries.js';
import { RosterLookupService } from './application/roster-lookup.service.js';
import { RosterService } from './application/roster.service.js';
import { TownshipPoolLedger } from './application/township-pool.ledger-importer.js';
import { ScansQueries } from './application/scans.queries.js';
import { WalkInRegistrationService } from './application/walk-in-registration.service.js';
import { WithdrawIntentsService } from './application/withdraw-intents.service.js';
import { BoothController } from './http/booth.controller.js';
import { FairCheckInController } from './http/fair-check-in.controller.js';
import { FairPrintoutsController } from './http/fair-printouts.controller.js';
import { FairReportController } from './http/fair-report.controller.js';
import { FairSetupController } from './http/fair-setup.controller.js';
import { FairsController } from './http/fairs.controller.js';
import { RosterLinesController } from './http/roster-lines.controller.js';
import { RosterController } from './http/roster.controller.js';
import { SendInvitationWaveJob } from './jobs/send-invitation-wave.processor.js';
import { SendWavesTask } from './jobs/send-waves.task.js';
import { FairFiguresRepository } from './persistence/fair-figures.repository.js';
import { FairEntity } from './persistence/fair.entity.js';
import { FairPapersRepository } from './persistence/fair-printouts.repository.js';
import { FairReportRepository } from './persistence/fair-report.repository.js';
import { FairSetupRepository } from './persistence/fair-setup.repository.js';
import { FairsRepository } from './persistence/fairs.repository.js';
import { InvitationsRepository } from './persistence/invitations.repository.js';
import { RosterEntryEntity } from './persistence/roster-entry.entity.js';
import { ScansRepository } from './persistence/scans.repository.js';
import './persistence/personal-data.js';

@Module({
  imports: [
    DocumentsModule,
    TypeOrmModule.forFeature([FairEntity, RosterEntryEntity]),
    EmployersModule,
    ImportsModule,
    MatchingModule,
    MedicalModule,
    NotificationsModule,
    ReferenceModule,
    SeekersModule,
    VacanciesModule,
    PlacementsModule,
  ],
  controllers: [
    FairsController,
    RosterController,
    RosterLinesController,
    FairSetupController,
    FairCheckInController,
    BoothController,
    FairReportController,
    FairPrintoutsController,
  ],
  providers: [
    ArrangeEntryService,
    ArrivalSlotCapacity,
    FairCheckInService,
    ScanIndexRotation,
    FairReader,
    FairFactsLoader,
    FairFiguresRepository,
    FairFiguresService,
    FairPrintoutsQueries,
    FairPapersRepository,
    FairPersons,
    FairPublicQueries,
    FairReportRepository,
    FairReportService,
    FairSetupRepository,
    FairSetupService,
    PreferredVacancies,
    FairWorkbooksService,
    FairsQueries,
    FairsRepository,
    HireAtBoothService,
    IntentValidator,
    IntentRosterLedger,
    IntentImporter,
    InvitationsRepository,
    InvitationsService,
    KnownScans,
    LedgerAttendanceService,
    FairTransitionsService,
    PlanFairService,
    SaveRosterLinesService,
    RegisterIntentService,
    RosterEntries,
    RosterLookupService,
    RosterService,
    ScansQueries,
    ScansRepository,
    SendInvitationWaveJob,
    SendWavesTask,
    TownshipPoolLedger,
    WalkInRegistrationService,
    WithdrawIntentsService,
  ],
  exports: [FairReader, FairPublicQueries, FairsQueries, ScanIndexRotation],
})
export class FairsModule {}
