// The arguments of `npm run new`, and the generator each kind is made by.
import { parseArgs } from 'node:util';
import { newField } from './field.mjs';
import { newJob } from './job.mjs';
import { newModule } from './module.mjs';
import { Plan } from './plan.mjs';
import { newRoute } from './route.mjs';
import { USAGE } from './usage.mjs';

const text = { type: 'string' };
const flag = { type: 'boolean' };
const list = { type: 'string', multiple: true };
const labels = { zh: text, en: text };

const GENERATORS = {
  module: { plan: newModule, options: { ...labels, singular: text, before: text } },
  route: {
    plan: newRoute,
    options: {
      ...labels,
      permission: text,
      roles: text,
      side: text,
      controller: text,
      table: text,
      statement: flag,
      field: list,
      shows: text,
      texts: text,
      audit: text,
    },
  },
  field: {
    plan: newField,
    options: { ...labels, type: text, shows: text, class: text, max: text, ahead: flag },
  },
  job: {
    plan: newJob,
    options: { ...labels, queue: text, table: text, heavy: flag, outside: flag },
  },
};

/**
 * What the arguments ask for, formatted and ready to be written below a folder.
 * @returns also whether it is only to be shown
 * @throws one sentence in Chinese and one in English when a name is taken or not valid; the usage for unknown arguments
 */
export async function planGeneration(root, [kind, ...args]) {
  const generator = GENERATORS[kind];
  if (!generator) throw new Error(USAGE);
  const { values, positionals } = readArguments(args, { ...generator.options, 'dry-run': flag });
  const plan = new Plan(root);
  generator.plan(plan, positionals, values);
  await plan.format();
  return { plan, isDry: values['dry-run'] ?? false };
}

function readArguments(args, options) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new Error(`${error.message}\n${USAGE}`);
  }
}
