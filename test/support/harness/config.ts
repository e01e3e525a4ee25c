import { type Config, loadConfig } from '../../../src/platform/config/index.js';
import type { TestDatabase } from './database.js';

const KEY = Buffer.alloc(32, 7).toString('base64');

/** Settings of a process under test. */
export function testConfig(database: TestDatabase, env: Readonly<Record<string, string>> = {}): Config {
  return loadConfig({
    SHANGGANG_MODE: 'test',
    DATABASE_URL: database.appUrl,
    DATABASE_POOL: '8',
    FIELD_KEY: KEY,
    INDEX_KEY: KEY,
    PORT: '0',
    ...env,
  });
}
