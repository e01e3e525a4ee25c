import { spawn } from 'node:child_process';
import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ROOT } from './environment.mjs';
import { identify, isSameProcess, readJson, signal, waitGone } from './processes.mjs';

const SCRIPTS = { api: 'dist/main.js', worker: 'dist/worker.js' };
const NAMES = Object.keys(SCRIPTS);
/** Collects garbage early: a large ledger then fits a small machine, at a little CPU. */
const HEAP = ['--max-old-space-size=224', '--max-semi-space-size=8'];
const STOP_LIMIT_MS = 25_000;
const READY_LIMIT_MS = 60_000;
const LOG_LIMIT_BYTES = 20 * 1024 * 1024;
const BACKOFF_MS = [100, 500, 2_000, 5_000, 10_000];

/** One child process that is started again when something ends it. */
class Service {
  #stopping = false;
  #child;
  #gone = Promise.resolve();
  #failures = 0;

  constructor(name, script, { env, dataDir, report }) {
    Object.assign(this, { name, script, env, report });
    mkdirSync(join(dataDir, 'logs'), { recursive: true, mode: 0o700 });
    mkdirSync(join(dataDir, 'run'), { recursive: true, mode: 0o700 });
    this.log = join(dataDir, 'logs', `${name}.log`);
    this.record = join(dataDir, 'run', `${name}.json`);
    this.startedOnce = false;
  }

  get pid() {
    return this.#child?.pid;
  }

  start() {
    this.#stopping = false;
    if ((statSync(this.log, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT_BYTES) {
      renameSync(this.log, `${this.log}.1`);
    }
    this.logFrom = statSync(this.log, { throwIfNoEntry: false })?.size ?? 0;
    this.fault = undefined;
    const log = openSync(this.log, 'a', 0o600);
    const began = performance.now();
    // Detached: Ctrl-C reaches this script alone, which then stops the services in order.
    const child = spawn(process.execPath, ['--enable-source-maps', ...HEAP, this.script], {
      cwd: ROOT,
      env: this.env,
      detached: true,
      stdio: ['ignore', log, log],
    });
    closeSync(log);
    this.#child = child;
    if (child.pid) writeFileSync(this.record, JSON.stringify(identify(child.pid)), { mode: 0o600 });
    this.#gone = new Promise((resolve) => {
      child.once('error', (error) => resolve(error.message));
      child.once('exit', (code, name) => resolve(code ?? name));
    });
    void this.#gone.then((outcome) => this.#ended(child, outcome, performance.now() - began));
  }

  async #ended(child, outcome, lived) {
    if (this.#child !== child) return;
    this.#child = undefined;
    if (this.#stopping) return;
    // A process that never came up has a fault that another start will not cure.
    if (!this.startedOnce && typeof outcome === 'number') {
      this.fault = `${this.name} ended with ${outcome} while starting`;
      return;
    }
    this.#failures = lived > 60_000 ? 0 : this.#failures + 1;
    const wait = BACKOFF_MS[Math.min(this.#failures - 1, BACKOFF_MS.length - 1)] ?? BACKOFF_MS[0];
    this.report(`${this.name} ended (${outcome}) and is started again`);
    await sleep(wait);
    if (!this.#stopping && this.#child === undefined) this.start();
  }

  lastWords() {
    return readFileSync(this.log).subarray(this.logFrom).toString('utf8').slice(-2_000);
  }

  async stop() {
    this.#stopping = true;
    const child = this.#child;
    if (child?.pid) {
      child.kill('SIGTERM');
      const ended = await Promise.race([
        this.#gone.then(() => true),
        sleep(STOP_LIMIT_MS, false, { ref: false }),
      ]);
      if (!ended) {
        this.report(`${this.name} did not stop within ${STOP_LIMIT_MS / 1000} s and is killed`);
        child.kill('SIGKILL');
        await this.#gone;
      }
    }
    rmSync(this.record, { force: true });
  }
}

/** Ends the services that a killed launcher left behind; the caller holds the lock of DATA_DIR. */
export async function endLeftovers(dataDir) {
  await Promise.all(
    NAMES.map(async (name) => {
      const left = readJson(join(dataDir, 'run', `${name}.json`));
      if (!left || !isSameProcess(left)) return;
      signal(left.pid, 'SIGTERM');
      if (await waitGone(left.pid, STOP_LIMIT_MS)) return;
      signal(left.pid, 'SIGKILL');
      await waitGone(left.pid, 5_000);
    }),
  );
}

/** Status of our own service on this machine; whose certificate it shows is the browser's business. */
function statusOf(url) {
  const { get } = url.startsWith('https:') ? https : http;
  return new Promise((resolve, reject) => {
    const request = get(url, { timeout: 2_000, rejectUnauthorized: false }, (answer) => {
      answer.resume();
      answer.once('end', () => resolve(answer.statusCode));
    });
    request.once('timeout', () => request.destroy(new Error('no answer')));
    request.once('error', reject);
  });
}

async function untilReady(url, services) {
  for (const end = performance.now() + READY_LIMIT_MS; performance.now() < end; await sleep(50)) {
    const failed = services.find((service) => service.fault);
    if (failed) throw new Error(`${failed.fault}. ${failed.log} ends with:\n${failed.lastWords()}`);
    try {
      if ((await statusOf(url)) === 200) return;
    } catch {
      // Not listening yet.
    }
  }
  throw new Error(`The service was not ready within ${READY_LIMIT_MS / 1000} s; see ${services[0].log}.`);
}

/**
 * Starts api and worker with `env` and keeps them running. `start(extra)` merges `extra` into their environment, for
 * example another DATABASE_URL.
 */
export function createServices({ env, dataDir, port, report = () => undefined }) {
  const host = !env.HOST || env.HOST === '0.0.0.0' || env.HOST === '::' ? '127.0.0.1' : env.HOST;
  const baseUrl = `${env.TLS_CERT ? 'https' : 'http'}://${host}:${port}`;
  const common = { dataDir, report };
  const services = NAMES.map((name) => new Service(name, SCRIPTS[name], { ...common, env }));
  return {
    baseUrl,
    pids: () => Object.fromEntries(services.map((service) => [service.name, service.pid])),
    async start(extra = {}) {
      for (const service of services) {
        service.env = { ...env, PORT: String(port), NO_COLOR: '1', ...extra };
        service.startedOnce = false;
        service.start();
      }
      await untilReady(`${baseUrl}/health/ready`, services);
      for (const service of services) service.startedOnce = true;
    },
    stop: async () => {
      await Promise.all(services.map((service) => service.stop()));
    },
  };
}
