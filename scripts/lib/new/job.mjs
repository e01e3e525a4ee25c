// A job of a module: its definition, the use case, its processor, and the name the administrator's board shows.
import {
  assertFree,
  assertModule,
  chooseTable,
  declared,
  findNotFoundError,
  listFiles,
  readQueues,
  REGISTRIES,
  translations,
} from './catalogue.mjs';
import { addProperty, hasProperty, places } from './edit.mjs';
import { jobTexts } from './job-files.mjs';
import { addNotFoundError, addProvider, readGrant } from './module-edits.mjs';
import { assertLabels, assertOneOf, assertVerbObject, refuse, refuseTaken, spell } from './names.mjs';

const { property, variable } = places;
const JOB = { zh: '任务', en: 'job' };
const DEFAULT_QUEUE = 'maintenance';

/** @param options `{ queue, table, zh, en, heavy, outside }` */
export function newJob(plan, [moduleName, name], options) {
  assertModule(plan, moduleName);
  assertVerbObject(JOB, name);
  const labels = assertLabels(options);
  const queue = assertOneOf('queue', options.queue ?? DEFAULT_QUEUE, readQueues(plan));
  if (options.heavy && options.outside)
    refuse('--heavy 与 --outside 只能选一个。', 'Choose --heavy or --outside, not both.');
  const table = chooseTable(plan, moduleName, options.table);
  assertHasId(plan, table);
  const job = spell(name);
  assertNewNames(plan, job);

  const aggregate = table.split('.').at(-1);
  const notFound =
    findNotFoundError(plan, moduleName, aggregate) ?? addNotFoundError(plan, moduleName, aggregate);
  const j = {
    module: spell(moduleName),
    job,
    labels,
    queue,
    table,
    weight: options.heavy ? 'heavy' : options.outside ? 'outside' : undefined,
    verb: name.split('-')[0],
    payload: `${job.pascal}Payload`,
    service: `${job.pascal}Service`,
    processor: `${job.pascal}Job`,
    statement: `findRowTo${job.pascal}`,
    // A lock asks for the right to update.
    lock: readGrant(plan, table, []) ? '' : ' FOR UPDATE',
    notFound: { ...notFound, code: readCode(plan, notFound) },
  };
  for (const [path, text] of Object.entries(jobTexts(j))) plan.create(path, text);
  addProvider(plan, moduleName, j.service, `./application/${name}.service.js`);
  addProvider(plan, moduleName, j.processor, `./jobs/${name}.processor.js`);
  for (const { language, path } of translations('queues'))
    plan.edit(path, (text) =>
      addProperty(text, property('topics', variable('queues')), name, `'${labels[language]}'`, {
        before: 'purge-old-rows',
      }),
    );
  const service = `src/modules/${moduleName}/application/${name}.service.ts`;
  plan.byHand(service, '任务的实际操作 · what the job does', 'if (!row) throw');
  plan.byHand(
    `src/modules/${moduleName}/application/${name}-work.ts`,
    `在触发处发出任务 · emit it where it becomes due: tx.emit({ topic: ${job.camel}.topic, effectKey: \`${name}:\${id}\`, payload: { id } })`,
    'defineJob<',
  );
  plan.next('npm run build && node scripts/cli.mjs queues --write');
  plan.next(`node scripts/jest.mjs ${name} test/contract/console-words test/contract/generated-pages`);
}

/** The payload names a row by its id. */
function assertHasId(plan, table) {
  const creates = new RegExp(`CREATE TABLE ${table.replace('.', '\\.')} \\(\\s*id uuid PRIMARY KEY`);
  const has = listFiles(plan.root, REGISTRIES.migrations, ['.ts']).some((path) =>
    creates.test(plan.read(path)),
  );
  if (!has)
    refuse(
      `表 ${table} 没有 uuid 类型的主键 id，请用 --table 选择其他表。`,
      `The table ${table} has no primary key id of type uuid: choose another with --table.`,
    );
}

function assertNewNames(plan, job) {
  assertFree(plan.root, [
    declared.topic(job.dashed),
    ...[`${job.pascal}Service`, `${job.pascal}Job`, `${job.pascal}Payload`].map(declared.class),
  ]);
  const [{ path }] = translations('queues');
  if (hasProperty(plan.read(path), property('topics', variable('queues')), job.dashed))
    refuseTaken(JOB, job.dashed, path);
}

/** Code of a declared error: `HOME_VISIT_NOT_FOUND`. */
const readCode = (plan, { path, name }) =>
  new RegExp(`const ${name} = defineError\\(\\s*'not-found',\\s*'(\\w+)'`).exec(plan.read(path))?.[1] ??
  'NOT_FOUND';
