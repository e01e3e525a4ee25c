import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** The fields of /proc/<pid>/stat after the command name, or undefined where there is no /proc or no such process. */
function procStat(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

/** A zombie (killed, not yet collected by a parent that may never do so) counts as dead. */
export function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  return procStat(pid)?.[0] !== 'Z';
}

/** Tells a process from a later one with the same number; undefined where the system does not say. */
export const startMark = (pid) => procStat(pid)?.[19];

export const identify = (pid) => ({ pid, mark: startMark(pid) });

export const isSameProcess = ({ pid, mark }) =>
  isAlive(pid) && (mark === undefined || mark === startMark(pid));

export function commandLine(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    return undefined;
  }
}

/** True when the process is gone before the time is over. */
export async function waitGone(pid, milliseconds) {
  for (const end = performance.now() + milliseconds; performance.now() < end; await sleep(10)) {
    if (!isAlive(pid)) return true;
  }
  return !isAlive(pid);
}

export function signal(pid, name) {
  try {
    process.kill(pid, name);
    return true;
  } catch {
    return false;
  }
}

/** `host` undefined = all interfaces, as a server without a host would bind. */
export const isPortFree = (port, host) =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, host, () => server.close(() => resolve(true)));
  });

export const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** Takes the lock file for this process, also from a dead owner; returns undefined, or the live owner. */
export function takeLock(file) {
  for (;;) {
    const mine = `${file}.${process.pid}`;
    writeFileSync(mine, JSON.stringify(identify(process.pid)));
    try {
      linkSync(mine, file);
      return undefined;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    } finally {
      rmSync(mine, { force: true });
    }
    const owner = readJson(file);
    if (owner && owner.pid !== process.pid && isSameProcess(owner)) return owner;
    rmSync(file, { force: true });
  }
}

export function releaseLock(file) {
  if (readJson(file)?.pid === process.pid) rmSync(file, { force: true });
}

export function readJson(file) {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
