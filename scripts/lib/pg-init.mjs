import { chownSync, existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { childOptions, run } from './pg-server.mjs';

// Without an encoding, an unset LANG gives an SQL_ASCII database. Order and case come from PostgreSQL itself, the same on
// every system; pg_trgm alone asks the system's LC_CTYPE what a letter is, and with "C" it sees none in Chinese.
const LOCALE = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
const CTYPES = ['C.UTF-8', 'en_US.UTF-8', 'UTF-8'];

/**
 * initdb into a side folder of this start alone, then rename: a first start killed half-way leaves nothing that looks
 * like a cluster, and its initdb, which may still be writing, gets in nobody's way.
 */
export async function initialise(cluster, secrets, throwaway) {
  removeUnfinished(cluster);
  if (existsSync(join(cluster.data, 'PG_VERSION'))) return false;
  const half = `${cluster.data}.init-${process.pid}`;
  const passwordFile = `${cluster.data}.password`;
  rmSync(passwordFile, { force: true });
  writeFileSync(passwordFile, secrets.superuserPassword, { mode: 0o600 });
  if (cluster.account.uid !== undefined) chownSync(passwordFile, cluster.account.uid, cluster.account.gid);
  const common = ['-D', half, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  if (throwaway) common.push('--no-sync');
  try {
    for (const [attempt, ctype] of CTYPES.entries()) {
      rmSync(half, { recursive: true, force: true });
      try {
        await run(
          cluster.binaries.initdb,
          [...common, '--no-instructions', ...LOCALE, `--lc-ctype=${ctype}`],
          childOptions(cluster),
        );
        break;
      } catch (error) {
        if (attempt + 1 === CTYPES.length || !/invalid locale/.test(error.message)) throw error;
      }
    }
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(half, cluster.data);
  return true;
}

function removeUnfinished({ data }) {
  const unfinished = `${basename(data)}.init-`;
  for (const name of readdirSync(dirname(data)).filter((entry) => entry.startsWith(unfinished))) {
    try {
      rmSync(join(dirname(data), name), { recursive: true, force: true });
    } catch {
      // Still being written to; a later start removes it.
    }
  }
}
