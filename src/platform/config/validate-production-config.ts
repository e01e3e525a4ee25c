// What a real installation must not run with. Values never appear in what is said about them.
import type { Buffer } from 'node:buffer';
import type { Config } from './settings.js';

const DEFAULT_PASSWORDS = new Set([
  '',
  'app_rt',
  'admin',
  'change-me',
  'changeme',
  'example',
  'migrator',
  'password',
  'postgres',
  'secret',
  'shanggang',
]);
/** 32 random bytes hold about 30 different ones. */
const DISTINCT_BYTES = 16;
const TOKEN_LENGTH = 16;
const LOCAL = new Set(['127.0.0.1', '::1', 'localhost']);

/** Faults of a production installation; none outside it. */
export function validateProductionConfig(config: Config): string[] {
  if (config.mode !== 'production') return [];
  const errors: string[] = [];
  const { fieldKey, indexKey, metricsToken, messages, tls, host, trustedProxies } = config;
  if (isNoKey(fieldKey)) errors.push('FIELD_KEY is no random key');
  if (isNoKey(indexKey)) errors.push('INDEX_KEY is no random key');
  if (fieldKey.length > 0 && fieldKey.equals(indexKey)) errors.push('FIELD_KEY and INDEX_KEY must differ');
  if (metricsToken !== null && metricsToken.length < TOKEN_LENGTH)
    errors.push(`METRICS_TOKEN must have ${TOKEN_LENGTH} characters or more`);
  if (messages.receiptSecret !== null && messages.receiptSecret.length < TOKEN_LENGTH)
    errors.push(`GATEWAY_RECEIPT_SECRET must have ${TOKEN_LENGTH} characters or more`);
  if (hasDefaultPassword(config.databaseUrl)) errors.push('DATABASE_URL has no password of its own');
  if (!LOCAL.has(host) && tls === null && trustedProxies.length === 0)
    errors.push('HOST other than localhost needs TLS_CERT and TLS_KEY, or TRUSTED_PROXIES that end TLS');
  return errors;
}

const isNoKey = (key: Buffer): boolean => new Set(key).size < DISTINCT_BYTES;

/** A local socket without password is the operating system's to guard. */
function hasDefaultPassword(address: string): boolean {
  try {
    const { hostname, password, username } = new URL(address);
    const plain = decodeURIComponent(password).toLowerCase();
    if (plain === '' && LOCAL.has(hostname)) return false;
    return DEFAULT_PASSWORDS.has(plain) || plain === username.toLowerCase();
  } catch {
    return false;
  }
}
