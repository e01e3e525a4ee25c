import type { FastifyRequest } from 'fastify';
import { workbookMissing } from '../domain/reports.errors.js';

/** The one file of a multipart request. @throws workbookMissing */
export async function uploadedWorkbook(request: FastifyRequest): Promise<Buffer> {
  const part = request.isMultipart() ? await request.file() : undefined;
  if (!part) throw workbookMissing();
  return part.toBuffer();
}
