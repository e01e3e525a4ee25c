// Lets a plain Node process run the source tree: `node --import ./test/support/harness/typescript-hooks.mjs src/worker.ts`.
// For tests that kill a process for good, which nothing inside Jest survives, and for the workers of Jest themselves.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { register } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isMainThread, threadId } from 'node:worker_threads';

const ROOT = new URL('../../../', import.meta.url);
const TESTS = new URL('test/', ROOT).href;
const CACHE = fileURLToPath(new URL('node_modules/.cache/typescript/', ROOT));
const textOf = (path) => readFileSync(new URL(path, ROOT), 'utf8');

if (isMainThread) register(import.meta.url);

/** What a suite (`…?suite=3`) imports of the folder of tests is its own as well; the service is everyone's. */
export async function resolve(specifier, context, next) {
  if (!specifier.startsWith('.') || !context.parentURL) return next(specifier, context);
  const { pathname, search } = new URL(context.parentURL);
  const found = source(specifier, context.parentURL, pathname) ?? (await next(specifier, context));
  if (!search || !found.url.startsWith(TESTS)) return found;
  return { ...found, url: found.url + search, shortCircuit: true };
}

function source(specifier, parent, pathname) {
  if (!specifier.endsWith('.js') || !pathname.endsWith('.ts')) return null;
  const { href } = new URL(`${specifier.slice(0, -3)}.ts`, parent);
  return existsSync(fileURLToPath(href)) ? { url: href, format: 'module', shortCircuit: true } : null;
}

export async function load(url, context, next) {
  const path = url.startsWith('file:') ? fileURLToPath(url) : '';
  if (!path.endsWith('.ts')) return next(url, context);
  return { format: 'module', source: await javascript(path), shortCircuit: true };
}

let settings;
async function javascript(path) {
  settings ??= textOf('.swcrc') + textOf('node_modules/@swc/core/package.json');
  const text = await readFile(path, 'utf8');
  const key = createHash('sha256').update(`${settings}\n${path}\n${text}`).digest('hex');
  const cached = join(CACHE, key.slice(0, 2), `${key}.js`);
  try {
    return await readFile(cached, 'utf8');
  } catch {
    const code = await compile(path, text);
    // Where nothing may be written it is compiled every time.
    await keep(cached, code).catch(() => undefined);
    return code;
  }
}

async function compile(path, text) {
  const { transform } = await import('@swc/core');
  const { $schema: _schema, ...swcrc } = JSON.parse(textOf('.swcrc'));
  const options = { ...swcrc, exclude: [], swcrc: false, sourceMaps: 'inline', filename: path };
  return (await transform(text, options)).code;
}

/** Under another name first: other processes read and write the same files. */
async function keep(cached, code) {
  const unfinished = `${cached}.${process.pid}.${threadId}`;
  await mkdir(join(cached, '..'), { recursive: true });
  await writeFile(unfinished, code);
  await rename(unfinished, cached);
}
