// A plain field that may be empty: column, entity, domain shape, answer, labels; for a person also the form, the correction, the
// erasure and the register of personal data. What a file's shape does not allow is listed for a person to do.
import { listFiles, moduleFiles, readKinds, readTables, REGISTRIES, translations } from './catalogue.mjs';
import {
  addInterfaceMember,
  addMember,
  addProperty,
  addToText,
  findSource,
  hasProperty,
  lastIsReadonly,
  places,
  readClassName,
  readImplemented,
  readMappers,
  readProperties,
} from './edit.mjs';
import { planMigration, toQueries } from './migration.mjs';
import { assertColumn, assertLabels, assertOneOf, refuse, refuseTaken, spell } from './names.mjs';
import { addPersonField } from './person-field.mjs';
import { declarePersonalField } from './personal-field.mjs';

const { property, returned, variable } = places;

const TYPES = {
  text: { pg: 'text', ts: 'string', api: 'type: String', sql: 'sql.text()' },
  date: { pg: 'date', ts: 'string', api: `type: String, format: 'date'`, sql: 'sql.date' },
  integer: { pg: 'integer', ts: 'number', api: 'type: Number', sql: 'sql.int' },
};
const MAX_LENGTH = 60;
/** Endings of the code base's columns that say their type. */
const DATE_ENDING = /_on$|_until$|_from$/;

/** @param options `{ type, zh, en, shows, class, max, ahead }` */
export function newField(plan, [table, column], options) {
  const f = readField(plan, table, column, options);
  addColumn(plan, f, options);
  plan.edit(f.entityPath, (text) => addMember(text, f.entity, entityProperty(text, f)));
  addToShape(plan, f);
  addToAnswer(plan, f, options.shows);
  addToStatements(plan, f);
  for (const { language, path } of translations('audit-fields'))
    plan.edit(path, (text) => addProperty(text, variable('auditFields'), column, `'${f.labels[language]}'`));
  if (table === 'seeker') addPersonField(plan, f, options);
  else {
    declarePersonalField(plan, f, options);
    byHand(plan, f);
  }
  for (const step of ['openapi:write', 'access:write', 'console:write']) plan.next(`npm run ${step}`);
  plan.next('npm run build && node scripts/cli.mjs personal-data --write');
  plan.next(`node scripts/jest.mjs test/integration/${f.module} test/contract test/integration/statements`);
}

function readField(plan, table, column, options) {
  const found = findEntity(plan, table);
  assertColumn(column);
  const labels = assertLabels(options);
  const type = assertOneOf('type', options.type ?? 'text', Object.keys(TYPES));
  assertTypeOfName(column, type, options);
  if (options.shows) assertOneOf('shows', options.shows, ['none', ...readKinds(plan)]);
  const max = Number(options.max ?? MAX_LENGTH);
  if (!Number.isInteger(max) || max < 1 || max > 2_000)
    refuse('--max 须为 1 至 2000 的整数。', '--max must be a whole number from 1 to 2000.');
  const { camel } = spell(column);
  const text = plan.read(found.entityPath);
  if (new RegExp(`\\b${camel}:`).test(text) || new RegExp(`name: '${column}'`).test(text))
    refuseTaken({ zh: '字段', en: 'field' }, column, found.entityPath);
  const adds = new RegExp(`(CREATE|ALTER) TABLE ${table.replace('.', '\\.')}\\b[^;\`]*\\b${column}\\b`);
  const migration = listFiles(plan.root, REGISTRIES.migrations, ['.ts']).find((path) =>
    adds.test(plan.read(path)),
  );
  if (migration) refuseTaken({ zh: '字段', en: 'field' }, column, migration);
  const name = found.entity.replace(/Entity$/, '');
  return {
    ...found,
    table,
    column,
    name: camel,
    type,
    ...TYPES[type],
    labels,
    max,
    response: `${name}Response`,
  };
}

/** `_on` is a date and nothing else is, so that a reader knows the type by the name. */
function assertTypeOfName(column, type, { ahead }) {
  if (DATE_ENDING.test(column) !== (type === 'date'))
    refuse(
      `日期字段以 _on（或 _from、_until）结尾，其他字段不可以：“${column}”。`,
      `A date ends in _on (or _from, _until) and nothing else does: "${column}".`,
    );
  if (ahead && type !== 'date') refuse('--ahead 只用于日期。', '--ahead is for dates alone.');
}

/** The aggregate of a table: its entity and the module that holds it. */
function findEntity(plan, table) {
  if (!readTables(plan).includes(table))
    refuse(`没有名为“${table ?? ''}”的表。`, `There is no table "${table ?? ''}".`);
  const [schema, name] = table.includes('.') ? table.split('.') : [undefined, table];
  const declares = new RegExp(`@Entity\\(\\{[^}]*\\bname: '${name}'`);
  for (const path of listFiles(plan.root, 'src/modules', ['.entity.ts'])) {
    const text = plan.read(path);
    if (!declares.test(text) || (schema && !text.includes(`schema: '${schema}'`))) continue;
    return { module: path.split('/')[2], entityPath: path, entity: readClassName(text) };
  }
  return refuse(
    `表“${table}”没有实体（*.entity.ts），请手工添加字段。`,
    `The table "${table}" has no entity (*.entity.ts): add the field by hand.`,
  );
}

function addColumn(plan, { table, column, pg, type, labels }, { ahead }) {
  const short = table.split('.').at(-1);
  const trigger = `${short}_${column}_has_happened`;
  const isPast = type === 'date' && !ahead;
  const up = [`ALTER TABLE ${table} ADD COLUMN ${column} ${pg}`];
  if (isPast)
    up.push(`
      CREATE TRIGGER ${trigger} BEFORE INSERT OR UPDATE OF ${column} ON ${table}
        FOR EACH ROW WHEN (NEW.${column} > app_today()) EXECUTE FUNCTION refuse_future()`);
  const down = [
    ...(isPast ? [`DROP TRIGGER ${trigger} ON ${table}`] : []),
    `ALTER TABLE ${table} DROP COLUMN ${column}`,
  ];
  planMigration(plan, spell(`${short}-${column}`).dashed, {
    comment: `${labels.en} of a ${short.replaceAll('_', ' ')} (${labels.zh}); unknown on rows of before.`,
    up: toQueries(up),
    down: toQueries(down),
  });
  if (type === 'date' && ahead)
    plan.edit(REGISTRIES.daysAhead, (text) =>
      text.replace(/(const AHEAD = \[)/, `$1\n  '${short}.${column}',`),
    );
}

function entityProperty(text, { entity, column, name, pg, ts }) {
  const options = name === column ? '{ nullable: true }' : `{ name: '${column}', nullable: true }`;
  const readonly = lastIsReadonly(text, entity) ? 'readonly ' : '';
  return `  @Column('${pg === 'integer' ? 'int' : pg}', ${options}) ${readonly}${name}: ${ts} | null;`;
}

/** The readonly shape in the domain that the entity implements. */
function addToShape(plan, f) {
  const [shape] = readImplemented(plan.read(f.entityPath), f.entity);
  if (!shape) return;
  const member = `  readonly ${f.name}: ${f.ts} | null;`;
  // What a person says of themselves is their profile, which the form of registration fills.
  const target = f.table === 'seeker' ? 'SeekerProfile' : shape;
  const path = listFiles(plan.root, `src/modules/${f.module}/domain`, ['.ts']).find((one) =>
    new RegExp(`export interface ${target}\\b`).test(plan.read(one)),
  );
  if (path) plan.edit(path, (text) => addInterfaceMember(text, target, member));
}

/** The answer of the API, where the functions that fill it are of the usual shape; a person decides who may read it. */
function addToAnswer(plan, f, shows) {
  const path = moduleFiles(plan.root, f.module, '.ts').find(
    (one) => one.includes('/http/') && new RegExp(`export class ${f.response}\\b`).test(plan.read(one)),
  );
  const filled = path && fillAnswer(plan, f, path);
  if (!filled)
    return plan.byHand(
      path ?? f.entityPath,
      `在响应 DTO 中加入 ${f.name} 并填充 · add ${f.name} to the response DTO and fill it`,
      path ? `class ${f.response}` : f.name,
    );
  plan.edit(path, () =>
    addMember(filled, f.response, `  @ApiProperty({ ${f.api}, nullable: true }) ${f.name}: ${f.ts} | null;`),
  );
  classify(plan, f, shows);
}

/** @returns the text with the field filled in by every function; undefined where one of them has another source than the row */
function fillAnswer(plan, f, path) {
  const text = plan.read(path);
  const known = readProperties(plan.read(f.entityPath), f.entity);
  const mappers = readMappers(text, f.response);
  if (mappers.length === 0) return undefined;
  return mappers.reduce((one, { name, parameters }) => {
    const source = one && findSource(one, returned(name), known);
    if (!source || !isRow(plan, f, source.from, parameters)) return undefined;
    return source.isSpread ? one : addProperty(one, returned(name), f.name, `${source.from}.${f.name}`);
  }, text);
}

/** Whether an expression is declared as the entity or as its shape: as a parameter, or as a member of a view of the module. */
function isRow(plan, f, from, parameters) {
  const types = [f.entity, ...readImplemented(plan.read(f.entityPath), f.entity)].join('|');
  const declares = new RegExp(`\\b${from.split('.').at(-1)}\\??: (?:Readonly<)?(?:${types})\\b`);
  return (
    declares.test(parameters) ||
    (parameters.includes(from.split('.')[0]) &&
      moduleFiles(plan.root, f.module, '.ts').some((path) => declares.test(plan.read(path))))
  );
}

/** Which kind of data the field is: where the answer carries nothing of a person, nothing either; else as is said. */
function classify(plan, f, shows) {
  const none = variable('FIELDS_OF_NO_PERSON');
  if (hasProperty(plan.read(REGISTRIES.noPerson), none, f.response) && shows === undefined)
    return plan.edit(REGISTRIES.noPerson, (text) =>
      addToText(text, property(f.response, none), ` ${f.name}`),
    );
  const kind = shows ?? (f.table === 'seeker' ? 'register' : undefined);
  const what = `决定谁可读 ${f.response}.${f.name} · decide who reads ${f.response}.${f.name}`;
  const anchor = `${f.response}:`;
  if (kind === undefined) return plan.byHand(REGISTRIES.ofPersons, what, anchor);
  const ofResponse = property(f.response, variable('RESPONSE_FIELDS'));
  plan.editOr(
    REGISTRIES.ofPersons,
    (text) =>
      addToText(text, property(kind, ofResponse), ` ${f.name}`) ??
      addProperty(text, ofResponse, kind, `'${f.name}'`),
    what,
    anchor,
  );
}

/** Statements whose rows have the columns of the table listed under its own name: `SEEKER_COLUMNS`, `SEEKER_ROW`. */
function addToStatements(plan, f) {
  const { constant } = spell(f.table.split('.').at(-1));
  for (const path of moduleFiles(plan.root, f.module, '.statements.ts')) {
    const text = plan.read(path);
    if (![`const ${constant}_ROW =`, `const ${constant}_COLUMNS =`].every((one) => text.includes(one)))
      continue;
    const selected = f.name === f.column ? `t.${f.column}` : `t.${f.column} AS "${f.name}"`;
    plan.edit(path, (one) =>
      addNullableImport(addProperty(one, variable(`${constant}_ROW`), f.name, `nullable(${f.sql})`)),
    );
    plan.edit(path, (one) => addToText(one, variable(`${constant}_COLUMNS`), `, ${selected}`));
  }
}

const addNullableImport = (text) =>
  /\bnullable\b[^}]*\} from '[^']*\/platform\/database\/index\.js'/.test(text)
    ? text
    : text.replace(/(import \{)([^}]*\} from '[^']*\/platform\/database\/index\.js')/, '$1 nullable,$2');

/** What a plain aggregate leaves to a person. */
function byHand(plan, f) {
  const controller = moduleFiles(plan.root, f.module, '.request.dto.ts')[0] ?? f.entityPath;
  plan.byHand(
    controller,
    `如需录入：在请求 DTO 和命令中加入 ${f.name} · if it is sent: add ${f.name} to the request DTO and to its command`,
  );
  plan.byHand(
    translations('audit-fields')[0].path,
    `如需显示：在页面中加入 auditFields.${f.column} 的标签 · if it is shown: add it to its screen, labelled as auditFields.${f.column} is`,
    `${f.column}:`,
  );
}
