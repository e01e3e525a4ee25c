import { Module } from '@nestjs/common';
import { AnchorsService } from './application/anchors.service.js';
import { AuditQueries } from './application/audit.queries.js';
import { SealAuditService } from './application/seal-audit.service.js';
import { SealKey } from './application/seal-key.js';
import { VerifyRows } from './application/verify-rows.js';
import { WriterKeys } from './application/writer-keys.js';
import { VerifyAuditService } from './application/verify-audit.service.js';
import { AuditController } from './http/audit.controller.js';
import { RowVersionRepository } from './persistence/row-version.repository.js';
import { SealRepository } from './persistence/seal.repository.js';
import { SealAuditTask } from './jobs/seal-audit.task.js';

@Module({
  controllers: [AuditController],
  providers: [
    AnchorsService,
    AuditQueries,
    SealAuditService,
    SealAuditTask,
    SealKey,
    SealRepository,
    RowVersionRepository,
    VerifyAuditService,
    VerifyRows,
    WriterKeys,
  ],
  exports: [AnchorsService, AuditQueries, SealAuditService, VerifyAuditService],
})
export class AuditModule {}
