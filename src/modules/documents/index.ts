export type { OutgoingFile } from './application/exports.service.js';
export { WaitingExportResponse } from './http/dto/export.dto.js';
export { type Exported, type ExportReply, ExportSender } from './http/send-export.js';
export { DocumentsModule } from './documents.module.js';
