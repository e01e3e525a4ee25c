// How well a newcomer finds the way: prints random lines of the source without their files, the key, or the marks of a sheet.
// npm run newcomer -- --seed N [--lines 20] [--key] [--answers FILE]
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { reportAndExit } from './lib/commands.mjs';
import { ROOT } from './lib/environment.mjs';
import { drawLines, markAnswers } from './lib/newcomer.mjs';

const USAGE = 'npm run newcomer -- --seed N [--lines 20] [--key] [--answers FILE]';
const say = (text) => process.stdout.write(`${text}\n`);

function readArguments() {
  const text = { type: 'string' };
  const options = { seed: text, lines: { ...text, default: '20' }, key: { type: 'boolean' }, answers: text };
  try {
    const { values } = parseArgs({ options });
    if (!/^\d+$/.test(values.seed ?? '')) throw new Error('--seed must be a whole number.');
    if (!/^[1-9]\d*$/.test(values.lines)) throw new Error('--lines must be a number from 1.');
    return { ...values, seed: Number(values.seed), lines: Number(values.lines) };
  } catch (error) {
    throw new Error(`${error.message}\n${USAGE}`);
  }
}

function readSource() {
  return readdirSync(join(ROOT, 'src'), { recursive: true })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `src/${name.replaceAll('\\', '/')}`)
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
}

function printSheet(drawn, { seed }) {
  say(`# Question sheet, seed ${seed}\n`);
  say(
    'In which file of src does each line stand? Read README, docs and the list of files only; open no source.',
  );
  say('Write the answers as JSON, { "1": "src/…/file.ts", … }; a folder alone counts for the module.\n');
  drawn.forEach(({ text }, at) => say(`${String(at + 1).padStart(2)}. ${text}`));
}

function printKey(drawn, { seed }) {
  say(`# Key, seed ${seed}\n`);
  drawn.forEach(({ path, line, text }, at) =>
    say(`${String(at + 1).padStart(2)}. ${path}:${line}\n    ${text}`),
  );
}

function printMarks({ marks, files, parts }) {
  const sign = ({ file, part }) => (file ? '✓ file  ' : part ? '~ module' : '✗       ');
  for (const mark of marks)
    say(
      `${String(mark.number).padStart(2)}. ${sign(mark)} ${mark.path}:${mark.line}${mark.file ? '' : `   answered: ${mark.answer || '–'}`}`,
    );
  say(`\n${files} of ${marks.length} files, ${parts} of ${marks.length} modules`);
}

function main() {
  const options = readArguments();
  const source = readSource();
  const drawn = drawLines(source, { seed: options.seed, count: options.lines });
  if (options.answers) {
    const answers = JSON.parse(readFileSync(options.answers, 'utf8'));
    const paths = source.map(({ path }) => path);
    return printMarks(markAnswers(drawn, answers, paths));
  }
  return options.key ? printKey(drawn, options) : printSheet(drawn, options);
}

try {
  main();
} catch (error) {
  reportAndExit(error);
}
