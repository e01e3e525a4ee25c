// Lets a plain Node process run the source tree: `node --import ./test/support/harness/typescript-hooks.mjs src/worker.ts`.
// For tests that kill a process for good, which nothing inside Jest survives.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { isMainThread } from 'node:worker_threads';
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';

if (isMainThread) register(import.meta.url);

export async function resolve(specifier, context, next) {
  if (specifier.startsWith('.') && specifier.endsWith('.js') && context.parentURL?.endsWith('.ts')) {
    const url = new URL(`${specifier.slice(0, -3)}.ts`, context.parentURL);
    if (existsSync(fileURLToPath(url))) return { url: url.href, format: 'module', shortCircuit: true };
  }
  return next(specifier, context);
}

let swc;
export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context);
  swc ??= import('@swc/core');
  const { transform } = await swc;
  const path = fileURLToPath(url);
  const { code } = await transform(await readFile(path, 'utf8'), { filename: path, sourceMaps: false });
  return { format: 'module', source: code, shortCircuit: true };
}
