/**
 * The only reader of `process.env`. Every variable is declared here with its meaning, checked once at start, and handed
 * on as one typed, frozen object; a process with bad settings exits listing all of them.
 */
import { Buffer } from 'node:buffer';

export type Mode = 'demo' | 'production' | 'test';

export interface Config {
  readonly mode: Mode;
  readonly host: string;
  readonly port: number;
  /** Runtime connection, role `app_rt`: owns nothing, bypasses nothing. */
  readonly databaseUrl: string;
  /** Owner connection, role `migrator`; only the `migrate` command and operator commands use it. */
  readonly migrationDatabaseUrl: string;
  readonly databasePool: number;
  /** Set: BullMQ runs on Redis. Unset: on PostgreSQL, schema `bullmq`. */
  readonly redisUrl: string | null;
  readonly dataDir: string;
  readonly metricsToken: string | null;
  /** 32 bytes: wraps the data keys of persons (AES-256-GCM). */
  readonly fieldKey: Buffer;
  /** 32 bytes: keys the blind indexes (HMAC-SHA-256). */
  readonly indexKey: Buffer;
  /** Accepts the fictitious area codes 999026, 999627, 999307 and phones that start with 12. */
  readonly synthetic: boolean;
  readonly logLevel: string;
  readonly messages: MessageSettings;
  readonly retention: RetentionSettings;
}

export interface GatewaySettings {
  readonly url: string;
  readonly token: string | null;
}

/** Ways for messages to leave the system; any of them may be absent. */
export interface MessageSettings {
  /** `smtp(s)://user:password@host:port` */
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  readonly sms: GatewaySettings | null;
  readonly wecom: GatewaySettings | null;
  /** What gateways show when they report a delivery or a reply. */
  readonly receiptSecret: string | null;
  /** After so long without an answer the outcome of a sending is unknown. */
  readonly timeoutMs: number;
  /** Messages are kept to be read here and leave nothing. */
  readonly developmentOutbox: boolean;
}

/** Days finished rows are kept; open ones are kept however old. */
export interface RetentionSettings {
  readonly outboxDays: number;
  readonly idempotencyDays: number;
}

type Env = Readonly<Record<string, string | undefined>>;

/** Reads and checks the settings. @throws one Error that lists every fault, naming variables but never their values. */
export function loadConfig(env: Env = process.env): Config {
  const faults: string[] = [];
  const text = (name: string, fallback?: string): string => {
    const value = env[name]?.trim() || fallback;
    if (value === undefined) faults.push(`${name} is required`);
    return value ?? '';
  };
  const integer = (name: string, fallback: number, min: number, max: number): number => {
    const raw = env[name]?.trim();
    const value = raw ? Number(raw) : fallback;
    if (!Number.isInteger(value) || value < min || value > max) faults.push(`${name} must be ${min}–${max}`);
    return value;
  };
  const key = (name: string): Buffer => {
    const value = Buffer.from(text(name), 'base64');
    if (env[name] && value.length !== 32) faults.push(`${name} must be 32 bytes in base64`);
    return value;
  };
  const address = (name: string, protocols: readonly string[]): string | null => {
    const value = env[name]?.trim();
    if (!value) return null;
    if (!protocols.includes(protocolOf(value)))
      faults.push(`${name} must begin with ${protocols.join(' or ')}`);
    return value;
  };
  const gateway = (name: string): GatewaySettings | null => {
    const url = address(`${name}_URL`, ['http:', 'https:']);
    return url === null ? null : { url, token: env[`${name}_TOKEN`]?.trim() || null };
  };
  const mode = text('SHANGGANG_MODE', 'production') as Mode;
  if (!['demo', 'production', 'test'].includes(mode))
    faults.push('SHANGGANG_MODE must be demo, production or test');
  const databaseUrl = text('DATABASE_URL');
  const config: Config = {
    mode,
    host: text('HOST', '127.0.0.1'),
    port: integer('PORT', 3000, 0, 65_535),
    databaseUrl,
    migrationDatabaseUrl: text('MIGRATION_DATABASE_URL', databaseUrl || '-'),
    databasePool: integer('DATABASE_POOL', 10, 2, 50),
    redisUrl: env.REDIS_URL?.trim() || null,
    dataDir: text('DATA_DIR', '.data'),
    metricsToken: env.METRICS_TOKEN?.trim() || null,
    fieldKey: key('FIELD_KEY'),
    indexKey: key('INDEX_KEY'),
    synthetic: mode !== 'production' || env.SYNTHETIC === 'true',
    logLevel: text('LOG_LEVEL', mode === 'test' ? 'silent' : 'info'),
    messages: {
      smtpUrl: address('SMTP_URL', ['smtp:', 'smtps:']),
      mailFrom: text('MAIL_FROM', 'Shanggang <no-reply@localhost>'),
      sms: gateway('SMS_GATEWAY'),
      wecom: gateway('WECOM_GATEWAY'),
      receiptSecret: env.GATEWAY_RECEIPT_SECRET?.trim() || null,
      timeoutMs: integer('GATEWAY_TIMEOUT_MS', 8_000, 100, 20_000),
      developmentOutbox:
        mode !== 'production' &&
        env.DEVELOPMENT_OUTBOX !== 'false' &&
        (mode === 'demo' || env.DEVELOPMENT_OUTBOX === 'true'),
    },
    retention: {
      outboxDays: integer('OUTBOX_RETENTION_DAYS', 90, 7, 3_650),
      idempotencyDays: integer('IDEMPOTENCY_RETENTION_DAYS', 3, 1, 365),
    },
  };
  if (faults.length > 0) throw new Error(`Settings are not usable:\n  - ${faults.join('\n  - ')}`);
  return Object.freeze(config);
}

function protocolOf(address: string): string {
  try {
    return new URL(address).protocol;
  } catch {
    return '';
  }
}
