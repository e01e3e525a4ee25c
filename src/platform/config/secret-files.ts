import { readFileSync } from 'node:fs';

type Env = Readonly<Record<string, string | undefined>>;

/** Settings that may stand in a file instead: `FIELD_KEY_FILE=/run/secrets/field-key`. */
export const SECRETS = [
  'DATABASE_URL',
  'MIGRATION_DATABASE_URL',
  'REDIS_URL',
  'FIELD_KEY',
  'FIELD_KEY_PREVIOUS',
  'INDEX_KEY',
  'INDEX_KEY_PREVIOUS',
  'AUDIT_KEY',
  'METRICS_TOKEN',
  'SMTP_URL',
  'SMS_GATEWAY_TOKEN',
  'WECOM_GATEWAY_TOKEN',
  'GATEWAY_RECEIPT_SECRET',
] as const;

/** The environment with the content of those files; what cannot be read, or is given twice, is a fault. */
export function withSecretFiles(env: Env, errors: string[]): Env {
  const read = SECRETS.flatMap((name): [string, string][] => {
    const file = env[`${name}_FILE`]?.trim();
    if (!file) return [];
    if (env[name]?.trim()) errors.push(`${name} and ${name}_FILE are both set`);
    try {
      return [[name, readFileSync(file, 'utf8').trim()]];
    } catch {
      errors.push(`${name}_FILE cannot be read`);
      return [];
    }
  });
  return { ...env, ...Object.fromEntries(read) };
}
