import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';

export interface UploadedPart {
  readonly filename: string;
  readonly content: Buffer;
}

const read = new WeakMap<object, Promise<UploadedPart | undefined>>();

/**
 * The one file of a multipart request; undefined when it has none. It is read from the connection once, whoever asks first:
 * the idempotency key, which must know whether it is the same file, or the route.
 */
export function uploadedFile(request: FastifyRequest): Promise<UploadedPart | undefined> {
  const known = read.get(request);
  if (known) return known;
  const reading = readFile(request);
  read.set(request, reading);
  return reading;
}

async function readFile(request: FastifyRequest): Promise<UploadedPart | undefined> {
  const part = request.isMultipart() ? await request.file() : undefined;
  return part && { filename: part.filename, content: await part.toBuffer() };
}

/** What tells one body from another: a form by its file's name and bytes (its boundary differs each time), the rest by its values. */
export async function bodyIdentity(request: object & { body?: unknown }): Promise<string> {
  const file = isForm(request) ? await uploadedFile(request) : undefined;
  if (!file) return JSON.stringify(request.body ?? null);
  return `file ${JSON.stringify(file.filename)} ${createHash('sha256').update(file.content).digest('hex')}`;
}

const isForm = (request: object): request is FastifyRequest =>
  'isMultipart' in request && (request as FastifyRequest).isMultipart();
