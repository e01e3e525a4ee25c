import { createHash } from 'node:crypto';
import { type Config, loadConfig } from '../../../src/platform/config/index.js';
import type { TestDatabase } from './database.js';

const keyOf = (name: string): string => createHash('sha256').update(name).digest('base64');
const [FIELD_KEY, INDEX_KEY] = [keyOf('field key of the tests'), keyOf('index key of the tests')];

/** Settings of a process under test. */
export function testConfig(
  database: Pick<TestDatabase, 'appUrl'>,
  env: Readonly<Record<string, string>> = {},
): Config {
  return loadConfig({
    SHANGGANG_MODE: 'test',
    DATABASE_URL: database.appUrl,
    DATABASE_POOL: '8',
    FIELD_KEY,
    INDEX_KEY,
    PORT: '0',
    ...env,
  });
}
