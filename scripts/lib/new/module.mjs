// A new module with one table, a command, two queries and three routes, entered everywhere a module must be.
import {
  assertFree,
  assertRouteFree,
  declared,
  readModuleOrder,
  REGISTRIES,
  translations,
} from './catalogue.mjs';
import { addImport, addItem, addProperty, places } from './edit.mjs';
import { planMigration, toQueries } from './migration.mjs';
import { moduleTexts } from './module-files.mjs';
import { assertDashed, assertLabels, assertOneOf, refuse, refuseTaken, spell, toSingular } from './names.mjs';

const { property, returned, variable } = places;

const MODULE = { zh: '模块', en: 'module' };
/** Modules that only read others; a new one stands before them unless it says otherwise. */
const DEFAULT_NEXT = 'worklists';

const createTable = (table) => `
      CREATE TABLE ${table} (
        id uuid PRIMARY KEY,
        cooperation text NOT NULL REFERENCES cooperation,
        title text NOT NULL,
        recorded_by uuid NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT app_now()
      )`;

/** Both sides of a cooperation read a row; a bureau of it writes. */
const POLICIES = `
const OF_COOPERATION = \`\${seenBy({ cooperation: 'cooperation' })}
  OR (app_role() IN ('caseworker', 'station') AND cooperation = ANY(app_list('app.cooperations')))\`;
const BY_BUREAU = \`app_role() = 'system' OR (app_role() = 'bureau' AND cooperation = ANY(app_list('app.cooperations')))\`;`;

/** @param options `{ singular, zh, en, before }` */
export function newModule(plan, [name], options) {
  const n = readNames(plan, name, options);
  const { many, one, labels } = n;
  const before = options.before ?? DEFAULT_NEXT;
  assertOneOf('before', before, readModuleOrder(plan));
  assertNewNames(plan, n);

  for (const [path, text] of Object.entries(moduleTexts(n))) plan.create(path, text);
  planMigration(plan, many.dashed, {
    imports: `import { protect, seenBy } from './rls.js';`,
    constants: POLICIES,
    comment: `${one.pascal} (${labels.zh}).`,
    up: `${toQueries([createTable(one.snake)])}
    await runner.query(\`CREATE INDEX ${one.snake}_by_cooperation ON ${one.snake} (cooperation, id)\`);
    await protect(runner, '${one.snake}', OF_COOPERATION, { check: BY_BUREAU, grant: 'SELECT, INSERT, UPDATE' });`,
    down: toQueries([`DROP TABLE ${one.snake}`]),
  });
  register(plan, n, before);
  plan.next('npm run openapi:write');
  plan.next('npm run access:write');
  plan.next('npm run console:write');
  plan.next(`node scripts/jest.mjs ${many.dashed} test/contract test/integration/statements`);
}

function readNames(plan, name, options) {
  assertDashed(MODULE, name);
  const singular = options.singular ?? toSingular(name);
  if (singular === undefined || singular === name)
    refuse(
      `模块名应为复数。“${name}”的单数请用 --singular 给出，且须与模块名不同。`,
      `A module is named in the plural. Give the singular of "${name}" with --singular; it must differ from the module's name.`,
    );
  assertDashed({ zh: '单数名', en: 'singular' }, singular);
  const labels = assertLabels({ zh: options.zh, en: options.en ?? singular.replaceAll('-', ' ') });
  return { many: spell(name), one: spell(singular), labels };
}

function assertNewNames(plan, { many, one }) {
  if (readModuleOrder(plan).includes(many.dashed) || plan.exists(`src/modules/${many.dashed}`))
    refuseTaken(MODULE, many.dashed, REGISTRIES.moduleOrder);
  assertRouteFree(plan, undefined, `/${many.dashed}`);
  assertFree(plan.root, [
    ...[one.pascal, `${one.pascal}Response`, `${one.pascal}Page`, `Record${one.pascal}Request`].map(
      declared.class,
    ),
    ...[`record${one.pascal}`, `list${many.pascal}`, `get${one.pascal}`].map(declared.operation),
    ...[`${one.dashed}.record`, `${one.dashed}.read`].map(declared.permission),
    ...[`${one.constant}_NOT_FOUND`, `${one.constant}_TITLE_REQUIRED`].map(declared.error),
    declared.audit(`${one.dashed}.recorded`),
    declared.table(one.snake),
  ]);
}

/** The lists that name every module, table, route, answer and act. */
function register(plan, { many, one, labels }, before) {
  plan.edit(REGISTRIES.modules, (text) => {
    const imported = addImport(text, `../modules/${many.dashed}/index.js`, [`${many.pascal}Module`]);
    return addItem(imported, variable('domainModules'), `${many.pascal}Module`, {
      before: `${spell(before).pascal}Module`,
    });
  });
  plan.edit(REGISTRIES.moduleOrder, (text) =>
    addItem(text, variable('MODULE_ORDER'), `'${many.dashed}'`, { before: `'${before}'` }),
  );
  plan.edit(REGISTRIES.owners, (text) =>
    addProperty(text, variable('TABLE_OWNERS'), many.dashed, `['${one.snake}']`, { before }),
  );
  plan.edit(REGISTRIES.architecture, (text) =>
    replaceOnce(text, new RegExp(`(→ )(${before})\\b`), `$1${many.dashed} → $2`),
  );
  plan.edit(REGISTRIES.glossary, (text) => addGlossaryRow(text, { many, one, labels }));
  plan.edit(REGISTRIES.noPerson, (text) =>
    addProperty(
      text,
      variable('FIELDS_OF_NO_PERSON'),
      `${one.pascal}Response`,
      `'cooperation title recordedAt'`,
      { sorted: true },
    ),
  );
  plan.edit(REGISTRIES.matrixObjects, (text) =>
    addProperty(
      text,
      returned('placeObjects'),
      `${many.dashed} id`,
      `await put('${one.snake}', { cooperation: 'napo-longgang', title: 'matrix', recorded_by: nobody })`,
      { before: 'violationId' },
    ),
  );
  // Both sides of the cooperation share its rows, whichever area they look after.
  plan.edit(REGISTRIES.matrix, (text) =>
    replaceOnce(text, /(\(\?:match-plans\|[^)]*)(\)\\\/\\\{id\\\}\$)/, `$1|${many.dashed}$2`),
  );
  plan.edit(REGISTRIES.countyRoutes, (text) =>
    addProperty(text, variable('TABLES'), `/${many.dashed}`, `'${one.snake}'`, { before: '/saved-views' }),
  );
  const acts = { zh: `登记${labels.zh}`, en: `Recorded a ${labels.en}` };
  for (const { language, path } of translations('audit')) {
    const inAudit = (name) => property(name, variable('audit'));
    plan.edit(path, (text) =>
      addProperty(text, inAudit('actions'), `${one.dashed}.recorded`, `'${acts[language]}'`, {
        sorted: true,
      }),
    );
    plan.edit(path, (text) =>
      addProperty(text, inAudit('things'), one.snake, `'${labels[language]}'`, { sorted: true }),
    );
  }
  for (const { language, path } of translations('audit-fields'))
    plan.edit(path, (text) =>
      addProperty(text, variable('auditFields'), 'title', language === 'zh' ? `'标题'` : `'title'`),
    );
}

function addGlossaryRow(text, { many, one, labels }) {
  const lines = text.split('\n');
  const last = lines.findLastIndex((line) => line.startsWith('| ['));
  if (last < 0) return undefined;
  const link = `[${one.spaced}](../src/modules/${many.dashed}/domain/${one.dashed}.ts)`;
  lines.splice(last + 1, 0, `| ${link} | ${labels.zh} | Recorded by a bureau for its cooperation |`);
  return lines.join('\n');
}

const replaceOnce = (text, pattern, by) => (pattern.test(text) ? text.replace(pattern, by) : undefined);
