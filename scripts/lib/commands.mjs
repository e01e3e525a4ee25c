import { spawn } from 'node:child_process';
import { ROOT } from './environment.mjs';

const KEEP = 200_000;

/** Addresses of package servers and of proxies in front of them are nobody's business in a log. */
export const withoutAddresses = (text) =>
  text.replace(/\b(?!file:)[a-z][a-z0-9+.-]{1,15}:\/\/[^\s'"<>]+/gi, '<address>');

/** Runs a program silently; when it fails the error carries the end of what it said. */
export function runQuietly(program, args, { env = process.env, cwd = ROOT } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: needsShell(program),
    });
    let said = '';
    const listen = (chunk) => {
      said = (said + chunk).slice(-KEEP);
    };
    child.stdout.setEncoding('utf8').on('data', listen);
    child.stderr.setEncoding('utf8').on('data', listen);
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (code === 0) return resolve(said);
      const tail = withoutAddresses(said).trim().split('\n').slice(-60).join('\n');
      reject(new Error(`${program} ${args.join(' ')} ended with ${code ?? signal}:\n${tail}`));
    });
  });
}

/** Runs a program with our own terminal; resolves to its exit code, 1 when a signal ended it. */
export function runVisibly(program, args, { env = process.env, cwd = ROOT, stdout = 'inherit' } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env,
      stdio: ['inherit', stdout, 'inherit'],
      shell: needsShell(program),
    });
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}

// npm is a .cmd file on Windows, which only a shell can start.
const needsShell = (program) => process.platform === 'win32' && program === 'npm';

/** Ends a script with one readable sentence instead of a stack, unless it is a fault of the script itself. */
export function reportAndExit(error, code = 1) {
  const own = error instanceof TypeError || error instanceof ReferenceError || error instanceof SyntaxError;
  process.stderr.write(`${own ? error.stack : error.message}\n`);
  process.exit(code);
}
