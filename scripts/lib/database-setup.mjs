import { readFileSync } from 'node:fs';

const sqlFile = (name) =>
  readFileSync(new URL(`../../docker/postgres-init/sql/${name}`, import.meta.url), 'utf8');

/** A connection for the time of `work`; `pg` is loaded late because scripts start before the packages are installed. */
export async function withClient(url, work, options = {}) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000, ...options });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Replaces psql's `:'literal'` and `:"identifier"`, so that one file serves psql and us. */
function fillIn(client, sql, values) {
  const value = (name) => {
    if (values[name] === undefined) throw new Error(`The SQL asks for "${name}", which was not given.`);
    return values[name];
  };
  return sql
    .replace(/:'(\w+)'/g, (_, name) => client.escapeLiteral(value(name)))
    .replace(/:"(\w+)"/g, (_, name) => client.escapeIdentifier(value(name)));
}

export function databaseUrl(url, database) {
  const changed = new URL(url);
  changed.pathname = `/${encodeURIComponent(database)}`;
  return changed.href;
}

/** Same server and database, another role. */
export function roleUrl(url, role, password) {
  const changed = new URL(url);
  changed.username = role;
  changed.password = password;
  return changed.href;
}

/** Makes the roles when they are missing; with `reset` existing ones get the given passwords too. */
export async function ensureRoles(superuserUrl, { migratorPassword, appPassword }, { reset = false } = {}) {
  await withClient(superuserUrl, async (client) => {
    const { rows } = await client.query(`SELECT 1 FROM pg_roles WHERE rolname = 'app_rt'`);
    const values = { migrator_password: migratorPassword, app_password: appPassword };
    if (rows.length === 0) await client.query(fillIn(client, sqlFile('roles.sql'), values));
    else if (reset) {
      await client.query(
        fillIn(
          client,
          `ALTER ROLE migrator PASSWORD :'migrator_password'; ALTER ROLE app_rt PASSWORD :'app_password'`,
          values,
        ),
      );
    }
  });
}

const administration = (superuserUrl) => databaseUrl(superuserUrl, 'postgres');

export async function ensureDatabase(superuserUrl, database) {
  await withClient(administration(superuserUrl), async (client) => {
    const { rows } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
    if (rows.length === 0) {
      await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)} OWNER migrator`);
    }
  });
  await withClient(databaseUrl(superuserUrl, database), async (client) => {
    await client.query(fillIn(client, sqlFile('database.sql'), { database }));
  });
}

/** True once `ensureDatabase` has run to its end, perhaps in another process. */
export const isDatabaseSetUp = (superuserUrl, database) =>
  withClient(databaseUrl(superuserUrl, database), async (client) => {
    const { rows } = await client.query(`SELECT 1 FROM pg_namespace WHERE nspname = 'bullmq'`);
    return rows.length > 0;
  }).catch(() => false);

/** Ends the sessions of `from` and copies it. Owner and grants are set again: a copy does not inherit its database's. */
export async function cloneDatabase(superuserUrl, from, to, { strategy = 'FILE_COPY' } = {}) {
  await withClient(administration(superuserUrl), async (client) => {
    const [source, target] = [client.escapeIdentifier(from), client.escapeIdentifier(to)];
    for (let attempt = 1; ; attempt += 1) {
      await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [from]);
      try {
        await client.query(
          `CREATE DATABASE ${target} TEMPLATE ${source} OWNER migrator STRATEGY ${strategy === 'WAL_LOG' ? 'WAL_LOG' : 'FILE_COPY'}`,
        );
        break;
      } catch (error) {
        if (error.code !== '55006' || attempt >= 50) throw error;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
    await client.query(`REVOKE ALL ON DATABASE ${target} FROM PUBLIC`);
    await client.query(`GRANT CONNECT, TEMPORARY ON DATABASE ${target} TO migrator, app_rt, queue_rt`);
  });
}

export async function dropDatabase(superuserUrl, database) {
  await withClient(administration(superuserUrl), (client) =>
    client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(database)} WITH (FORCE)`),
  );
}
