// The same pairs for everybody: ours, npm highs and, where its Debian package and g++ are present, LEMON's network simplex.
import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { instanceFile } from './instance.mjs';
import { table } from './table.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const HIGHS_UP_TO = 10_000;
const run = promisify(execFile);

async function measure(command, args) {
  const { stdout } = await run(command, args, { maxBuffer: 1 << 26 });
  return JSON.parse(stdout.trim().split('\n').at(-1));
}

/** Path of the compiled peer, or the reason why there is none. */
function buildLemon() {
  if (!existsSync('/usr/include/lemon/network_simplex.h')) return { reason: 'liblemon-dev is not installed' };
  const program = join(tmpdir(), 'matching-bench', 'lemon');
  mkdirSync(dirname(program), { recursive: true });
  try {
    execFileSync('g++', ['-O3', '-o', program, join(here, 'lemon.cpp')], { stdio: 'pipe' });
    return { program };
  } catch {
    return { reason: 'g++ is not installed' };
  }
}

export async function sameGraph(sizes, seed) {
  const lemon = buildLemon();
  if (lemon.reason) process.stdout.write(`LEMON not measured: ${lemon.reason}\n`);
  const rows = [];
  let smaller;
  for (const [seekers, vacancies] of sizes) {
    const file = await instanceFile({ seekers, vacancies, seed });
    const ours = await measure(process.execPath, [
      join(here, 'peer.mjs'),
      'ours',
      file,
      seekers > 100_000 ? '3' : '7',
    ]);
    const peers = [];
    if (seekers <= HIGHS_UP_TO)
      peers.push(await measure(process.execPath, [join(here, 'peer.mjs'), 'highs', file, '3']));
    if (lemon.program) peers.push(await measure(lemon.program, [file]));
    for (const peer of peers) {
      if (peer.objective !== ours.objective)
        throw new Error(`${peer.peer}: ${peer.objective}, ours ${ours.objective}`);
    }
    const growth = smaller
      ? Math.log10(ours.cpu / smaller.cpu) / Math.log10(seekers / smaller.seekers)
      : undefined;
    smaller = { seekers, cpu: ours.cpu };
    for (const result of [ours, ...peers]) {
      rows.push({
        market: `${seekers} × ${vacancies}`,
        solver: result.peer,
        'CPU ms': result.cpu.toFixed(1),
        'wall ms': result.wall.toFixed(1),
        'peak MB': result.rss,
        'CPU against ours': `${(result.cpu / ours.cpu).toFixed(1)}×`,
        objective: result.objective,
        'growth per decade': result === ours && growth !== undefined ? `10^${growth.toFixed(2)}` : '',
      });
    }
  }
  table(`The optimum on the same pairs (20 best by raw score), objectives equal, seed ${seed}`, rows);
}
