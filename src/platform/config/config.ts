/**
 * The only reader of `process.env`. Every variable is declared here with its meaning, checked once at start, and handed
 * on as one typed, frozen object; a process with bad settings exits listing all of them.
 */
import { Buffer } from 'node:buffer';
import { hkdfSync } from 'node:crypto';
import { existsSync } from 'node:fs';
import { validateKeys } from './validate-keys.js';
import { validateProductionConfig } from './validate-production-config.js';
import { withSecretFiles } from './secret-files.js';
import type { Config, GatewaySettings, Mode, TlsSettings } from './settings.js';

type Env = Readonly<Record<string, string | undefined>>;

/** Reads and checks the settings. @throws one Error that lists every fault, naming variables but never their values. */
export function loadConfig(given: Env = process.env): Config {
  const errors: string[] = [];
  const env = withSecretFiles(given, errors);
  const text = (name: string, fallback?: string): string => {
    const value = env[name]?.trim() || fallback;
    if (value === undefined) errors.push(`${name} is required`);
    return value ?? '';
  };
  const integer = (name: string, fallback: number, min: number, max: number): number => {
    const raw = env[name]?.trim();
    const value = raw ? Number(raw) : fallback;
    if (!Number.isInteger(value) || value < min || value > max) errors.push(`${name} must be ${min}–${max}`);
    return value;
  };
  const key = (name: string): Buffer => {
    const value = Buffer.from(text(name), 'base64');
    if (env[name] && value.length !== 32) errors.push(`${name} must be 32 bytes in base64`);
    return value;
  };
  const optionalKey = (name: string): Buffer | null => (env[name]?.trim() ? key(name) : null);
  const address = (name: string, protocols: readonly string[]): string | null => {
    const value = env[name]?.trim();
    if (!value) return null;
    if (!protocols.includes(protocolOf(value)))
      errors.push(`${name} must begin with ${protocols.join(' or ')}`);
    return value;
  };
  const gateway = (name: string): GatewaySettings | null => {
    const url = address(`${name}_URL`, ['http:', 'https:']);
    return url === null ? null : { url, token: env[`${name}_TOKEN`]?.trim() || null };
  };
  const tls = (): TlsSettings | null => {
    const [certFile, keyFile] = [env.TLS_CERT?.trim() ?? '', env.TLS_KEY?.trim() ?? ''];
    if (!certFile && !keyFile) return null;
    for (const [name, file] of Object.entries({ TLS_CERT: certFile, TLS_KEY: keyFile }))
      if (!existsSync(file)) errors.push(`${name} names no file`);
    return { certFile, keyFile };
  };
  const mode = text('SHANGGANG_MODE', 'production') as Mode;
  if (!['demo', 'production', 'test'].includes(mode))
    errors.push('SHANGGANG_MODE must be demo, production or test');
  const databaseUrl = text('DATABASE_URL');
  const config: Config = {
    mode,
    host: text('HOST', '127.0.0.1'),
    port: integer('PORT', 3000, 0, 65_535),
    tls: tls(),
    trustedProxies: (env.TRUSTED_PROXIES ?? '').split(/[\s,]+/).filter(Boolean),
    databaseUrl,
    migrationDatabaseUrl: text('MIGRATION_DATABASE_URL', databaseUrl || '-'),
    databasePool: integer('DATABASE_POOL', 10, 2, 50),
    databaseWaitMs: integer('DATABASE_WAIT_MS', 45_000, 1_000, 600_000),
    redisUrl: env.REDIS_URL?.trim() || null,
    dataDir: text('DATA_DIR', '.data'),
    metricsToken: env.METRICS_TOKEN?.trim() || null,
    fieldKey: key('FIELD_KEY'),
    fieldKeyPrevious: optionalKey('FIELD_KEY_PREVIOUS'),
    indexKey: key('INDEX_KEY'),
    indexKeyPrevious: optionalKey('INDEX_KEY_PREVIOUS'),
    auditKey: optionalKey('AUDIT_KEY') ?? derived(env.INDEX_KEY ?? '', 'audit-seal'),
    synthetic: mode !== 'production' || env.SYNTHETIC === 'true',
    secondPersonRequired: mode !== 'demo' || env.SECOND_PERSON === 'required',
    secondFactorRequired: mode === 'production' || env.SECOND_FACTOR === 'required',
    logLevel: text('LOG_LEVEL', mode === 'test' ? 'silent' : 'info'),
    messages: {
      smtpUrl: address('SMTP_URL', ['smtp:', 'smtps:']),
      mailFrom: text('MAIL_FROM', 'Shanggang <no-reply@localhost>'),
      sms: gateway('SMS_GATEWAY'),
      wecom: gateway('WECOM_GATEWAY'),
      publicUrl:
        address('PUBLIC_URL', ['http:', 'https:'])?.replace(/\/+$/, '') ??
        (mode === 'production' ? null : `http://localhost:${env.PORT?.trim() || '3000'}`),
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
  errors.push(
    ...validateKeys(config, { ownAuditKey: Boolean(env.AUDIT_KEY?.trim()) }),
    ...validateProductionConfig(config),
  );
  if (errors.length > 0) throw new Error(`Settings are not usable:\n  - ${errors.join('\n  - ')}`);
  return Object.freeze(config);
}

/** A key of its own for another purpose, from one that is kept anyway. */
function derived(secret: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', Buffer.from(secret, 'base64'), Buffer.alloc(0), purpose, 32));
}

function protocolOf(address: string): string {
  try {
    return new URL(address).protocol;
  } catch {
    return '';
  }
}
