import { Inject, Injectable, type LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';
import { CONFIG, type Config } from '../config/index.js';

type Fields = Readonly<Record<string, string | number | boolean | null | undefined>>;

/**
 * Structured log. Fields are ids, counts and codes; an error is reduced to its name, code, first line and stack frames,
 * because database drivers put row values into `detail`, `query` and `parameters`.
 */
@Injectable()
export class Log implements LoggerService {
  private readonly pino: Logger;

  constructor(@Inject(CONFIG) config: Config) {
    this.pino = pino({ level: config.logLevel, base: undefined, timestamp: pino.stdTimeFunctions.isoTime });
  }

  info(message: string, fields: Fields = {}): void {
    this.pino.info(fields, message);
  }

  /** Nest's own lines. */
  log(message: unknown, ...context: unknown[]): void {
    this.pino.debug({ context: String(context.at(-1) ?? '') }, String(message));
  }

  warn(message: unknown, fields: unknown = {}): void {
    this.pino.warn(typeof fields === 'object' ? { ...fields } : { context: String(fields) }, String(message));
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.pino.error({ context: String(rest.at(-1) ?? '') }, withoutDigits(String(message)));
  }

  /** A fault of ours, with where it happened. */
  failure(message: string, error: unknown, fields: Fields = {}): void {
    this.pino.error({ ...fields, ...describe(error) }, message);
  }
}

function describe(error: unknown): Fields {
  if (!(error instanceof Error)) return { error: typeof error };
  const frames = error.stack?.split('\n').filter((line) => line.trimStart().startsWith('at ')) ?? [];
  return {
    error: error.name,
    code: (error as { code?: string }).code,
    reason: withoutDigits(error.message.split('\n')[0] ?? ''),
    stack: frames
      .slice(0, 8)
      .map((line) => line.trim())
      .join(' < '),
  };
}

/** Long digit runs could be an ID number or a phone. */
function withoutDigits(text: string): string {
  return text.replace(/\d{7,}[\dXx]?/g, '…').slice(0, 300);
}
