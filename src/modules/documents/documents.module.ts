import { Module } from '@nestjs/common';
import { ExportsService } from './application/exports.service.js';
import { ExportsController } from './http/exports.controller.js';
import { ExportSender } from './http/send-export.js';
import { DropExportsSweep } from './jobs/drop-exports.sweep.js';

@Module({
  controllers: [ExportsController],
  providers: [DropExportsSweep, ExportSender, ExportsService],
  exports: [ExportSender],
})
export class DocumentsModule {}
