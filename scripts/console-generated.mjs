// Generates what the console takes from the service and git does not hold: the typed client of docs/openapi.json, and the
// labels of every lifecycle (states and moves) and of the shared lists of reasons, in Chinese and English. Runs before each
// build, type check and development server of the console; does nothing when its sources are unchanged. `--client` stops
// after the client, which needs no build of the service: without it the linter would not know what a call promises.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { reportAndExit } from './lib/commands.mjs';
import { CONSOLE_STAMP, consoleSourcesCurrent, ensureDependencies, ensureService } from './lib/ensure.mjs';
import { ROOT } from './lib/environment.mjs';

const WEB = join(ROOT, 'web', 'src');
const CLIENT = 'api/schema.d.ts';

/** What the modules' files of this ending export: [name, value]. */
async function exportsOf(ending) {
  const modules = join(ROOT, 'dist', 'modules');
  const files = readdirSync(modules, { recursive: true }).filter((name) => name.endsWith(ending));
  const found = [];
  for (const file of files.sort())
    found.push(...Object.entries(await import(pathToFileURL(join(modules, file)).href)));
  return found;
}

async function lifecycles() {
  const found = (await exportsOf('.lifecycle.js'))
    .map(([, value]) => value)
    .filter((value) => value?.aggregate && value?.states && value?.transitions);
  return found.sort((a, b) => (a.aggregate < b.aggregate ? -1 : 1));
}

/** `EMPLOYER_DECLINE_REASONS` becomes the list `employer_decline`. */
async function reasonLists() {
  const found = (await exportsOf('.reasons.js')).filter(([name]) => name.endsWith('_REASONS'));
  return found.map(([name, list]) => [name.replace(/_REASONS$/, '').toLowerCase(), list]);
}

function labelsOf(tables, reasons, language) {
  const labels = (entries) =>
    Object.fromEntries(Object.entries(entries).map(([name, entry]) => [name, entry.label[language]]));
  const said = (list) =>
    Object.fromEntries(Object.entries(list).map(([code, text]) => [code, text[language]]));
  const text = {
    state: Object.fromEntries(tables.map((table) => [table.aggregate, labels(table.states)])),
    move: Object.fromEntries(tables.map((table) => [table.aggregate, labels(table.transitions)])),
    reason: Object.fromEntries(reasons.map(([name, list]) => [name, said(list)])),
  };
  return `${JSON.stringify(text, null, 2)}\n`;
}

/** Translating the document takes seconds: the client names in its first line what it was made of. */
async function client() {
  const document = readFileSync(join(ROOT, 'docs', 'openapi.json'));
  const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
  const { version } = lock.packages['node_modules/openapi-typescript'];
  const source = createHash('sha256').update(document).update(version).digest('hex');
  const head = `// Generated from docs/openapi.json, ${source}\n`;
  const present = current(CLIENT);
  if (present?.startsWith(head)) return present;
  const { default: openapi, astToString } = await import('openapi-typescript');
  return head + astToString(await openapi(JSON.parse(document.toString('utf8'))));
}

const current = (name) => (existsSync(join(WEB, name)) ? readFileSync(join(WEB, name), 'utf8') : undefined);

/** Replaced in one step, so that a check beside it never reads half a file; untouched when nothing changed. */
function write(name, text) {
  if (current(name) === text) return;
  const file = join(WEB, name);
  writeFileSync(`${file}.${process.pid}`, text);
  renameSync(`${file}.${process.pid}`, file);
}

async function main() {
  await ensureDependencies(process.stderr);
  if (process.argv.includes('--client')) return write(CLIENT, await client());
  await ensureService(process.stderr);
  if (consoleSourcesCurrent()) return;
  const tables = await lifecycles();
  const reasons = await reasonLists();
  write(CLIENT, await client());
  write('i18n/lifecycles.zh.data.json', labelsOf(tables, reasons, 'zh'));
  write('i18n/lifecycles.en.data.json', labelsOf(tables, reasons, 'en'));
  writeFileSync(join(ROOT, CONSOLE_STAMP), '');
}

await main().catch(reportAndExit);
