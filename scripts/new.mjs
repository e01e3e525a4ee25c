// Generates code in the shape of the house, complete with its entries in every list and its tests:
// npm run new -- module home-visits --zh 家访
// npm run new -- route home-visits post /home-visits/:id/rename renameHomeVisit --permission home-visit.rename --field title:text …
// npm run new -- field seeker second_contact --zh 备用联系人 --en 'Second contact'
// npm run new -- job home-visits remind-visitor --zh 提醒家访 --en 'Remind a visitor'
// With --dry-run nothing is written. All is written or nothing.
import { parseArgs } from 'node:util';
import { reportAndExit } from './lib/commands.mjs';
import { ensureDependencies } from './lib/ensure.mjs';
import { ROOT } from './lib/environment.mjs';
import { USAGE } from './lib/new/usage.mjs';

const say = (text) => process.stdout.write(`${text}\n`);
const text = { type: 'string' };
const flag = { type: 'boolean' };
const list = { type: 'string', multiple: true };

const COMMANDS = {
  module: {
    options: { singular: text, zh: text, en: text, before: text },
    load: async () => (await import('./lib/new/module.mjs')).newModule,
  },
  route: {
    options: {
      permission: text,
      roles: text,
      side: text,
      controller: text,
      table: text,
      statement: flag,
      field: list,
      shows: text,
      texts: text,
      zh: text,
      en: text,
      audit: text,
    },
    load: async () => (await import('./lib/new/route.mjs')).newRoute,
  },
  field: {
    options: { type: text, zh: text, en: text, shows: text, class: text, max: text, ahead: flag },
    load: async () => (await import('./lib/new/field.mjs')).newField,
  },
  job: {
    options: { queue: text, table: text, zh: text, en: text, heavy: flag, outside: flag },
    load: async () => (await import('./lib/new/job.mjs')).newJob,
  },
};

function readArguments([kind, ...args]) {
  const command = COMMANDS[kind];
  if (!command) throw new Error(USAGE);
  try {
    const options = { ...command.options, 'dry-run': flag };
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    return { command, positionals, values };
  } catch (error) {
    throw new Error(`${error.message}\n${USAGE}`);
  }
}

function report(plan, isDry) {
  for (const { path, created } of plan.files) say(`${created ? '+' : '~'} ${path}`);
  if (isDry) {
    for (const { path, created, text: content } of plan.files) if (created) say(`\n--- ${path}\n${content}`);
    say('\n以上文件均未写入(--dry-run)。Nothing of this was written (--dry-run).');
  }
  const { handEdits, steps } = plan;
  say(`\n仍需手工修改 ${handEdits.length} 处 · ${handEdits.length} edits remain to be made by hand`);
  for (const { place, what } of handEdits) say(`  ${place}  ${what}`);
  say('\n接下来 · Next');
  for (const step of [...steps, 'npm run check']) say(`  ${step}`);
}

async function main() {
  const { command, positionals, values } = readArguments(process.argv.slice(2));
  await ensureDependencies(process.stderr);
  const { Plan } = await import('./lib/new/plan.mjs');
  const generate = await command.load();
  const plan = new Plan(ROOT);
  generate(plan, positionals, values);
  await plan.format();
  if (!values['dry-run']) plan.write();
  report(plan, values['dry-run']);
}

main().catch(reportAndExit);
