// npm run bench -- match [--long] [--only same-graph,all-pairs,top-twenty,repair,responsive] [--seed N]
// Without --long the largest market is 100,000 × 2,000; with it 1,000,000 × 20,000 (about ten minutes, most of it LEMON's).
import { parseArgs } from 'node:util';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import { load } from './compiled.mjs';

const SIZES = [
  [1_000, 20],
  [10_000, 200],
  [100_000, 2_000],
  [1_000_000, 20_000],
];
const PARTS = ['same-graph', 'all-pairs', 'top-twenty', 'repair', 'responsive'];

function readArguments(args) {
  const text = { type: 'string' };
  const options = { long: { type: 'boolean', default: false }, only: text, seed: { ...text, default: '1' } };
  const inner = { part: text, 'give-way': { type: 'boolean', default: false } };
  const { values } = parseArgs({ args, options: { ...options, ...inner }, strict: true });
  return { ...values, seed: Number(values.seed) };
}

/** Each part runs in a process of its own, started like that of a run: CPU time and peak memory are its alone. */
export async function run(args) {
  const { only, long, seed } = readArguments(args);
  const { SANDBOX_FLAGS } = await load('src/modules/matching/application/solver-process/sandbox-flags.js');
  for (const part of only ? only.split(',') : PARTS) {
    const more = [...(long ? ['--long'] : []), '--seed', String(seed), '--part', part];
    const child = spawn(process.execPath, [...SANDBOX_FLAGS, fileURLToPath(import.meta.url), ...more], {
      stdio: 'inherit',
    });
    const [code, signal] = await once(child, 'exit');
    if (code !== 0) throw new Error(`bench match ${part} failed: ${signal ?? code}`);
  }
}

async function runPart({ part, long, seed, 'give-way': givesWay }) {
  if (givesWay) setPriority(0, 10);
  const largest = long ? SIZES[3] : SIZES[2];
  if (part === 'same-graph')
    await (await import('./same-graph.mjs')).sameGraph(long ? SIZES : SIZES.slice(0, 3), seed);
  if (part === 'all-pairs') await (await import('./all-pairs.mjs')).allPairs(largest, seed, 2);
  if (part === 'top-twenty') {
    await (await import('./top-twenty.mjs')).topTwenty([10_000, 20_000], seed, long ? 10_000 : 1_000);
  }
  if (part === 'repair') await (await import('./repair.mjs')).repair(largest, seed);
  if (part === 'responsive') await (await import('./responsive.mjs')).responsive(largest, seed, long);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const args = readArguments(process.argv.slice(2));
  if (args.part) await runPart(args);
  else await run(process.argv.slice(2));
}
