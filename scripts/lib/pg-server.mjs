import { execFile, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { withClient } from './database-setup.mjs';
import { commandLine, freePort, isAlive, signal, waitGone } from './processes.mjs';

export const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '256MB',
  max_wal_size: '2GB',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Statements, parameters, details and messages of failed statements can carry personal data: none reaches the log.
  log_statement: 'none',
  log_min_error_statement: 'panic',
  log_min_messages: 'log',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_error_verbosity: 'terse',
};
export const withoutDurability = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_wal_size: '4GB',
};

const START_LIMIT_MS = 60_000;
const LOG_LIMIT_BYTES = 10 * 1024 * 1024;

export function childOptions({ account, data }) {
  const { PATH, TMPDIR, SYSTEMROOT } = process.env;
  const env = { PATH, TMPDIR, SYSTEMROOT, LC_ALL: 'C', TZ: 'UTC' };
  return { ...account, cwd: join(data, '..'), env };
}

export const run = (program, args, options) =>
  new Promise((done, failed) => {
    execFile(program, args, options, (error, out, err) =>
      error ? failed(new Error(`${program}: ${error.message}\n${out}${err}`)) : done(out),
    );
  });

const pidFile = (cluster) => join(cluster.data, 'postmaster.pid');

function readPidFile(cluster) {
  try {
    const lines = readFileSync(pidFile(cluster), 'utf8').split('\n');
    const [pid, port] = [Number(lines[0]), Number(lines[3])];
    return pid > 0 ? { pid, port } : undefined;
  } catch {
    return undefined;
  }
}

/** Another process may have the number of a dead postmaster. Undefined command lines (no /proc) count as ours. */
function isOurs(cluster, pid) {
  if (!isAlive(pid)) return false;
  const words = commandLine(pid);
  return words === undefined || words.includes(cluster.data);
}

async function answers(cluster, port) {
  try {
    return await withClient(
      cluster.url(port),
      async (client) => {
        const { rows } = await client.query(
          `SELECT current_setting('data_directory') AS directory, current_setting('server_encoding') AS encoding`,
        );
        return rows[0];
      },
      { connectionTimeoutMillis: 2000 },
    );
  } catch (error) {
    if (error.code === '28P01') {
      throw new Error('The database does not accept the password in secrets.json. Put the right file back.');
    }
    return undefined;
  }
}

async function untilReady(cluster, pid, port, failure = () => undefined) {
  for (const end = performance.now() + START_LIMIT_MS; performance.now() < end; await sleep(10)) {
    if (failure() !== undefined || !isAlive(pid)) return false;
    const answer = await answers(cluster, port);
    if (answer?.directory !== cluster.data) continue;
    if (answer.encoding !== 'UTF8')
      throw new Error(`The database in ${cluster.data} is ${answer.encoding}, not UTF8.`);
    return true;
  }
  throw new Error(`PostgreSQL was not ready within ${START_LIMIT_MS / 1000} s; see ${cluster.log}.`);
}

export async function adopt(cluster) {
  const left = readPidFile(cluster);
  if (left === undefined) return undefined;
  if (isOurs(cluster, left.pid)) {
    if (await untilReady(cluster, left.pid, left.port)) return left;
  }
  // PostgreSQL takes any process of that number, even a zombie, for a running server. Two servers on the same data stay
  // impossible: the shared memory of surviving back ends is checked as well.
  rmSync(pidFile(cluster), { force: true });
  return undefined;
}

/** Waits for the server of the launcher that owns this DATA_DIR, which may be starting just now. */
export async function joinRunning(cluster) {
  for (const end = performance.now() + START_LIMIT_MS; performance.now() < end; await sleep(50)) {
    const running = readPidFile(cluster);
    if (running && isOurs(cluster, running.pid) && (await untilReady(cluster, running.pid, running.port))) {
      return running;
    }
  }
  throw new Error('Another process holds this DATA_DIR but its database does not come up.');
}

function rotateLog(file) {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT_BYTES) renameSync(file, `${file}.1`);
}

export async function launch(cluster, samePort) {
  rotateLog(cluster.log);
  for (let attempt = 1; ; attempt += 1) {
    const port = samePort ?? (await freePort());
    const options = Object.entries({ ...cluster.options, port }).flatMap(([name, value]) => [
      '-c',
      `${name}=${value}`,
    ]);
    const logFrom = statSync(cluster.log, { throwIfNoEntry: false })?.size ?? 0;
    const log = openSync(cluster.log, 'a', 0o600);
    const child = spawn(cluster.binaries.postgres, ['-D', cluster.data, ...options], {
      ...childOptions(cluster),
      detached: true, // Ctrl-C in the terminal must reach the services first, the database last.
      stdio: ['ignore', log, log],
    });
    closeSync(log);
    let failure;
    child.once('error', (error) => (failure ??= error.message));
    child.once('exit', (code, name) => (failure ??= `exit ${code ?? name}`));
    child.unref();
    if (child.pid !== undefined && (await untilReady(cluster, child.pid, port, () => failure))) {
      return { pid: child.pid, port };
    }
    const said = readFileSync(cluster.log, 'utf8').slice(logFrom);
    const passing = /could not bind|still in use|lock file/.test(said);
    if (!passing || attempt >= 20) {
      throw new Error(`PostgreSQL did not start (${failure ?? 'it ended'}):\n${said.slice(-1500)}`);
    }
    await sleep(250);
  }
}

/** Brings a killed server back on its port, so that the services' connections find it again. */
export function keepRunning(cluster, server, report) {
  let ended = false;
  const starts = [];
  (async () => {
    while (!ended) {
      await sleep(300, undefined, { ref: false });
      if (ended || isAlive(server.pid)) continue;
      const now = performance.now();
      starts.push(now);
      if (starts.filter((at) => now - at < 60_000).length > 5) {
        report(`PostgreSQL keeps ending; see ${cluster.log}`);
        return;
      }
      report('PostgreSQL ended unexpectedly and is started again');
      const again = (await adopt(cluster)) ?? (await launch(cluster, server.port));
      Object.assign(server, again);
      if (ended) await stopServer(cluster, server.pid);
    }
  })().catch((error) => report(error.message));
  return { end: () => (ended = true) };
}

/** Fast shutdown; when that hangs, an immediate one, which the next start repairs from the log of changes. */
export async function stopServer(cluster, pid) {
  if (!isAlive(pid)) return;
  if (process.platform === 'win32') {
    await run(cluster.binaries.pgCtl, ['stop', '-D', cluster.data, '-m', 'fast'], childOptions(cluster));
    return;
  }
  signal(pid, 'SIGINT');
  if (await waitGone(pid, 15_000)) return;
  signal(pid, 'SIGQUIT');
  if (!(await waitGone(pid, 5_000))) signal(pid, 'SIGKILL');
}
