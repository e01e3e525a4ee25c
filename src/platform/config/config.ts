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
  };
  if (faults.length > 0) throw new Error(`Settings are not usable:\n  - ${faults.join('\n  - ')}`);
  return Object.freeze(config);
}
