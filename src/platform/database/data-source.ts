import type { DataSourceOptions } from 'typeorm';
import { migrations } from './migrations/index.js';
import { usePgTypes } from './pg-types.js';
import { PreparedStatementClient } from './prepared-statement-client.js';
import { writingClient } from './row-versions/writing-client.js';

/**
 * Options of a connection pool. With `role`, every session runs as that role even when the login is another one, so a
 * single `DATABASE_URL` of an owner still serves requests without the owner's rights.
 * @param auditKey needed to write as `app_rt`: versions of rows are recorded under a key derived from it
 */
export function dataSourceOptions(
  url: string,
  role?: 'app_rt',
  poolSize = 10,
  auditKey?: Buffer,
): DataSourceOptions {
  usePgTypes();
  const options = [
    `-c timezone=UTC`,
    `-c statement_timeout=60000`,
    `-c lock_timeout=10000`,
    `-c idle_in_transaction_session_timeout=60000`,
  ];
  if (role && new URL(url).username !== role) options.push(`-c role=${role}`);
  return {
    type: 'postgres',
    url,
    migrations,
    migrationsTransactionMode: 'each',
    synchronize: false,
    applicationName: 'shanggang',
    poolSize,
    extra: {
      Client: auditKey ? writingClient(auditKey) : PreparedStatementClient,
      options: options.join(' '),
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
      // Beyond the server's own limit: only a path that swallows packets gets here.
      ...(role ? { query_timeout: 65_000 } : {}),
    },
  };
}
