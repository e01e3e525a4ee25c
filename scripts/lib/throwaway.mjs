import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startEmbedded } from './embedded-postgres.mjs';
import { commandLine, freePort, isAlive, isSameProcess, readJson, signal, waitGone } from './processes.mjs';

const PREFIX = 'shanggang-test-';

/** Removes what killed test runs left: their servers still run and their folders still lie in the temporary folder. */
async function removeLeftovers() {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const directory = join(tmpdir(), name);
    try {
      const owner = readJson(join(directory, 'launcher.lock'));
      if (!owner || isSameProcess(owner)) continue;
      for (const file of [join(directory, 'pg', 'data', 'postmaster.pid'), join(directory, 'redis.pid')]) {
        const pid = existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0;
        if (!isAlive(pid) || !commandLine(pid)?.join(' ').includes(directory)) continue;
        signal(pid, 'SIGKILL');
        await waitGone(pid, 5_000);
      }
      rmSync(directory, { recursive: true, force: true });
    } catch {
      // Another account's leftovers are not ours to remove.
    }
  }
}

/** A PostgreSQL cluster for one test run, without durability, gone afterwards. */
export async function startThrowawayPostgres({ report } = {}) {
  await removeLeftovers();
  const directory = mkdtempSync(join(tmpdir(), PREFIX));
  const embedded = await startEmbedded({ dataDir: directory, throwaway: true, report });
  return {
    directory,
    embedded,
    async stop() {
      await embedded.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** A redis-server for one test run on a free port, keeping nothing; its files live in `directory`. */
export async function startThrowawayRedis(directory) {
  const port = await freePort();
  mkdirSync(directory, { recursive: true });
  const options = {
    port,
    bind: '127.0.0.1',
    save: '',
    appendonly: 'no',
    dir: directory,
    pidfile: join(directory, 'redis.pid'),
    logfile: join(directory, 'redis.log'),
    daemonize: 'no',
    'maxmemory-policy': 'noeviction',
  };
  const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const child = spawn('redis-server', args, { stdio: 'ignore', detached: true });
  let failure;
  child.once('error', (error) => (failure = error));
  child.once('exit', (code) => (failure ??= new Error(`redis-server ended with ${code}`)));
  const url = `redis://127.0.0.1:${port}`;
  for (let attempt = 0; !(await answersPing(url)); attempt += 1) {
    if (failure) throw failure;
    if (attempt > 200) throw new Error('redis-server does not answer.');
    await sleep(50);
  }
  return {
    url,
    async stop() {
      signal(child.pid, 'SIGTERM');
      if (!(await waitGone(child.pid, 5_000))) signal(child.pid, 'SIGKILL');
    },
  };
}

async function answersPing(url) {
  const { Redis } = await import('ioredis');
  const client = new Redis(url, { lazyConnect: true, retryStrategy: () => null, maxRetriesPerRequest: 0 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.ping()) === 'PONG';
  } catch {
    return false;
  } finally {
    client.disconnect();
  }
}
