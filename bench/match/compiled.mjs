// Compiles the matching engine from source into a cache, so that the offline command and the benchmark always run what is
// in the working tree, with worker threads, without a full build.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const FOLDERS = [
  'src/kernel',
  'src/modules/matching/domain',
  'src/modules/matching/application/offline',
  'src/modules/matching/application/solver-process',
  'bench/match',
];

function sources(folder) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.spec.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Folder that holds the compiled sources under their own paths; undefined where the compiler is not installed. */
export async function compiledRoot() {
  const files = FOLDERS.filter((folder) => existsSync(join(root, folder))).flatMap(sources);
  const hash = createHash('sha256');
  for (const file of files) hash.update(relative(root, file)).update(readFileSync(file));
  const target = join(root, 'node_modules', '.cache', 'matching', hash.digest('hex').slice(0, 16));
  if (existsSync(target)) return target;
  const compiler = await import('@swc/core').catch(() => undefined);
  if (compiler === undefined) return undefined;
  const draft = `${target}.${process.pid}`;
  for (const file of files) {
    const { code } = await compiler.transformFile(file, {
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

/** A module by its source path; without a compiler (a production install) it comes from the build. */
export async function load(path) {
  const compiled = await compiledRoot();
  const file = compiled ? join(compiled, path) : join(root, 'dist', path.replace(/^src\//, ''));
  return import(pathToFileURL(file).href);
}
