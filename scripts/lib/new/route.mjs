// A route of a module's controller with its DTOs, use case and permission, and the test of who may call it.
import {
  assertFree,
  assertModule,
  assertRouteFree,
  chooseTable,
  declared,
  findNotFoundError,
  moduleFiles,
  readKinds,
  readRoles,
  readTables,
  REGISTRIES,
  translations,
} from './catalogue.mjs';
import {
  addConstructorParameter,
  addImport,
  addItem,
  addMember,
  addProperty,
  hasProperty,
  places,
  readList,
} from './edit.mjs';
import { createController, findController } from './controllers.mjs';
import { parseFields } from './fields.mjs';
import { addNotFoundError, addProvider, readGrant } from './module-edits.mjs';
import {
  assertCamel,
  assertLabels,
  assertOneOf,
  refuse,
  refuseTaken,
  spell,
  toPast,
  toSingular,
} from './names.mjs';
import {
  accessSpecText,
  controllerParts,
  queriesText,
  requestText,
  responseText,
  serviceText,
  statementText,
} from './route-files.mjs';

const { argument, property, variable } = places;
const METHODS = ['get', 'post', 'put', 'patch', 'delete'];
const PATH = /^\/[a-z][a-z0-9-]*(\/([a-z][a-z0-9-]*|:id))*$/;
const PERMISSION = /^[a-z][a-z0-9]*(-[a-z0-9]+)*(\.[a-z]+(-[a-z]+)*)+$/;
/** Roles that stand on both sides of a cooperation. */
const ON_BOTH_SIDES = ['bureau', 'auditor'];

/** @param options see `usage.mjs` */
export function newRoute(plan, [moduleName, method, path, operation], options) {
  const route = readRoute(plan, [moduleName, method, path, operation], options);
  const r = { ...route, ...findController(plan, route, options.controller) };
  assertNewNames(plan, r);
  if (r.isNewController) createController(plan, r);
  const access = grantPermission(plan, r, options);
  r.accessRow = `['${r.method.toUpperCase()}', \`/api/v1${path.replace(':id', '${newId()}')}\`, ${access}]`;
  if (r.needsNotFound)
    r.notFound =
      findNotFoundError(plan, moduleName, r.aggregate) ?? addNotFoundError(plan, moduleName, r.aggregate);
  createFiles(plan, r);
  addToController(plan, r);
  addProvider(plan, moduleName, r.useCase, `./application/${r.useCaseFile}.js`);
  addAccessTest(plan, r);
  if (r.isCommand) nameAct(plan, r, options);
  classifyTexts(plan, r, options.texts);
  classifyAnswer(plan, r, options.shows);
  const [, shared] = /\(\?:(match-plans\|[^)]*)\)/.exec(plan.read(REGISTRIES.matrix)) ?? [];
  if (r.hasId && shared?.split('|').includes(path.split('/')[1]) && !path.endsWith(':id'))
    plan.byHand(
      REGISTRIES.matrix,
      `若协作双方共用，列入 OF_COOPERATION · name ${path} in OF_COOPERATION if all of the cooperation share it`,
      'OF_COOPERATION =',
    );
  if (!r.statement)
    plan.byHand(`src/modules/${moduleName}/application/${r.useCaseFile}.ts`, whatIsMissing(r), 'this.uow');
  for (const step of ['openapi:write', 'access:write', 'console:write']) plan.next(`npm run ${step}`);
  plan.next(`node scripts/jest.mjs test/access/${moduleName} test/contract test/integration/statements`);
}

const whatIsMissing = ({ kind }) =>
  kind === 'list'
    ? '读取列表(目前返回空)· read the list: it is empty so far'
    : kind === 'find'
      ? '读取数据(目前总是未找到)· read the row: it is never found so far'
      : '执行操作(目前只写审计记录)· carry the command out: only the audit entry is written so far';

function readRoute(plan, [moduleName, method, path, operation], options) {
  assertModule(plan, moduleName);
  assertOneOf('method', method, METHODS);
  if (!PATH.test(path ?? '') || (path.match(/:id/g) ?? []).length > 1)
    refuse(
      `路径“${path ?? ''}”无效：须形如 /home-visits/:id/rename，参数只能是一个 :id。`,
      `The path "${path ?? ''}" is not valid: write it like /home-visits/:id/rename, with :id as its only parameter.`,
    );
  assertCamel({ zh: '操作', en: 'operation' }, operation);
  if (!PERMISSION.test(options.permission ?? ''))
    refuse(
      `请用 --permission 给出权限，形如 home-visit.rename。`,
      `Give the permission with --permission, such as home-visit.rename.`,
    );
  const fields = parseFields(options.field);
  const hasId = path.includes(':id');
  const kind = method !== 'get' ? 'command' : hasId ? 'find' : 'list';
  const words = spell(operation).dashed.split('-');
  const verb = words[0];
  assertVerb(kind, verb, words.length, operation);
  const nounText = words.slice(1).join('-');
  const noun = spell(kind === 'list' ? (toSingular(nounText) ?? nounText) : nounText);
  const isCommand = kind === 'command';
  const table = readTable(plan, moduleName, options);
  const [resource, ...acts] = options.permission.split('.');
  const suffix = isCommand ? 'Service' : 'Queries';
  const statement = Boolean(options.statement);
  if (isCommand && !hasId && fields.length === 0)
    refuse(
      '没有 :id 的命令至少需要一个 --field。',
      'A command without :id needs at least one --field: it would have nothing to say.',
    );
  if (isCommand && statement) assertUpdates({ hasId, fields });
  return {
    module: spell(moduleName),
    method,
    path,
    operation: spell(operation),
    noun,
    kind,
    isCommand,
    hasId,
    verb,
    fields,
    statement,
    table,
    permission: options.permission,
    aggregate: table?.split('.').at(-1) ?? spell(resource).snake,
    audit: options.audit ?? `${resource}.${toPast(acts.at(-1))}`,
    useCase: `${isCommand ? spell(operation).pascal : noun.pascal}${suffix}`,
    useCaseField: `${isCommand ? spell(operation).camel : noun.camel}${suffix}`,
    useCaseFile: `${isCommand ? spell(operation).dashed : noun.dashed}.${suffix.toLowerCase()}`,
    needsNotFound: kind === 'find' || (isCommand && statement),
  };
}

function assertVerb(kind, verb, words, operation) {
  const wanted = { find: 'get', list: 'list' }[kind];
  const wrong = wanted ? verb !== wanted : ['get', 'list', 'find'].includes(verb);
  if (!wrong && words > 1) return;
  refuse(
    `操作名“${operation}”须为动词加名词：读取一项用 get…，读取列表用 list…，命令用其他动词。`,
    `The operation "${operation}" must be a verb and a noun: get… for one row, list… for a list, another verb for a command.`,
  );
}

function assertUpdates({ hasId, fields }) {
  if (!hasId || fields.length === 0)
    refuse(
      '--statement 用于更新一行：路径须含 :id，并至少给出一个 --field。新增行的语句请手写。',
      '--statement updates one row: the path needs :id and at least one --field. Write an INSERT by hand.',
    );
  const owned = fields.find(({ column }) => column === 'status' || column === 'version');
  if (owned)
    refuse(
      `字段“${owned.name}”只由 LifecycleStore 写入。`,
      `The field "${owned.name}" is written by LifecycleStore alone.`,
    );
}

function readTable(plan, moduleName, options) {
  if (options.statement || options.table) return chooseTable(plan, moduleName, options.table);
  const own = readTables(plan, moduleName);
  return own.length === 1 ? own[0] : undefined;
}

function assertNewNames(plan, r) {
  assertRouteFree(plan, r.method, r.path);
  const classes = r.isCommand
    ? [
        r.useCase,
        ...(r.fields.length > 0 ? [`${r.operation.pascal}Request`, `${r.operation.pascal}Command`] : []),
      ]
    : [r.useCase, r.noun.pascal, `${r.noun.pascal}Response`, `${r.noun.pascal}Page`];
  assertFree(plan.root, [
    ...(r.isNewController ? [r.controllerClass] : []).map(declared.class),
    ...classes.map(declared.class),
    declared.operation(r.operation.camel),
  ]);
}

/** Enters a new permission in the module's policy. @returns the roles as code of a test */
function grantPermission(plan, r, options) {
  const policies = moduleFiles(plan.root, r.module.dashed, '.policy.ts');
  const granted = argument('definePolicy', 0);
  const known = policies.find((path) => hasProperty(plan.read(path), granted, r.permission));
  const sideOf = (path, side) =>
    readList(plan.read(path), property(side, argument('definePolicy', 1)))?.includes(r.permission);
  if (known) {
    const roles = readList(plan.read(known), property(r.permission, granted));
    return rolesInTest(roles, sideOf(known, 'destination') ? 'destination' : undefined);
  }
  assertFree(plan.root, [declared.permission(r.permission)]);
  const roles = (options.roles ?? '').split(',').filter(Boolean);
  if (roles.length === 0)
    refuse(
      `权限“${r.permission}”是新的，请用 --roles 给出角色：${readRoles(plan).join('、')}。`,
      `The permission "${r.permission}" is new: give its roles with --roles, of ${readRoles(plan).join(', ')}.`,
    );
  for (const role of roles) assertOneOf('roles', role, readRoles(plan));
  const list = `[${roles.map((role) => `'${role}'`).join(', ')}]`;
  const [policy] = policies;
  plan.edit(policy ?? '', (text) => addProperty(text, granted, r.permission, list));
  if (options.side) {
    assertOneOf('side', options.side, ['source', 'destination']);
    limitToSide(plan, policy, r.permission, options.side);
  }
  return rolesInTest(roles, options.side);
}

/** The tests sign a bureau and an auditor in on the county's side. */
const rolesInTest = (roles, side) =>
  `[${roles
    .filter((role) => side !== 'destination' || !ON_BOTH_SIDES.includes(role))
    .map((role) => `'${role}'`)
    .join(', ')}]`;

function limitToSide(plan, policy, permission, side) {
  const sides = argument('definePolicy', 1);
  plan.edit(policy, (text) => {
    const item = `'${permission}'`;
    const added = addItem(text, property(side, sides), item);
    if (added) return added;
    const inSides = addProperty(text, sides, side, `[${item}]`);
    if (inSides) return inSides;
    return text.replace(/(definePolicy\(\s*\{[\s\S]*?\n\s*\},?)(\s*\))/, (_, table, end) => {
      const comma = table.endsWith(',') ? '' : ',';
      return `${table}${comma} { ${side}: [${item}] }${end}`;
    });
  });
}

function createFiles(plan, r) {
  const at = (path) => `src/modules/${r.module.dashed}/${path}`;
  plan.create(at(`application/${r.useCaseFile}.ts`), r.isCommand ? serviceText(r) : queriesText(r));
  if (r.statement) plan.create(at(`persistence/${r.operation.dashed}.statements.ts`), statementText(r));
  if (!r.isCommand) plan.create(at(`http/dto/${r.noun.dashed}.response.dto.ts`), responseText(r));
  else if (r.fields.length > 0)
    plan.create(at(`http/dto/${r.operation.dashed}.request.dto.ts`), requestText(r));
  if (r.isCommand && r.statement) {
    const grant = readGrant(
      plan,
      r.table,
      r.fields.map(({ column }) => column),
    );
    if (grant)
      plan.byHand(
        grant.path,
        `app_rt 不能更新 ${r.table} 的这些列，需迁移授权 · app_rt may not update these columns of ${r.table}: grant it in a migration`,
        `'${r.table}'`,
      );
  }
}

function addToController(plan, r) {
  const { imports, method, constructorParameter } = controllerParts(r);
  plan.edit(r.controller, (text) => {
    const all = [...imports, [`../application/${r.useCaseFile}.js`, [r.useCase]]];
    const imported = all.reduce((one, [from, names]) => addImport(one, from, names), text);
    const injected = addConstructorParameter(imported, r.controllerClass, constructorParameter);
    return injected && addMember(injected, r.controllerClass, method);
  });
}

/** A row in the module's table of callers; a suite of its own where there is no such table. */
function addAccessTest(plan, r) {
  const folder = `test/access/${r.module.dashed}`;
  const suite = `${folder}/${r.module.dashed}.access-spec.ts`;
  const added = plan.exists(suite) && addItem(plan.read(suite), variable('ROUTES'), r.accessRow);
  if (!added) return plan.create(`${folder}/${r.operation.dashed}.access-spec.ts`, accessSpecText(r));
  plan.edit(suite, () =>
    r.hasId ? addImport(added, '../../../src/platform/clock/index.js', ['newId']) : added,
  );
}

/** How the audit record names what the command did, in both languages. */
function nameAct(plan, r, options) {
  const inAudit = (name) => property(name, variable('audit'));
  const isNamed = translations('audit').every(({ path }) =>
    hasProperty(plan.read(path), inAudit('actions'), r.audit),
  );
  if (isNamed) refuseTaken({ zh: '审计操作', en: 'audit action' }, r.audit, 'web/src/i18n/zh/audit.ts');
  const labels = assertLabels(options);
  for (const { language, path } of translations('audit')) {
    plan.edit(path, (text) =>
      addProperty(text, inAudit('actions'), r.audit, `'${labels[language]}'`, { sorted: true }),
    );
    if (!hasProperty(plan.read(path), inAudit('things'), r.aggregate))
      plan.byHand(path, `${r.aggregate} 的名称 · the name of ${r.aggregate}`, 'things: {');
  }
  for (const { path } of translations('audit-fields'))
    for (const { column } of r.fields)
      if (!hasProperty(plan.read(path), variable('auditFields'), column))
        plan.byHand(path, `字段 ${column} 的名称 · the label of the field ${column}`, 'auditFields');
}

/** Free texts are asked about health unless they are said to be of no person. */
export function classifyTexts(plan, { fields }, texts = 'person') {
  assertOneOf('texts', texts, ['person', 'other']);
  const persons = readList(plan.read(REGISTRIES.personTexts), variable('PERSON_TEXT_PROPERTIES'));
  const others = /const OTHER_TEXT = new Set\(\s*`([^`]*)`/
    .exec(plan.read(REGISTRIES.otherTexts))[1]
    .split(/\s+/);
  for (const { name, type } of fields) {
    if (type !== 'text' || persons.includes(name) || others.includes(name)) continue;
    if (texts === 'person')
      plan.edit(REGISTRIES.personTexts, (text) =>
        addItem(text, variable('PERSON_TEXT_PROPERTIES'), `'${name}'`),
      );
    else
      plan.edit(REGISTRIES.otherTexts, (text) =>
        text.replace(/(const OTHER_TEXT = new Set\(\s*`[^`]*)/, `$1 ${name}`),
      );
  }
}

/** Which offices may read the answer: decided, or left to a person. */
function classifyAnswer(plan, r, shows) {
  if (r.isCommand || r.fields.length === 0) return;
  const schema = `${r.noun.pascal}Response`;
  const names = r.fields.map(({ name }) => name).join(' ');
  if (shows === undefined) {
    const what = `决定谁可读 ${schema} · decide who reads ${schema}: ${names}`;
    return plan.byHand(REGISTRIES.ofPersons, what, 'RESPONSE_FIELDS:');
  }
  assertOneOf('shows', shows, ['none', ...readKinds(plan)]);
  const isNone = shows === 'none';
  plan.edit(isNone ? REGISTRIES.noPerson : REGISTRIES.ofPersons, (text) =>
    addProperty(
      text,
      variable(isNone ? 'FIELDS_OF_NO_PERSON' : 'RESPONSE_FIELDS'),
      schema,
      isNone ? `'${names}'` : `{ ${shows}: '${names}' }`,
      { sorted: true },
    ),
  );
}
