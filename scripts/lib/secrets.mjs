import { randomBytes } from 'node:crypto';
import { chmodSync, closeSync, existsSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { readJson } from './processes.mjs';

const makers = {
  superuserPassword: () => randomBytes(18).toString('base64url'),
  migratorPassword: () => randomBytes(18).toString('base64url'),
  appPassword: () => randomBytes(18).toString('base64url'),
  FIELD_KEY: () => randomBytes(32).toString('base64'),
  INDEX_KEY: () => randomBytes(32).toString('base64'),
  METRICS_TOKEN: () => randomBytes(24).toString('base64url'),
};

/**
 * Passwords and keys of one DATA_DIR, made at its first start. Without the keys the encrypted fields are lost for
 * good, so they are never made anew beside data that exist already.
 */
export function loadSecrets(dataDir, dataExist) {
  const file = join(dataDir, 'secrets.json');
  const known = existsSync(file) ? readJson(file) : {};
  const missing = Object.keys(makers).filter((name) => typeof known?.[name] !== 'string');
  if (missing.length === 0) return known;
  if (dataExist) {
    throw new Error(
      `${file} is missing or incomplete (${missing.join(', ')}), but the database beside it exists. Put the file back from a backup; without it the data cannot be read.`,
    );
  }
  const secrets = { ...known };
  for (const name of missing) secrets[name] = makers[name]();
  writePrivately(file, JSON.stringify(secrets, null, 2));
  return secrets;
}

/** Readable by the owner only; on disk whole or not at all. */
export function writePrivately(file, text) {
  const half = `${file}.part`;
  const fd = openSync(half, 'w', 0o600);
  writeSync(fd, text);
  fsyncSync(fd);
  closeSync(fd);
  chmodSync(half, 0o600);
  renameSync(half, file);
}
