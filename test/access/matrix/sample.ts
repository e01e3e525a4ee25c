import type { Document, Operation, Schema } from './document.js';

/** Values the rules beside the schema want. */
const KNOWN: Readonly<Record<string, unknown>> = {
  saidBy: 'bureau',
  channel: 'account',
  happenedOn: '2018-03-12',
  place: '451026',
  purpose: 'contact',
  evidence: 'the matrix',
  reason: 'the matrix',
};

/** A body with what an operation requires, so that the guard lets it through to the object. */
export function bodyFor(
  document: Document,
  { requestBody }: Operation,
  ids: Readonly<Record<string, string>>,
): unknown {
  const schema = requestBody?.content?.['application/json']?.schema;
  if (!schema) return requestBody ? {} : undefined;
  return sample(document, schema, ids, '', new Set());
}

export function sample(
  document: Document,
  schema: Schema,
  ids: Readonly<Record<string, string>>,
  name: string,
  seen: ReadonlySet<string>,
): unknown {
  const reference = schema.$ref?.split('/').at(-1) ?? schema.allOf?.[0]?.$ref?.split('/').at(-1);
  if (reference) {
    const known = document.components.schemas[reference];
    return known && !seen.has(reference)
      ? sample(document, known, ids, name, new Set([...seen, reference]))
      : {};
  }
  if (name in KNOWN && (!schema.enum || schema.enum.includes(KNOWN[name]))) return KNOWN[name];
  if (schema.enum) return schema.enum[0];
  if (schema.properties)
    return Object.fromEntries(
      (schema.required ?? []).map((key) => [
        key,
        sample(document, schema.properties![key] ?? {}, ids, key, seen),
      ]),
    );
  switch (schema.type) {
    case 'array':
      return schema.items ? [sample(document, schema.items, ids, name.replace(/s$/, ''), seen)] : [];
    case 'boolean':
      return false;
    case 'number':
    case 'integer':
      return Math.max(schema.minimum ?? 1, 1);
    case 'object':
      return {};
    default:
      return textOf(schema, ids, name);
  }
}

function textOf(
  { format, minLength = 1 }: Schema,
  ids: Readonly<Record<string, string>>,
  name: string,
): string {
  if (ids[name]) return ids[name];
  if (format === 'uuid' || /Ids?$/.test(name)) return ids.nobody ?? '';
  if (format === 'date') return '2018-03-15';
  if (format === 'date-time') return '2018-03-15T01:00:00Z';
  return 'matrix'.padEnd(minLength, 'x');
}
