import { HttpException } from '@nestjs/common';
import { DomainError, type LocalizedText } from '../../kernel/errors/index.js';
import { occurredInFuture } from '../../kernel/lifecycle/index.js';
import { STATUS_OF } from './status.js';

/** RFC 9457 problem document. `code` is stable; `text` is for people; nothing in it echoes a value that was sent. */
export interface Problem {
  readonly type: string;
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly text: LocalizedText;
  readonly requestId: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

const INTERNAL: LocalizedText = { zh: '系统出错,已记录', en: 'Something went wrong; it has been recorded' };
const UNKNOWN_ROUTE: LocalizedText = { zh: '没有此地址', en: 'No such address' };
const BAD_REQUEST: LocalizedText = { zh: '请求无法读取', en: 'The request could not be read' };
const TOO_LARGE: LocalizedText = { zh: '内容过大', en: 'The content is too large' };
const MEDIA_TYPE: LocalizedText = {
  zh: '不支持此种提交格式',
  en: 'This route does not take content of this type',
};
const OUT_OF_SCOPE: LocalizedText = { zh: '超出您的管辖范围', en: 'Outside what you are responsible for' };
const BUSY: LocalizedText = { zh: '系统繁忙,请稍后再试', en: 'Busy; please try again shortly' };

/** Fastify's own refusal of a type nobody reads has the same status. */
export class UnsupportedMediaType extends Error {
  readonly statusCode = 415;
}

/** Says an error as a problem; `known: false` means it must be logged as a fault of ours. */
export function toProblem(error: unknown, requestId: string): { problem: Problem; known: boolean } {
  const make = (
    status: number,
    code: string,
    text: LocalizedText,
    details?: Problem['details'],
  ): Problem => ({
    type: `/problems/${code.toLowerCase().replaceAll('_', '-')}`,
    status,
    code,
    title: text.zh,
    text,
    requestId,
    ...(details && Object.keys(details).length > 0 ? { details } : {}),
  });
  if (error instanceof DomainError) {
    return { problem: make(STATUS_OF[error.kind], error.code, error.text, error.details), known: true };
  }
  const status = statusOf(error);
  if (status === 404) return { problem: make(404, 'NO_SUCH_ROUTE', UNKNOWN_ROUTE), known: true };
  if (status === 413) return { problem: make(413, 'TOO_LARGE', TOO_LARGE), known: true };
  if (status === 415) return { problem: make(415, 'UNSUPPORTED_MEDIA_TYPE', MEDIA_TYPE), known: true };
  if (status >= 400 && status < 500)
    return { problem: make(status, 'BAD_REQUEST', BAD_REQUEST), known: true };
  const database = databaseCode(error);
  if (database && BUSY_CODES.has(database)) return { problem: make(503, 'BUSY', BUSY), known: true };
  if (error instanceof RangeError && /call stack/.test(error.message))
    return { problem: make(400, 'BAD_REQUEST', BAD_REQUEST), known: true };
  // Class 22: a value no column can hold, such as a cursor somebody made up, a zero byte, a day that does not exist.
  if (database && /^22[0-9A-Z]{3}$/.test(database))
    return { problem: make(400, 'BAD_REQUEST', BAD_REQUEST), known: true };
  // The last line held what the policy of the module should have refused: no leak, and a fault to look into.
  if (database === '42501' && /row-level security/.test((error as Error).message))
    return { problem: make(403, 'OUT_OF_SCOPE', OUT_OF_SCOPE), known: false };
  if (database === '23514' && /_has_happened$/.test(constraintOf(error)))
    return toProblem(occurredInFuture(), requestId);
  if (database === '23505') return { problem: make(409, 'ALREADY_EXISTS', ALREADY_EXISTS), known: true };
  return { problem: make(500, 'INTERNAL', INTERNAL), known: false };
}

const ALREADY_EXISTS: LocalizedText = { zh: '已存在', en: 'It exists already' };
/** Lock and statement time-outs, deadlock, serialisation, too many connections, shutdown, lost connection. */
const BUSY_CODES = new Set([
  '55P03',
  '57014',
  '40P01',
  '40001',
  '53300',
  '57P01',
  '57P03',
  '08006',
  'ECONNREFUSED',
  'ECONNRESET',
]);

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const code = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof code === 'number' ? code : 500;
}

/** Of the database: a day that has not come was written as one that has. */
function constraintOf(error: unknown): string {
  const name = (error as { constraint?: unknown } | null)?.constraint;
  return typeof name === 'string' ? name : '';
}

function databaseCode(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : undefined;
}
