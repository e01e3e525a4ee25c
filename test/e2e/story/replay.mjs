// Runs `npm run demo -- --exit --json` on a data directory of its own, and troubles it.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
export const OPEN = join(ROOT, 'ledgers', 'open');

/** Outside the range the system hands out, so that no other test holds it. */
const STAYING_PORT = 28_731;

export class Replay {
  /** @param {{ ledgers?: string, redisUrl?: string, args?: string[], dataDir?: string }} options */
  constructor({ ledgers = OPEN, redisUrl, args = [], dataDir } = {}) {
    this.dataDir = dataDir ?? mkdtempSync(join(tmpdir(), 'shanggang-story-'));
    this.json = join(this.dataDir, 'story.json');
    const {
      TEST_DATABASE_ADMIN_URL: _admin,
      DATABASE_URL: _url,
      REDIS_URL: _redis,
      PORT: _port,
      ...inherited
    } = process.env;
    this.env = { ...inherited, DATA_DIR: this.dataDir, ...(redisUrl ? { REDIS_URL: redisUrl } : {}) };
    this.args = ['scripts/demo.mjs', '--json', this.json, '--ledgers', ledgers, ...args];
  }

  /** `stay`: the service stays up after the story, on a port of its own, until it is told to stop. */
  start({ stay = false } = {}) {
    const child = spawn(process.execPath, [...this.args, ...(stay ? [] : ['--exit'])], {
      cwd: ROOT,
      env: stay ? { ...this.env, PORT: String(STAYING_PORT) } : this.env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (part) => (said += part));
    const ended = new Promise((resolve) =>
      child.once('close', (code, name) => resolve({ code: code ?? name, said })),
    );
    return { child, ended, said: () => said, dataDir: this.dataDir };
  }

  /** One whole run. */
  run() {
    return this.start().ended;
  }

  result() {
    return JSON.parse(readFileSync(this.json, 'utf8'));
  }

  /** Process ids of the services that run now. */
  pids() {
    return ['api', 'worker'].flatMap((name) => {
      try {
        return [
          { name, pid: JSON.parse(readFileSync(join(this.dataDir, 'run', `${name}.json`), 'utf8')).pid },
        ];
      } catch {
        return [];
      }
    });
  }

  remove() {
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}

/**
 * Kills api and worker in turn with SIGKILL, wipes the queue between, and once kills the launcher itself; each time the
 * story is simply started again. Ends when a run ends by itself.
 */
export async function runUnderKills(replay, { kills, everyMs, wipeQueue }) {
  let running = replay.start();
  let launcherKilled = false;
  let done;
  const finished = () => {
    const { ended } = running;
    ended.then((outcome) => {
      if (running.ended === ended) done = outcome;
    });
  };
  finished();
  let killed = 0;
  while (!done && killed < kills) {
    await sleep(everyMs);
    const target = replay.pids()[killed % 2];
    if (target) {
      signal(target.pid);
      killed += 1;
      if (killed % 2 === 0) await wipeQueue().catch(() => undefined);
    }
    if (!launcherKilled && killed === Math.ceil(kills / 2)) {
      launcherKilled = true;
      signal(running.child.pid);
      await running.ended;
      running = replay.start();
      done = undefined;
      finished();
    }
  }
  return { ...(done ?? (await running.ended)), killed };
}

function signal(pid) {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It was gone already.
  }
}
