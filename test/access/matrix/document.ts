/** The parts of an OpenAPI document the matrix is made of. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly minLength?: number;
  readonly minItems?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly enum?: readonly unknown[];
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
}

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
}

export interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly { name: string; in: string; required?: boolean; schema?: Schema }[];
  readonly requestBody?: Content;
  readonly responses: Readonly<Record<string, Content>>;
}

export interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

export interface Route {
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly operation: Operation;
}

export function routesIn(document: Document): Route[] {
  return Object.entries(document.paths)
    .flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({
        id: operation.operationId,
        method: method.toUpperCase() as Route['method'],
        path,
        operation,
      })),
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Every field of the answer of an operation, however deep: `items[].name`. Each schema is entered once on the way. */
export function fieldsOf(document: Document, { responses }: Operation): string[] {
  const paths = new Set<string>();
  const visit = (schema: Schema | undefined, path: string, seen: ReadonlySet<string>): void => {
    if (!schema) return;
    const name = schema.$ref?.split('/').at(-1);
    if (name) {
      if (!seen.has(name)) visit(document.components.schemas[name], path, new Set([...seen, name]));
      return;
    }
    for (const part of [...(schema.allOf ?? []), ...(schema.oneOf ?? []), ...(schema.anyOf ?? [])])
      visit(part, path, seen);
    visit(schema.items, `${path}[]`, seen);
    for (const [key, value] of Object.entries(schema.properties ?? {})) {
      const inner = path ? `${path}.${key}` : key;
      paths.add(inner);
      visit(value, inner, seen);
    }
  };
  for (const [status, { content = {} }] of Object.entries(responses))
    if (status.startsWith('2')) for (const { schema } of Object.values(content)) visit(schema, '', new Set());
  return [...paths].sort();
}

/** Paths of what an answer holds a value in, in the words of {@link fieldsOf}. */
export function valuesIn(answer: unknown, path = '', found = new Set<string>()): Set<string> {
  if (Array.isArray(answer)) for (const item of answer) valuesIn(item, `${path}[]`, found);
  else if (typeof answer === 'object' && answer !== null)
    for (const [key, value] of Object.entries(answer)) {
      const inner = path ? `${path}.${key}` : key;
      if (value !== null && value !== undefined) found.add(inner);
      valuesIn(value, inner, found);
    }
  return found;
}
