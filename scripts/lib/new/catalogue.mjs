// What the code base has already: modules, tables, permissions, operations. Read from the sources themselves, through the plan, so
// that nothing has to be built first.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { places, readKeys, readList } from './edit.mjs';
import { refuse, refuseTaken } from './names.mjs';

const { variable } = places;

/** Files that list what there is, and that a generator adds to. */
export const REGISTRIES = {
  moduleOrder: 'test/architecture/checks/direction.ts',
  modules: 'src/composition/domain-modules.ts',
  owners: 'src/composition/table-owners.data.ts',
  architecture: 'docs/architecture.md',
  glossary: 'docs/glossary.md',
  noPerson: 'src/composition/visibility/fields-of-no-person.data.ts',
  ofPersons: 'src/composition/visibility/response-fields.data.ts',
  kinds: 'src/composition/visibility/data-kinds.data.ts',
  personTexts: 'src/modules/office-texts/domain/office-text.ts',
  otherTexts: 'test/contract/free-texts.contract-spec.ts',
  matrixObjects: 'test/access/matrix/objects.ts',
  matrix: 'test/access/matrix/matrix.access-spec.ts',
  countyRoutes: 'test/e2e/story/county/routes.mjs',
  daysAhead: 'test/integration/platform/days-of-columns.integration-spec.ts',
  topics: 'src/platform/queue/topics.ts',
  actors: 'src/platform/access/actor.ts',
  migrations: 'src/platform/database/migrations',
  openapi: 'docs/openapi.json',
};

const LANGUAGES = ['zh', 'en'];
/** Both translation files of a term. */
export const translations = (file) =>
  LANGUAGES.map((language) => ({ language, path: `web/src/i18n/${language}/${file}.ts` }));

/** Paths below a folder that end in one of these. */
export function listFiles(root, folder, endings) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((path) => endings.some((ending) => path.endsWith(ending)))
    .sort();
}

const moduleFolder = (module) => `src/modules/${module}`;

export const moduleFiles = (root, module, ending) => listFiles(root, moduleFolder(module), [ending]);

export const readModuleOrder = (plan) =>
  readList(plan.read(REGISTRIES.moduleOrder), variable('MODULE_ORDER'));

export const readRoles = (plan) => readList(plan.read(REGISTRIES.actors), variable('ROLES'));
export const readQueues = (plan) => readList(plan.read(REGISTRIES.topics), variable('QUEUES'));
export const readKinds = (plan) => readKeys(plan.read(REGISTRIES.kinds), variable('DATA_KINDS'));

/** Tables of a module; all tables without one. */
export function readTables(plan, module) {
  const text = plan.read(REGISTRIES.owners);
  const owners = module ? [module] : readKeys(text, variable('TABLE_OWNERS'));
  return owners.flatMap((owner) => readList(text, places.property(owner, variable('TABLE_OWNERS'))) ?? []);
}

/** The table a command is about: the one named, or the module's only one. */
export function chooseTable(plan, module, named) {
  const tables = readTables(plan, module);
  const table = named ?? (tables.length === 1 ? tables[0] : undefined);
  if (table === undefined || !tables.includes(table))
    refuse(
      `请用 --table 指明表，可选：${tables.join('、')}。`,
      `Name the table with --table. The module ${module} owns: ${tables.join(', ')}.`,
    );
  return table;
}

export function assertModule(plan, module) {
  if (!existsSync(join(plan.root, moduleFolder(module ?? '?'))))
    refuse(
      `没有名为“${module ?? ''}”的模块。现有模块：${readModuleOrder(plan).join('、')}。`,
      `There is no module "${module ?? ''}". There are: ${readModuleOrder(plan).join(', ')}.`,
    );
  return module;
}

/** Sources of the service with their text. */
const sources = (root) =>
  listFiles(root, 'src', ['.ts']).map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

/** Refuses what a pattern finds in the sources: names that must be there once. */
export function assertFree(root, wanted) {
  const all = sources(root);
  for (const { what, name, pattern } of wanted) {
    const found = all.find(({ text }) => pattern.test(text));
    if (found) refuseTaken(what, name, found.path);
  }
}

const WHAT = {
  class: { zh: '类', en: 'class' },
  permission: { zh: '权限', en: 'permission' },
  operation: { zh: '操作', en: 'operation' },
  error: { zh: '错误代码', en: 'error code' },
  table: { zh: '表', en: 'table' },
  audit: { zh: '审计操作', en: 'audit action' },
  topic: { zh: '任务', en: 'job' },
};

/** Patterns that find a name where it is declared. */
export const declared = {
  class: (name) => ({
    what: WHAT.class,
    name,
    pattern: new RegExp(`\\b(class|interface) ${name}\\b`),
  }),
  permission: (name) => ({ what: WHAT.permission, name, pattern: new RegExp(`^\\s*'${name}': \\[`, 'm') }),
  operation: (name) => ({
    what: WHAT.operation,
    name,
    pattern: new RegExp(`^ {2}(?:async )?${name}\\(\\s*(?:@|\\))`, 'm'),
  }),
  error: (name) => ({ what: WHAT.error, name, pattern: new RegExp(`'${name}'`) }),
  audit: (name) => ({ what: WHAT.audit, name, pattern: new RegExp(`\\baction: '${name}'`) }),
  topic: (name) => ({ what: WHAT.topic, name, pattern: new RegExp(`\\bdefineJob(<\\w+>)?\\(\\s*'${name}'`) }),
  table: (name) => ({
    what: WHAT.table,
    name,
    pattern: new RegExp(`CREATE (TABLE|VIEW) (public\\.)?${name}\\b`),
  }),
};

/** Refuses an address of the documented routes. */
export function assertRouteFree(plan, method, path) {
  const { paths } = JSON.parse(plan.read(REGISTRIES.openapi));
  const shape = (one) => one.replace(/\{\w+\}|:\w+/g, '{}');
  const found = Object.entries(paths).find(
    ([one, methods]) => shape(one) === shape(`/api/v1${path}`) && (method === undefined || methods[method]),
  );
  if (found) refuseTaken({ zh: '路由', en: 'route' }, `${method ?? ''} ${path}`.trim(), REGISTRIES.openapi);
}

/** The exported `…NotFound` error of a module for a table, its own before any other. */
export function findNotFoundError(plan, module, table) {
  const camel = table
    .split('.')
    .at(-1)
    .replace(/_(\w)/g, (_, letter) => letter.toUpperCase());
  for (const path of moduleFiles(plan.root, module, '.errors.ts')) {
    const names = [...plan.read(path).matchAll(/export const (\w+) = defineError\(\s*'not-found'/g)];
    const own =
      names.find(([, name]) => name.toLowerCase() === `${camel}notfound`.toLowerCase()) ??
      // `training_session` is told missing by `sessionNotFound`.
      names.find(([, name]) => `${camel}notfound`.toLowerCase().endsWith(name.toLowerCase()));
    if (own) return { path, name: own[1] };
  }
  return undefined;
}
