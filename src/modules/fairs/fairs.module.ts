import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ImportsModule } from '../imports/index.js';
import { PlacementsModule } from '../placements/index.js';
import { ReferenceModule } from '../reference/index.js';
import { SeekersModule } from '../seekers/index.js';
import { VacanciesModule } from '../vacancies/index.js';
import { DoorService } from './application/door.service.js';
import { FairDirectory } from './application/fair-directory.js';
import { FairFactsLoader } from './application/fair-facts.loader.js';
import { FairFiguresService } from './application/fair-figures.service.js';
import { FairsQueries } from './application/fairs.queries.js';
import { IntentJudge } from './application/intent-judge.js';
import { IntentRosterLedger } from './application/intent-roster.ledger.js';
import { IntentTaker } from './application/intent-taker.js';
import { LedgerAttendanceService } from './application/ledger-attendance.service.js';
import { MoveFairService } from './application/move-fair.service.js';
import { PlanFairService } from './application/plan-fair.service.js';
import { RegisterIntentService } from './application/register-intent.service.js';
import { RosterEntries } from './application/roster-entries.js';
import { RosterService } from './application/roster.service.js';
import { TownshipPoolLedger } from './application/township-pool.ledger.js';
import { WithdrawIntentsService } from './application/withdraw-intents.service.js';
import { FairsController } from './http/fairs.controller.js';
import { RosterController } from './http/roster.controller.js';
import { FairFiguresRepository } from './persistence/fair-figures.repository.js';
import { FairEntity } from './persistence/fair.entity.js';
import { FairsRepository } from './persistence/fairs.repository.js';
import { RosterEntryEntity } from './persistence/roster-entry.entity.js';
import { ScansRepository } from './persistence/scans.repository.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([FairEntity, RosterEntryEntity]),
    ImportsModule,
    ReferenceModule,
    SeekersModule,
    VacanciesModule,
    PlacementsModule,
  ],
  controllers: [FairsController, RosterController],
  providers: [
    DoorService,
    FairDirectory,
    FairFactsLoader,
    FairFiguresRepository,
    FairFiguresService,
    FairsQueries,
    FairsRepository,
    IntentJudge,
    IntentRosterLedger,
    IntentTaker,
    LedgerAttendanceService,
    MoveFairService,
    PlanFairService,
    RegisterIntentService,
    RosterEntries,
    RosterService,
    ScansRepository,
    TownshipPoolLedger,
    WithdrawIntentsService,
  ],
  exports: [FairDirectory, FairsQueries],
})
export class FairsModule {}
