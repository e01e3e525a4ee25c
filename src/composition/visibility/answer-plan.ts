import { maskName } from '../../kernel/values/index.js';
import { type DataKindName, type Office, type Sight, sightOf } from './data-kinds.data.js';
import { FIELDS_OF_NO_PERSON } from './fields-of-no-person.data.js';
import { RESPONSE_FIELDS } from './response-fields.data.js';

/** The parts of an OpenAPI document an answer is judged by. */
export interface AnswerSchema {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, AnswerSchema>>;
  readonly items?: AnswerSchema;
  readonly allOf?: readonly AnswerSchema[];
  readonly format?: string;
  readonly nullable?: boolean;
}
export type AnswerSchemas = Readonly<Record<string, AnswerSchema>>;

const KIND_OF = new Map<string, Map<string, DataKindName | 'none'>>();
for (const [schema, kinds] of Object.entries(RESPONSE_FIELDS))
  for (const [kind, fields] of Object.entries(kinds))
    for (const field of fields.split(/\s+/)) remember(schema, field, kind as DataKindName | 'none');
for (const [schema, fields] of Object.entries(FIELDS_OF_NO_PERSON))
  for (const field of fields.split(/\s+/)) remember(schema, field, 'none');

function remember(schema: string, field: string, kind: DataKindName | 'none'): void {
  const known = KIND_OF.get(schema) ?? new Map<string, DataKindName | 'none'>();
  KIND_OF.set(schema, known.set(field, kind));
}

/** Undefined for one nobody has decided on. */
export const kindOfField = (schema: string, field: string): DataKindName | 'none' | undefined =>
  KIND_OF.get(schema)?.get(field);

export const nameOf = ({ $ref, allOf }: AnswerSchema): string | undefined =>
  ($ref ?? allOf?.[0]?.$ref)?.split('/').at(-1);

/** What becomes of the fields of an answer; null where all of it may be read as it is. */
export type AnswerPlan = ReadonlyMap<string, Exclude<Sight, 'read'> | AnswerPlan>;

/** @param schema of the whole answer */
export function planFor(schemas: AnswerSchemas, schema: AnswerSchema, office: Office): AnswerPlan | null {
  const under = (inner: AnswerSchema, above: ReadonlySet<string>): AnswerPlan | null => {
    const name = nameOf(inner);
    if (name === undefined) return inner.items ? under(inner.items, above) : null;
    const properties = schemas[name]?.properties;
    if (!properties || above.has(name)) return null;
    const plan = new Map<string, Exclude<Sight, 'read'> | AnswerPlan>();
    for (const [field, value] of Object.entries(properties)) {
      const kind = kindOfField(name, field);
      const sight = kind === undefined || kind === 'none' ? 'read' : sightOf(kind, office);
      const deeper = sight === 'read' ? under(value, new Set([...above, name])) : sight;
      if (deeper !== null) plan.set(field, deeper);
    }
    return plan.size > 0 ? plan : null;
  };
  return under(schema, new Set());
}

/** A new value of the same shape: names as one sign and stars, what the office never reads as nothing. */
export function shownBy(plan: AnswerPlan, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => shownBy(plan, item));
  if (typeof value !== 'object' || value === null) return value;
  const shown: Record<string, unknown> = { ...value };
  for (const [field, sight] of plan) {
    const told = shown[field];
    if (told === null || told === undefined) continue;
    if (typeof sight !== 'string') shown[field] = shownBy(sight, told);
    else shown[field] = sight === 'masked' ? masked(told) : null;
  }
  return shown;
}

function masked(value: unknown): unknown {
  if (typeof value === 'string') return value.includes('*') ? value : maskName(value);
  if (Array.isArray(value)) return value.map(masked);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, masked(one)]));
  return value;
}
