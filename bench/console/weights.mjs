import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/lib/environment.mjs';

const BUILT = join(ROOT, 'web', 'dist');

/** KiB with gzip of what each address fetches first: [path, KiB], the heaviest first. */
export function firstLoads() {
  const loads = JSON.parse(readFileSync(join(BUILT, 'first-loads.json'), 'utf8'));
  const sent = (file) =>
    statSync(join(BUILT, existsSync(join(BUILT, `${file}.gz`)) ? `${file}.gz` : file)).size;
  return Object.entries(loads)
    .map(([path, { scripts, others }]) => [
      path,
      Math.round([...scripts, ...others].reduce((sum, file) => sum + sent(file), 0) / 1024),
    ])
    .sort((a, b) => b[1] - a[1]);
}
