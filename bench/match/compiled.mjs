// Compiles the matching engine from source into a cache, so that the offline command and the benchmark always run what is
// in the working tree, with worker threads, without a full build.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const FOLDERS = ['src/kernel', 'src/modules/matching/domain', 'bench/match'];

function sources(folder) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.spec.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Folder that holds the compiled engine; `domain/…` modules lie under src/modules/matching/domain in it. */
export async function compiledRoot() {
  const files = FOLDERS.filter((folder) => existsSync(join(root, folder))).flatMap(sources);
  const hash = createHash('sha256');
  for (const file of files) hash.update(relative(root, file)).update(readFileSync(file));
  const target = join(root, 'node_modules', '.cache', 'matching', hash.digest('hex').slice(0, 16));
  if (existsSync(target)) return target;
  const { transformFile } = await import('@swc/core');
  const draft = `${target}.${process.pid}`;
  for (const file of files) {
    const { code } = await transformFile(file, {
      swcrc: false,
      jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
      module: { type: 'es6' },
    });
    const out = join(draft, relative(root, file)).replace(/\.ts$/, '.js');
    mkdirSync(dirname(out), { recursive: true });
    writeFileSync(out, code);
  }
  writeFileSync(join(draft, 'package.json'), '{"type":"module"}');
  try {
    renameSync(draft, target);
  } catch {
    // another process was first: its copy is the same
  }
  return target;
}

export async function load(path) {
  return import(pathToFileURL(join(await compiledRoot(), path)).href);
}
