// Writes the words of every lifecycle (states and moves) and of the shared lists of reasons, in Chinese and English, for
// the console: the same tables guard the server, draw the buttons and name them. `--check` compares instead and ends with 1 when the console is behind.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './lib/environment.mjs';
import { ensureBuild } from './lib/ensure.mjs';

const LANGUAGES = ['zh', 'en'];
const target = (language) => join(ROOT, 'web', 'src', 'i18n', `lifecycles.${language}.data.json`);

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
    .filter((value) => value?.aggregate && value?.states && value?.moves);
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
  const text = {
    state: Object.fromEntries(tables.map((table) => [table.aggregate, labels(table.states)])),
    move: Object.fromEntries(tables.map((table) => [table.aggregate, labels(table.moves)])),
    reason: Object.fromEntries(
      reasons.map(([name, list]) => [
        name,
        Object.fromEntries(Object.entries(list).map(([code, text]) => [code, text[language]])),
      ]),
    ),
  };
  return `${JSON.stringify(text, null, 2)}\n`;
}

await ensureBuild();
const tables = await lifecycles();
const reasons = await reasonLists();
let behind = false;
for (const language of LANGUAGES) {
  const text = words(tables, reasons, language);
  if (!process.argv.includes('--check')) writeFileSync(target(language), text);
  else if (readFileSync(target(language), 'utf8') !== text) behind = true;
}
if (behind) {
  process.stderr.write(
    'The words of the console are behind the lifecycles. Type: node scripts/console-words.mjs\n',
  );
  process.exit(1);
}
