// Fields of a route's DTOs and columns: `title:text`, `heldOn:date?`.
import { assertCamel, refuse, spell } from './names.mjs';

const MAX_TEXT = 120;

/** How each type is written: in TypeScript, in a declared statement, in a request and in an answer. */
const TYPES = {
  text: {
    ts: 'string',
    sql: 'sql.text()',
    api: '',
    swagger: 'String',
    rules: ['IsString()', 'IsNotEmpty()', `MaxLength(${MAX_TEXT})`],
    limits: `maxLength: ${MAX_TEXT}`,
  },
  int: { ts: 'number', sql: 'sql.int', api: '', swagger: 'Number', rules: ['IsInt()'] },
  date: {
    ts: 'string',
    sql: 'sql.date',
    api: `format: 'date'`,
    swagger: 'String',
    rules: ['IsLocalDate()'],
  },
  bool: { ts: 'boolean', sql: 'sql.bool', api: '', swagger: 'Boolean', rules: ['IsBoolean()'] },
  uuid: { ts: 'string', sql: 'sql.uuid', api: `format: 'uuid'`, swagger: 'String', rules: ['IsUUID()'] },
};

export function parseFields(texts = []) {
  const fields = texts.map(parseField);
  const names = fields.map(({ name }) => name);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice) refuse(`字段“${twice}”重复。`, `Field "${twice}" is given twice.`);
  return fields;
}

function parseField(text) {
  const [, name, type, optional] = /^([^:]+):(\w+)(\?)?$/.exec(text) ?? [];
  if (!TYPES[type])
    refuse(
      `--field“${text}”无效，请写成“名称:类型”，类型可选：${Object.keys(TYPES).join('、')}，可空时末尾加 ?。`,
      `--field "${text}" is not valid: write name:type with one of ${Object.keys(TYPES).join(', ')}, and ? at the end when it may be missing.`,
    );
  assertCamel({ zh: '字段', en: 'field' }, name);
  if (name === 'id')
    refuse('字段 id 已自动包含，无需给出。', 'The field id is there by itself: leave it out.');
  return { name, column: spell(name).snake, optional: Boolean(optional), ...TYPES[type], type };
}

const braces = (...parts) => {
  const given = parts.filter(Boolean);
  return given.length > 0 ? `{ ${given.join(', ')} }` : '';
};

/** A validated property of a request. */
export const requestProperty = ({ name, optional, ts, api, rules, limits }) => `
  @ApiProperty${optional ? 'Optional' : ''}(${braces(api, limits)})
  ${optional ? '@IsOptional()\n  ' : ''}${rules.map((rule) => `@${rule}`).join('\n  ')}
  ${name}${optional ? '?' : ''}: ${ts};
`;

/** A documented property of an answer; null stands where nothing is known. */
export const responseProperty = ({ name, optional, ts, api, swagger }) =>
  `  @ApiProperty(${optional ? braces(`type: ${swagger}`, 'nullable: true', api) : braces(api)}) ${name}: ${ts}${optional ? ' | null' : ''};`;

/** Imports of a file with request properties, by module. */
export function requestImports(fields) {
  const rules = fields.flatMap((one) => one.rules.map((rule) => rule.replace(/\(.*/, '')));
  const own = rules.filter((rule) => rule === 'IsLocalDate');
  const validators = rules.filter((rule) => rule !== 'IsLocalDate');
  if (fields.some(({ optional }) => optional)) validators.push('IsOptional');
  const swagger = [
    ...(fields.some(({ optional }) => !optional) ? ['ApiProperty'] : []),
    ...(fields.some(({ optional }) => optional) ? ['ApiPropertyOptional'] : []),
  ];
  const line = (names, from) =>
    names.length > 0 ? `import { ${[...new Set(names)].sort().join(', ')} } from '${from}';\n` : '';
  return (
    line(swagger, '@nestjs/swagger') +
    line(validators, 'class-validator') +
    line(own, '../../../../platform/http/index.js')
  );
}

/** Type of a field in a command or a row. */
export const member = ({ name, optional, ts }, missing) =>
  optional && missing === 'undefined'
    ? `readonly ${name}?: ${ts};`
    : `readonly ${name}: ${ts}${optional ? ' | null' : ''};`;

/** Declaration of a field for a statement. */
export const sqlType = ({ optional, sql }) => (optional ? `nullable(${sql})` : sql);

/** Its column in a SELECT. */
export const selected = ({ name, column }) => (name === column ? `t.${column}` : `t.${column} AS "${name}"`);
