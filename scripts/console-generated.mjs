// Writes what the console takes from the service: the typed client of its routes, and the words of every lifecycle (states
// and moves) and of the shared lists of reasons, in Chinese and English. The same tables guard the server, draw the
// buttons and name them. `--check` compares instead and ends with 1 when the console is behind.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './lib/environment.mjs';
import { ensureBuild } from './lib/ensure.mjs';

const WEB = join(ROOT, 'web', 'src');

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

function words(tables, reasons, language) {
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

async function client() {
  const { default: openapi, astToString } = await import('openapi-typescript');
  return astToString(await openapi(pathToFileURL(join(ROOT, 'docs', 'openapi.json'))));
}

await ensureBuild();
const tables = await lifecycles();
const reasons = await reasonLists();
const wanted = {
  'api/schema.d.ts': await client(),
  'i18n/lifecycles.zh.data.json': words(tables, reasons, 'zh'),
  'i18n/lifecycles.en.data.json': words(tables, reasons, 'en'),
};
const behind = Object.keys(wanted).filter((name) => {
  const path = join(WEB, name);
  if (!process.argv.includes('--check')) writeFileSync(path, wanted[name]);
  return readFileSync(path, 'utf8') !== wanted[name];
});
if (behind.length > 0) {
  process.stderr.write(`web/src is behind the service: ${behind.join(', ')}. Type: npm run console:write\n`);
  process.exit(1);
}
