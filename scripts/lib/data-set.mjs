import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readJson } from './processes.mjs';
import { writePrivately } from './secrets.mjs';

const TOKENS = ['01', '02', '03', '03b', '04', '05', '06', '07', '08', '09', '10', '10v'];

const token = (name) => /^\d{2}[a-z]?(?![0-9a-z])/i.exec(name)?.[0].toLowerCase();

/** The ledgers of a directory that take part: known leading token, `.xlsx` or `.csv`. */
export const ledgerFiles = (directory) =>
  readdirSync(directory)
    .filter((name) => /\.(xlsx|csv)$/i.test(name) && TOKENS.includes(token(name)))
    .sort();

/** Two sets are the same when they hold the same contents under the same tokens, whatever the files are called. */
export function describeSet(directory, variant) {
  const hash = createHash('sha256').update(variant ?? '');
  const parts = ledgerFiles(directory).map((name) => {
    const content = createHash('sha256')
      .update(readFileSync(join(directory, name)))
      .digest('hex');
    return `${token(name)} ${content}`;
  });
  return { kind: 'demo', fingerprint: hash.update(parts.sort().join('\n')).digest('hex') };
}

const file = (dataDir) => join(dataDir, 'set.json');

/** What DATA_DIR was first used for: `{ kind: 'demo', fingerprint }`, `{ kind: 'service' }`, or undefined when new. */
export const readSet = (dataDir) => readJson(file(dataDir));

export const writeSet = (dataDir, set) => writePrivately(file(dataDir), JSON.stringify(set));
