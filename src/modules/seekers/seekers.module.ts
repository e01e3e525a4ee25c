import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ImportsModule } from '../imports/index.js';
import { NotificationsModule } from '../notifications/index.js';
import { ConsentService } from './application/consent.service.js';
import { LabourRegisterLedger } from './application/labour-register.ledger.js';
import { MoveSeekerService } from './application/move-seeker.service.js';
import { RegisterSeekerService } from './application/register-seeker.service.js';
import { SeekerContacts } from './application/seeker-contacts.js';
import { SeekerDirectory } from './application/seeker-directory.js';
import { SeekerProgressService } from './application/seeker-progress.service.js';
import { SeekersQueries } from './application/seekers.queries.js';
import { SeekersController } from './http/seekers.controller.js';
import { SealedNumbers } from './persistence/sealed-numbers.js';
import { SeekerEntity } from './persistence/seeker.entity.js';
import { SeekersBulkRepository } from './persistence/seekers-bulk.repository.js';

@Module({
  imports: [TypeOrmModule.forFeature([SeekerEntity]), ImportsModule, NotificationsModule],
  controllers: [SeekersController],
  providers: [
    ConsentService,
    LabourRegisterLedger,
    MoveSeekerService,
    RegisterSeekerService,
    SealedNumbers,
    SeekerContacts,
    SeekerDirectory,
    SeekerProgressService,
    SeekersBulkRepository,
    SeekersQueries,
  ],
  exports: [ConsentService, RegisterSeekerService, SeekerDirectory, SeekerProgressService],
})
export class SeekersModule {}
