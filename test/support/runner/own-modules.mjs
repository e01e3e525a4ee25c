// Which suites need modules of their own. What they define would else be there for every later suite of the worker, and
// a service started with a few of its modules would be asked for the work of all that an earlier suite loaded.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { ROOT } from '../../../scripts/lib/environment.mjs';

const TEST = join(ROOT, 'test');
const NEEDS_OWN = [
  /\bdefine[A-Z]\w*\(/,
  /\b(statement|listStatement)\('/,
  /\b(modules|extraModules):/,
  /'@jest\/globals'/,
  // A process counts by the calendar it has loaded until a service starts in it.
  /\bloadSchedule\(|\bINTO calendar_schedule\b/,
  /^ \* @own-modules\b/m,
];

export function needsOwnModules(text) {
  return NEEDS_OWN.some((sign) => sign.test(text));
}

/** Paths of the suites that need them, themselves or for a helper they import from the folder of tests. */
export function suitesWithOwnModules(isSuite) {
  const known = new Map();
  const needs = (file) => {
    if (known.has(file)) return known.get(file);
    known.set(file, false);
    const text = readFileSync(file, 'utf8');
    const found = needsOwnModules(text) || importsOf(file, text).some(needs);
    known.set(file, found);
    return found;
  };
  return ['src', 'test']
    .flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true }).map((name) => join(ROOT, folder, name)),
    )
    .filter((file) => isSuite.test(file) && needs(file));
}

function importsOf(file, text) {
  return [...text.matchAll(/\bfrom '(\.[^']+)\.js'/g)]
    .map(([, path]) => resolve(dirname(file), `${path}.ts`))
    .filter((path) => path.startsWith(TEST) && existsSync(path));
}
