// Calls every route as every role and writes docs/access-matrix.json: the status of each answer and the fields it holds.
import { join } from 'node:path';
import { reportAndExit, runVisibly } from './lib/commands.mjs';
import { ensureDependencies, ensureService } from './lib/ensure.mjs';

async function main() {
  await ensureDependencies();
  await ensureService();
  return runVisibly(process.execPath, [join('scripts', 'jest.mjs'), 'test/access/matrix'], {
    env: { ...process.env, ACCESS_MATRIX: 'write' },
  });
}

main().then((code) => process.exit(code), reportAndExit);
