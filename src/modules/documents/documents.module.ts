import { Module } from '@nestjs/common';
import { DisclosureBudget } from './application/disclosure-budget.service.js';
import { ExportsService } from './application/exports.service.js';
import { ExportsController } from './http/exports.controller.js';
import { ExportSender } from './http/send-export.js';
import './jobs/documents.data-retention.js';
import { DropExportsTask } from './jobs/drop-exports.task.js';
import { DisclosureCountersRepository } from './persistence/disclosure-counters.repository.js';

@Module({
  controllers: [ExportsController],
  providers: [DisclosureBudget, DisclosureCountersRepository, DropExportsTask, ExportSender, ExportsService],
  exports: [DisclosureBudget, ExportSender],
})
export class DocumentsModule {}
