import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents/index.js';
import { TypeOrmModule } from '@nestjs/typeorm';
import './application/imports.policy.js';
import { CommitImportService } from './application/commit-import.service.js';
import { EditRowService } from './application/edit-row.service.js';
import { EraseRowsService } from './application/erase-rows.service.js';
import { ImportKeys } from './application/import-keys.js';
import { ImportReader } from './application/import.reader.js';
import { ImportsQueries } from './application/imports.queries.js';
import { ImportRowsQueries } from './application/import-rows.queries.js';
import { LedgerKinds } from './application/ledger-kinds.js';
import { ReadImportService } from './application/read-import.service.js';
import { LedgerReader } from './application/reading-process/ledger-reader.js';
import { ReturnedWorkbookService } from './application/returned-workbook.service.js';
import { RowValidator } from './application/row-validator.js';
import { RowPersons } from './application/row-persons.js';
import { ShareImportService } from './application/share-import.service.js';
import { UploadImportService } from './application/upload-import.service.js';
import { WithdrawImportService } from './application/withdraw-import.service.js';
import { ImportRowsController } from './http/import-rows.controller.js';
import { ImportSharesController } from './http/import-shares.controller.js';
import { ImportsController } from './http/imports.controller.js';
import { CommitImportJob } from './jobs/commit-import.processor.js';
import { ReadImportJob } from './jobs/read-import.processor.js';
import { ImportEntity } from './persistence/import.entity.js';
import { CorrectedRowsRepository } from './persistence/corrected-rows.repository.js';
import { ImportKeysRepository } from './persistence/import-keys.repository.js';
import { ImportRowViewsRepository } from './persistence/import-row-views.repository.js';
import { SendersRepository } from './persistence/senders.repository.js';
import { ImportSharesRepository } from './persistence/import-shares.repository.js';
import { ImportRowsRepository } from './persistence/import-rows.repository.js';
import './jobs/imports.data-retention.js';
import './persistence/personal-data.js';

@Module({
  imports: [DocumentsModule, TypeOrmModule.forFeature([ImportEntity])],
  controllers: [ImportsController, ImportRowsController, ImportSharesController],
  providers: [
    CommitImportJob,
    CommitImportService,
    EditRowService,
    CorrectedRowsRepository,
    EraseRowsService,
    ImportKeys,
    ImportKeysRepository,
    ImportReader,
    ImportRowViewsRepository,
    ImportRowsQueries,
    ImportRowsRepository,
    ImportSharesRepository,
    SendersRepository,
    ImportsQueries,
    LedgerKinds,
    LedgerReader,
    ReadImportJob,
    ReadImportService,
    ReturnedWorkbookService,
    RowValidator,
    RowPersons,
    ShareImportService,
    UploadImportService,
    WithdrawImportService,
  ],
  exports: [
    EraseRowsService,
    ImportKeys,
    ImportReader,
    LedgerKinds,
    LedgerReader,
    ImportsQueries,
    RowPersons,
  ],
})
export class ImportsModule {}
