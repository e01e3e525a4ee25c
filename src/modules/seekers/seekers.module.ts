import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ApprovalsModule } from '../approvals/index.js';
import { AuditModule } from '../audit/index.js';
import { DocumentsModule } from '../documents/index.js';
import { ImportsModule } from '../imports/index.js';
import { OfficeTextsModule } from '../office-texts/index.js';
import { NotificationsModule } from '../notifications/index.js';
import { CorrectionsService } from './application/corrections.service.js';
import { EraseSeekerService } from './application/erase-seeker.service.js';
import { LegalHoldsService } from './application/legal-holds.service.js';
import { NamedPersons } from './application/named-persons.js';
import { NumberIndexReader } from './application/number-index.reader.js';
import { OutsideSender } from './application/outside-sender.js';
import { PersonalDataExportService } from './application/personal-data-export.service.js';
import { PersonRecords } from './application/person-records.js';
import { RightsRequestsService } from './application/rights-requests.service.js';
import { ConsentRequests } from './application/consent-requests.service.js';
import { ConsentReader } from './application/consent.reader.js';
import { ConsentService } from './application/consent.service.js';
import { LabourRegisterLedger } from './application/labour-register.ledger-importer.js';
import { SeekerTransitionsService } from './application/seeker-transitions.service.js';
import { RegisterSeekerService } from './application/register-seeker.service.js';
import { SeekerContacts } from './application/seeker-contacts.js';
import { SeekerKeys } from './application/seeker-keys.js';
import { SeekerReader } from './application/seeker.reader.js';
import { SeekerProgressService } from './application/seeker-progress.service.js';
import { SeekersQueries } from './application/seekers.queries.js';
import { ConsentsController } from './http/consents.controller.js';
import { LegalHoldsController } from './http/legal-holds.controller.js';
import { PersonRightsController } from './http/person-rights.controller.js';
import { SeekersController } from './http/seekers.controller.js';
import { ErasureRepository } from './persistence/erasure.repository.js';
import { LegalHoldsRepository } from './persistence/legal-holds.repository.js';
import { PersonsByNumberRepository } from './persistence/persons-by-number.repository.js';
import { EncryptedIdentifiers } from './persistence/encrypted-identifiers.js';
import { SeekerEntity } from './persistence/seeker.entity.js';
import { SeekerKeysRepository } from './persistence/seeker-keys.repository.js';
import { HouseholdWordsRepository } from './persistence/household-words.repository.js';
import { SurveysRepository } from './persistence/surveys.repository.js';
import { WithdrawRegister } from './application/withdraw-register.service.js';
import { SeekersBulkRepository } from './persistence/seekers-bulk.repository.js';
import './application/seekers.notice-templates.js';
import './persistence/personal-data.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([SeekerEntity]),
    ApprovalsModule,
    AuditModule,
    DocumentsModule,
    ImportsModule,
    NotificationsModule,
    OfficeTextsModule,
  ],
  // before the register: an address of its own is no person's id
  controllers: [ConsentsController, LegalHoldsController, PersonRightsController, SeekersController],
  providers: [
    ConsentReader,
    ConsentRequests,
    ConsentService,
    CorrectionsService,
    EraseSeekerService,
    ErasureRepository,
    LabourRegisterLedger,
    LegalHoldsRepository,
    LegalHoldsService,
    SeekerTransitionsService,
    NamedPersons,
    NumberIndexReader,
    OutsideSender,
    PersonalDataExportService,
    PersonRecords,
    PersonsByNumberRepository,
    RegisterSeekerService,
    RightsRequestsService,
    EncryptedIdentifiers,
    SeekerContacts,
    SeekerReader,
    SeekerKeys,
    SeekerKeysRepository,
    SeekerProgressService,
    SeekersBulkRepository,
    HouseholdWordsRepository,
    SurveysRepository,
    WithdrawRegister,
    SeekersQueries,
  ],
  exports: [
    ConsentReader,
    ConsentService,
    NamedPersons,
    NumberIndexReader,
    PersonRecords,
    RegisterSeekerService,
    SeekerReader,
    SeekerKeys,
    SeekerProgressService,
  ],
})
export class SeekersModule {}
