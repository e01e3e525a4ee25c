import type { Dice } from './random.js';

/** The part of OpenAPI 3.0 the service's document uses. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly nullable?: boolean;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly minimum?: number;
  readonly maximum?: number;
}
export type Schemas = Readonly<Record<string, Schema>>;

const MAX_DEPTH = 6;

function resolved(schema: Schema, schemas: Schemas): Schema {
  if (schema.$ref) return resolved(schemas[schema.$ref.split('/').at(-1)!]!, schemas);
  if (schema.allOf?.length === 1) {
    const { allOf, ...rest } = schema;
    return { ...resolved(allOf[0]!, schemas), ...rest };
  }
  return schema;
}

/** Where a value is not what the document promises; fields it does not name are faults too. */
export function violations(value: unknown, given: Schema, schemas: Schemas, path = '$'): string[] {
  const schema = resolved(given, schemas);
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices)
    return choices.some((one) => violations(value, one, schemas, path).length === 0)
      ? []
      : [`${path}: none of the choices`];
  if (value === null) return schema.nullable || !schema.type ? [] : [`${path}: null`];
  if (schema.enum && !Array.isArray(value) && !schema.enum.includes(value)) return [`${path}: not in enum`];
  switch (schema.type) {
    case 'array':
      return Array.isArray(value)
        ? value.flatMap((one, index) => violations(one, schema.items ?? {}, schemas, `${path}[${index}]`))
        : [`${path}: no array`];
    case 'object':
      return objectViolations(value, schema, schemas, path);
    case 'string':
      return typeof value === 'string' ? [] : [`${path}: no string`];
    case 'number':
    case 'integer':
      return typeof value === 'number' ? [] : [`${path}: no number`];
    case 'boolean':
      return typeof value === 'boolean' ? [] : [`${path}: no boolean`];
    default:
      return [];
  }
}

function objectViolations(value: unknown, schema: Schema, schemas: Schemas, path: string): string[] {
  if (typeof value !== 'object' || Array.isArray(value)) return [`${path}: no object`];
  const fields = value as Readonly<Record<string, unknown>>;
  const known = schema.properties ?? {};
  const missing = (schema.required ?? []).filter((name) => fields[name] === undefined);
  const open = schema.additionalProperties !== undefined || !schema.properties;
  return [
    ...missing.map((name) => `${path}.${name}: missing`),
    ...Object.entries(fields).flatMap(([name, inner]) => {
      if (known[name])
        return inner === undefined ? [] : violations(inner, known[name], schemas, `${path}.${name}`);
      return open ? [] : [`${path}.${name}: not in the document`];
    }),
  ];
}

const STRINGS = [
  '',
  ' ',
  "'; DROP TABLE seeker; --",
  '=HYPERLINK("http://127.0.0.1/")',
  '<script>1</script>',
  '\u0000',
  '\uD800',
  '𠮷野',
  '../../etc/passwd',
  '%00%0d%0aSet-Cookie: a=b',
  'a'.repeat(5_000),
  '9'.repeat(400),
  '{{7*7}}',
  '2018-02-30',
  '0000-00-00',
  '-1',
  'NaN',
  '__proto__',
];
const NUMBERS = [-1, 0, 1, 2 ** 31, 2 ** 53, -(2 ** 63), 0.5, 1e308];

/** A value the schema allows, or now and then one it does not. @param ids to take for uuids */
export function valueFor(
  given: Schema,
  schemas: Schemas,
  dice: Dice,
  ids: readonly string[],
  depth = 0,
): unknown {
  const schema = resolved(given, schemas);
  if (dice.chance(0.06)) return dice.pick<unknown>([null, 0, true, [], {}, ...STRINGS]);
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices) return valueFor(dice.pick(choices), schemas, dice, ids, depth + 1);
  if (schema.enum && schema.enum.length > 0) return dice.pick(schema.enum);
  switch (schema.type) {
    case 'array':
      return depth > MAX_DEPTH
        ? []
        : Array.from({ length: dice.below(3) }, () =>
            valueFor(schema.items ?? { type: 'string' }, schemas, dice, ids, depth + 1),
          );
    case 'object':
      return depth > MAX_DEPTH ? {} : objectFor(schema, schemas, dice, ids, depth);
    case 'number':
    case 'integer':
      return dice.chance(0.2) ? dice.pick(NUMBERS) : (schema.minimum ?? 0) + dice.below(60);
    case 'boolean':
      return dice.chance(0.5);
    default:
      return stringFor(schema, dice, ids);
  }
}

function objectFor(
  schema: Schema,
  schemas: Schemas,
  dice: Dice,
  ids: readonly string[],
  depth: number,
): Record<string, unknown> {
  const required = new Set(schema.required ?? []);
  return Object.fromEntries(
    Object.entries(schema.properties ?? {}).flatMap(([name, inner]) =>
      dice.chance(required.has(name) ? 0.96 : 0.5)
        ? [[name, valueFor(inner, schemas, dice, ids, depth + 1)]]
        : [],
    ),
  );
}

function stringFor({ format }: Schema, dice: Dice, ids: readonly string[]): string {
  if (dice.chance(0.1)) return dice.pick(STRINGS);
  if (format === 'uuid') return dice.pick(ids);
  if (format === 'date') return `2018-0${1 + dice.below(9)}-1${dice.below(10)}`;
  if (format === 'date-time') return `2018-0${1 + dice.below(9)}-1${dice.below(10)}T01:00:00Z`;
  return dice.pick([...STRINGS, '虚构某某', 'reason', '2018-03', 'F2018-0227', dice.pick(ids)]);
}
