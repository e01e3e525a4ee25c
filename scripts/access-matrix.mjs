// Walks every role through every route and writes docs/access-matrix.json: who gets which answer, who reads which field.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './lib/environment.mjs';

const child = spawn(process.execPath, [join('scripts', 'jest.mjs'), 'test/access/matrix'], {
  cwd: ROOT,
  stdio: 'inherit',
  env: { ...process.env, ACCESS_MATRIX: 'write' },
});
child.once('exit', (code) => process.exit(code ?? 1));
