import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  cloneDatabase,
  databaseUrl,
  dropDatabase,
  ensureDatabase,
  ensureRoles,
  isDatabaseSetUp,
  roleUrl,
} from './database-setup.mjs';
import { canUse, databaseAccount, findBinaries, isRoot, SHARED_PLACE } from './pg-binaries.mjs';
import { initialise } from './pg-init.mjs';
import {
  adopt,
  joinRunning,
  keepRunning,
  launch,
  settings,
  stopServer,
  withoutDurability,
} from './pg-server.mjs';
import { isAlive, releaseLock, takeLock } from './processes.mjs';
import { loadSecrets } from './secrets.mjs';

export const DATABASE = 'shanggang';

/**
 * Starts PostgreSQL on `dataDir`/pg, adopts the one a killed launcher left running, or joins the one a living launcher
 * owns (`shared`; its `stop` leaves the server alone). The server outlives this process unless `stop` is called.
 */
export async function startEmbedded({
  dataDir,
  throwaway = false,
  account: preferred,
  supervise = false,
  report = () => undefined,
}) {
  const began = performance.now();
  const home = resolve(dataDir);
  const lock = join(home, 'launcher.lock');
  if (mkdirSync(home, { recursive: true, mode: 0o711 }) && isRoot()) chmodSync(home, 0o711);
  const shared = takeLock(lock) !== undefined;
  let cluster;
  let server;
  try {
    const account = databaseAccount(join(home, 'pg', 'data'), preferred);
    const binaries = await findBinaries(account, report);
    const directory = databaseDirectory(home, account, report);
    cluster = { data: join(directory, 'data'), log: join(directory, 'postgres.log'), account, binaries };
    const secrets = loadSecrets(home, existsSync(join(cluster.data, 'PG_VERSION')));
    const url = (port) => `postgres://postgres:${secrets.superuserPassword}@127.0.0.1:${port}/${DATABASE}`;
    cluster.url = (port) => databaseUrl(url(port), 'postgres');
    cluster.options = { ...settings, ...(throwaway ? withoutDurability : {}) };

    const initialised = !shared && (await initialise(cluster, secrets, throwaway));
    server = shared ? await joinRunning(cluster) : await adopt(cluster);
    const adopted = server !== undefined;
    server ??= await launch(cluster);
    const superuser = url(server.port);
    if (shared) {
      while (!(await isDatabaseSetUp(superuser, DATABASE))) {
        if (!isAlive(server.pid))
          throw new Error('The process that owns this DATA_DIR has stopped its database.');
        await sleep(100);
      }
    } else {
      await ensureRoles(cluster.url(server.port), secrets);
      await ensureDatabase(superuser, DATABASE);
    }
    const watch = supervise && !shared ? keepRunning(cluster, server, report) : undefined;
    let stopping;
    return {
      port: server.port,
      get pid() {
        return server.pid;
      },
      adopted,
      shared,
      initialised,
      milliseconds: Math.round(performance.now() - began),
      secrets,
      urls: urlsOf(superuser, secrets),
      urlsFor: (database) => urlsOf(databaseUrl(superuser, database), secrets),
      cloneDatabase: (from, to, options) => cloneDatabase(superuser, from, to, options),
      dropDatabase: (database) => dropDatabase(superuser, database),
      /** Gives up ownership and leaves the server running, as it was found. */
      release: () => {
        watch?.end();
        if (!shared) releaseLock(lock);
      },
      stop: () =>
        (stopping ??= (async () => {
          watch?.end();
          if (shared) return;
          await stopServer(cluster, server.pid);
          releaseLock(lock);
        })()),
    };
  } catch (error) {
    if (!shared) {
      if (server) await stopServer(cluster, server.pid);
      releaseLock(lock);
    }
    throw error;
  }
}

/** Stops what `startEmbedded` returned; safe to call twice. */
export const stop = (embedded) => embedded.stop();

const urlsOf = (superuser, { migratorPassword, appPassword }) => ({
  superuser,
  migrator: roleUrl(superuser, 'migrator', migratorPassword),
  app: roleUrl(superuser, 'app_rt', appPassword),
});

/** `DATA_DIR/pg`, or a link there to a place the database account can reach. */
function databaseDirectory(home, account, report) {
  const directory = join(home, 'pg');
  if (lstatSync(directory, { throwIfNoEntry: false }) === undefined) {
    mkdirSync(directory, { mode: 0o700 });
  }
  const real = realpathSync(directory);
  if (account.uid === undefined) return real;
  if (statSync(real).uid !== account.uid) chownSync(real, account.uid, account.gid);
  if (canUse(real, account)) return real;
  if (existsSync(join(real, 'data'))) {
    throw new Error(
      `The database account cannot reach ${real} any more. Open its parent folders for passing through (chmod o+x).`,
    );
  }
  mkdirSync(SHARED_PLACE, { recursive: true, mode: 0o755 });
  const place = mkdtempSync(join(SHARED_PLACE, 'data-'));
  chownSync(place, account.uid, account.gid);
  rmSync(directory, { recursive: true, force: true });
  symlinkSync(place, directory);
  if (!canUse(place, account))
    throw new Error(`The database account can reach neither ${home} nor ${place}.`);
  report(`the database is kept in ${place} (linked from ${directory}): its account cannot reach ${home}`);
  return place;
}
