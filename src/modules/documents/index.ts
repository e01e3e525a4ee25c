export { DisclosureBudget } from './application/disclosure-budget.service.js';
export type { OutgoingFile } from './application/exports.service.js';
export { type DisclosureForm, MAX_PER_DAY } from './domain/disclosure-limits.js';
export { WaitingExportResponse } from './http/dto/export.dto.js';
export { type Exported, type ExportReply, ExportSender } from './http/send-export.js';
export { DocumentsModule } from './documents.module.js';
