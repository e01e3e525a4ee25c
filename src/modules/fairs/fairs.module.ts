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
import { ArrivalPlaces } from './application/arrival-places.js';
import { ScanKeys } from './application/scan-keys.js';
import { DoorService } from './application/door.service.js';
import { FairReader } from './application/fair.reader.js';
import { FairFactsLoader } from './application/fair-facts.loader.js';
import { FairFiguresService } from './application/fair-figures.service.js';
import { FairWishes } from './application/fair-wishes.js';
import { FairWorkbooksService } from './application/fair-workbooks.service.js';
import { FairsQueries } from './application/fairs.queries.js';
import { FairPapersQueries } from './application/fair-papers.queries.js';
import { FairPersons } from './application/fair-persons.js';
import { FairPublicQueries } from './application/fair-public.queries.js';
import { FairReportService } from './application/fair-report.service.js';
import { FairSetupService } from './application/fair-setup.service.js';
import { HireAtBoothService } from './application/hire-at-booth.service.js';
import { IntentValidator } from './application/intent-validator.js';
import { IntentRosterLedger } from './application/intent-roster.ledger-importer.js';
import { IntentTaker } from './application/intent-taker.js';
import { InvitationsService } from './application/invitations.service.js';
import { KnownScans } from './application/known-scans.js';
import { LedgerAttendanceService } from './application/ledger-attendance.service.js';
import { FairTransitionsService } from './application/fair-transitions.service.js';
import { PlanFairService } from './application/plan-fair.service.js';
import { PutLinesService } from './application/put-lines.service.js';
import { RegisterIntentService } from './application/register-intent.service.js';
import { RosterEntries } from './application/roster-entries.js';
import { RosterLookupService } from './application/roster-lookup.service.js';
import { RosterService } from './application/roster.service.js';
import { TownshipPoolLedger } from './application/township-pool.ledger-importer.js';
import { ScansQueries } from './application/scans.queries.js';
import { WalkInRegistrationService } from './application/walk-in-registration.service.js';
import { WithdrawIntentsService } from './application/withdraw-intents.service.js';
import { BoothController } from './http/booth.controller.js';
import { DoorsController } from './http/doors.controller.js';
import { FairPapersController } from './http/fair-papers.controller.js';
import { FairReportController } from './http/fair-report.controller.js';
import { FairSetupController } from './http/fair-setup.controller.js';
import { FairsController } from './http/fairs.controller.js';
import { RosterLinesController } from './http/roster-lines.controller.js';
import { RosterController } from './http/roster.controller.js';
import { SendInvitationWaveJob } from './jobs/send-invitation-wave.processor.js';
import { SendWavesTask } from './jobs/send-waves.task.js';
import { FairFiguresRepository } from './persistence/fair-figures.repository.js';
import { FairEntity } from './persistence/fair.entity.js';
import { FairPapersRepository } from './persistence/fair-papers.repository.js';
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
    DoorsController,
    BoothController,
    FairReportController,
    FairPapersController,
  ],
  providers: [
    ArrangeEntryService,
    ArrivalPlaces,
    DoorService,
    ScanKeys,
    FairReader,
    FairFactsLoader,
    FairFiguresRepository,
    FairFiguresService,
    FairPapersQueries,
    FairPapersRepository,
    FairPersons,
    FairPublicQueries,
    FairReportRepository,
    FairReportService,
    FairSetupRepository,
    FairSetupService,
    FairWishes,
    FairWorkbooksService,
    FairsQueries,
    FairsRepository,
    HireAtBoothService,
    IntentValidator,
    IntentRosterLedger,
    IntentTaker,
    InvitationsRepository,
    InvitationsService,
    KnownScans,
    LedgerAttendanceService,
    FairTransitionsService,
    PlanFairService,
    PutLinesService,
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
  exports: [FairReader, FairPublicQueries, FairsQueries, ScanKeys],
})
export class FairsModule {}
