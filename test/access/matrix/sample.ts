import type { Document, Operation, Schema } from './document.js';

/** Values the rules beside the schema want. */
const KNOWN: Readonly<Record<string, unknown>> = {
  reportedBy: 'bureau',
  channel: 'account',
  occurredOn: '2018-03-12',
  place: '451026',
  purpose: 'contact',
  evidence: 'the matrix',
  reference: 'the matrix',
  reason: 'the matrix',
  leftOn: '2018-03-10',
  idNumber: '999026199308220029',
  areaCode: '451026100201',
  districtCode: '440307',
  uscc: '919993070000000196',
  villageCode: '451026100207',
  indicator: 'I1a',
  province: '44',
  startedOn: '2018-03-01',
  arrivalAt: '09:00',
  password: 'eight lychees on a wall',
  year: 2018,
  target: 10,
};

/** What a command may leave out and is judged by all the same. */
const BESIDES: Readonly<Record<string, readonly string[]>> = {
  checkIn: ['seekerId'],
  confirmConcern: ['evidence'],
  decideNotice: ['reason'],
  echoStart: ['evidence'],
  hireAtBooth: ['seekerId'],
  transitionTraining: ['reason'],
  recordConsent: ['evidence'],
  recordEvidence: ['reference'],
  recordOutsideWork: ['evidence'],
  registerFairIntent: ['seekerId'],
  retractMedicalResult: ['evidence'],
  walkIn: ['seekerId'],
};

/** A body with what an operation requires, so that the guard lets it through to the object. */
export function bodyFor(
  document: Document,
  { requestBody, operationId }: Operation,
  ids: Readonly<Record<string, string>>,
): unknown {
  const schema = requestBody?.content?.['application/json']?.schema;
  if (!schema) return requestBody ? {} : undefined;
  const body = sample(document, schema, ids, '', new Set()) as Record<string, unknown>;
  for (const name of BESIDES[operationId] ?? []) body[name] = ids[name] ?? KNOWN[name];
  return body;
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
