import { type ChildProcess, fork, type StdioOptions } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { testConfig } from './config.js';
import type { TestDatabase } from './database.js';

const HOOKS = fileURLToPath(new URL('typescript-hooks.mjs', import.meta.url));

interface Around {
  readonly gatewayUrl: string;
  readonly redisUrl: string | null;
}

/** What a worker process on a suite's database and queue finds in its environment. */
export function workerEnvironment(
  database: TestDatabase,
  { gatewayUrl, redisUrl }: Around,
): Record<string, string> {
  const { fieldKey, indexKey } = testConfig(database);
  return {
    PATH: process.env.PATH ?? '',
    TZ: 'UTC',
    SHANGGANG_MODE: 'test',
    DATABASE_URL: database.appUrl,
    DATABASE_POOL: '6',
    FIELD_KEY: fieldKey.toString('base64'),
    INDEX_KEY: indexKey.toString('base64'),
    SMS_GATEWAY_URL: gatewayUrl,
    GATEWAY_TIMEOUT_MS: '3000',
    ...(redisUrl ? { REDIS_URL: redisUrl } : {}),
  };
}

/** A process of its own from a source file, as it runs for real. */
export const forkSource = (
  file: URL,
  env: Record<string, string>,
  stdio: StdioOptions,
  args: readonly string[] = [],
): ChildProcess =>
  fork(fileURLToPath(file), args, { env, execArgv: ['--import', HOOKS, '--no-warnings'], stdio });
