import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { runQuietly } from './commands.mjs';
import { startEmbedded } from './embedded-postgres.mjs';
import { isPortFree, releaseLock, takeLock } from './processes.mjs';
import { step } from './progress.mjs';
import { loadSecrets } from './secrets.mjs';

export const DEFAULT_PORT = 3000;

/**
 * The database this start works with: the given server, or the embedded one of DATA_DIR. `env` is what every process of
 * the service needs; `operatorEnv` adds the owner's connection, which only migrations and operator commands get.
 */
export async function openDatabase({ environment, mode, supervise = false, report }) {
  const { dataDir, databaseUrl, migrationUrl, keys } = environment;
  let embedded;
  let urls = { app: databaseUrl, migrator: migrationUrl };
  let secrets;
  let shared;
  const lock = join(dataDir, 'launcher.lock');
  if (databaseUrl) {
    mkdirSync(dataDir, { recursive: true, mode: 0o711 });
    shared = takeLock(lock) !== undefined;
    secrets = loadSecrets(dataDir, false);
  } else {
    embedded = await startEmbedded({ dataDir, supervise, report });
    ({ urls, secrets, shared } = embedded);
  }
  const { MIGRATION_DATABASE_URL: _owner, ...inherited } = process.env;
  const env = {
    ...inherited,
    TZ: 'UTC',
    SHANGGANG_MODE: mode,
    DATA_DIR: dataDir,
    DATABASE_URL: urls.app,
    FIELD_KEY: keys.FIELD_KEY ?? secrets.FIELD_KEY,
    INDEX_KEY: keys.INDEX_KEY ?? secrets.INDEX_KEY,
    METRICS_TOKEN: keys.METRICS_TOKEN ?? secrets.METRICS_TOKEN,
  };
  return {
    embedded,
    urls,
    env,
    operatorEnv: { ...env, MIGRATION_DATABASE_URL: urls.migrator },
    /** Another start owns DATA_DIR at this moment. */
    shared,
    stop: () => (embedded ? embedded.stop() : releaseLock(lock)),
    /** After a short command: what was running before stays running. */
    leaveAsFound: () =>
      embedded?.adopted ? embedded.release() : embedded ? embedded.stop() : releaseLock(lock),
  };
}

export const migrate = (operatorEnv) =>
  step('Bringing the database up to date', () =>
    runQuietly(process.execPath, [join('dist', 'cli.js'), 'migrate'], { env: operatorEnv }),
  );

/** The port to serve on, or an error that says what to do about a taken one. */
export async function choosePort(wanted, fallback) {
  if (wanted !== undefined || fallback === undefined) {
    const port = wanted ?? DEFAULT_PORT;
    if (await isPortFree(port, '127.0.0.1')) return port;
    throw new Error(`Port ${port} is taken by another program. Choose another one: PORT=${port + 1} npm …`);
  }
  return fallback();
}

/** Resolves at the first SIGINT or SIGTERM; a second one ends the script at once. */
export const untilSignal = () =>
  new Promise((resolve) => {
    let asked = false;
    for (const name of ['SIGINT', 'SIGTERM']) {
      process.on(name, () => {
        if (asked) process.exit(130);
        asked = true;
        resolve(name);
      });
    }
  });
