import type { ApiBody } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { uploadedFile } from '../../../platform/http/index.js';
import { workbookMissing } from '../domain/reports.errors.js';

/** Of the service's document: a form with one file. */
export const WORKBOOK: Parameters<typeof ApiBody>[0] = {
  schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } }, required: ['file'] },
};

/** The one file of a multipart request. @throws workbookMissing */
export async function uploadedWorkbook(request: FastifyRequest): Promise<Buffer> {
  const file = await uploadedFile(request);
  if (!file) throw workbookMissing();
  return file.content;
}
