import { Injectable, type StreamableFile } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { type HeaderReply, sendWorkbook } from '../../../platform/http/index.js';
import { ExportsService, type OutgoingFile } from '../application/exports.service.js';
import type { WaitingExportResponse } from './dto/export.dto.js';

export type ExportReply = HeaderReply & { status(code: number): unknown };
export type Exported = StreamableFile | WaitingExportResponse;

/** The only way a workbook of persons leaves: at once, or 202 with what waits for a second person. */
@Injectable()
export class ExportSender {
  constructor(private readonly exports: ExportsService) {}

  async send(actor: Actor, reply: ExportReply, file: OutgoingFile): Promise<Exported> {
    const waiting = await this.exports.release(actor, file);
    if (!waiting) return sendWorkbook(reply, file.name, file.bytes);
    reply.status(202);
    return waiting;
  }
}
