import { StreamableFile } from '@nestjs/common';
import type { HeaderReply } from './print-page.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A workbook as a download under its Chinese name: `return sendWorkbook(reply, '花名册.xlsx', bytes)`. */
export function sendWorkbook(reply: HeaderReply, name: string, bytes: Buffer): StreamableFile {
  reply.header('cache-control', 'no-store');
  return new StreamableFile(bytes, {
    type: XLSX,
    length: bytes.length,
    disposition: `attachment; filename="${name.replace(/[^\w.-]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name)}`,
  });
}
