import { Module } from '@nestjs/common';
import { AnchorsService } from './application/anchors.service.js';
import { AuditQueries } from './application/audit.queries.js';
import { SealAuditService } from './application/seal-audit.service.js';
import { SealKey } from './application/seal-key.js';
import { VerifyAuditService } from './application/verify-audit.service.js';
import { AuditController } from './http/audit.controller.js';
import { SealAuditSweep } from './jobs/seal-audit.sweep.js';

@Module({
  controllers: [AuditController],
  providers: [AnchorsService, AuditQueries, SealAuditService, SealAuditSweep, SealKey, VerifyAuditService],
  exports: [AnchorsService, AuditQueries, SealAuditService, VerifyAuditService],
})
export class AuditModule {}
