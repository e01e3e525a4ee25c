import { join } from 'node:path';
import { ROOT } from './environment.mjs';

export const jestCommand = (args) => [
  '--experimental-vm-modules',
  '--no-warnings=ExperimentalWarning',
  join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js'),
  ...args,
];

const PURE_FOLDERS = ['src', 'test/architecture', 'web/test'];

/** True when every path asked for holds only specs that need no database, so that none has to be started. */
export function asksOnlyForPure(args) {
  const paths = args
    .filter((arg) => /^(\.\/)?(src|test|web)(\/|$)/.test(arg))
    .map((arg) => arg.replace(/^\.\//, ''));
  return (
    paths.length > 0 &&
    paths.every((path) => PURE_FOLDERS.some((folder) => path === folder || path.startsWith(`${folder}/`)))
  );
}
