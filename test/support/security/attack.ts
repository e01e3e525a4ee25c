import ExcelJS from 'exceljs';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { Answer, HttpApi } from '../harness/index.js';
import type { Dice } from './random.js';
import { type Schema, type Schemas, valueFor, violations } from './schema.js';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface Operation {
  readonly id: string;
  readonly method: Method;
  readonly path: string;
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly schema: Schema }[];
  readonly body: Schema | null;
  readonly upload: boolean;
  readonly responses: Readonly<Record<string, Schema | null>>;
}

export interface Finding {
  readonly kind: 'fault' | 'schema' | 'leak' | 'get-writes' | 'mass-assignment' | 'problem';
  readonly operation: string;
  readonly detail: string;
}

interface RawOperation {
  readonly operationId?: string;
  readonly parameters?: readonly { name: string; in: string; schema?: Schema }[];
  readonly requestBody?: { content?: Record<string, { schema?: Schema }> };
  readonly responses?: Record<string, { content?: Record<string, { schema?: Schema }> }>;
}

export function operationsOf(document: OpenAPIObject): Operation[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods as unknown as Record<string, RawOperation>).map(([method, raw]) => ({
      id: raw.operationId ?? `${method} ${path}`,
      method: method.toUpperCase() as Method,
      path,
      parameters: (raw.parameters ?? []).map((one) => ({ ...one, schema: one.schema ?? { type: 'string' } })),
      body: raw.requestBody?.content?.['application/json']?.schema ?? null,
      upload: raw.requestBody?.content?.['multipart/form-data'] !== undefined,
      responses: Object.fromEntries(
        Object.entries(raw.responses ?? {}).map(([status, { content }]) => [
          status,
          content?.['application/json']?.schema ?? null,
        ]),
      ),
    })),
  );
}

export interface Shot {
  readonly method: Method;
  readonly url: string;
  readonly body: unknown;
}

/** One request of an operation: parameters and body mostly as the document allows, now and then not. */
export function aim(operation: Operation, schemas: Schemas, dice: Dice, ids: readonly string[]): Shot {
  let url = operation.path;
  const query: string[] = [];
  for (const { name, in: place, schema } of operation.parameters) {
    const uuid = place === 'path' && (schema.format === 'uuid' || /id$/i.test(name));
    const value = uuid && dice.chance(0.9) ? dice.pick(ids) : valueFor(schema, schemas, dice, ids);
    const text = wellFormed(typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));
    if (place === 'path') url = url.replace(`{${name}}`, encodeURIComponent(text.slice(0, 300)) || 'x');
    if (place === 'query' && dice.chance(0.7))
      query.push(`${name}=${encodeURIComponent(text.slice(0, 1_000))}`);
  }
  if (query.length > 0) url += `?${query.join('&')}`;
  const body = operation.body ? valueFor(operation.body, schemas, dice, ids) : undefined;
  return { method: operation.method, url, body: operation.method === 'GET' ? undefined : (body ?? {}) };
}

/** Half a surrogate pair cannot stand in an address. */
const wellFormed = (text: string): string => text.replace(/[\uD800-\uDFFF]/gu, '?');

export interface Oracle {
  readonly schemas: Schemas;
  /** Texts of another tenant; none may stand in any answer. */
  readonly canaries: readonly string[];
}

/** Everything that can be read in an answer, also in the cells of a workbook. */
export async function textOf(body: unknown): Promise<string> {
  if (!Buffer.isBuffer(body)) return JSON.stringify(body) ?? '';
  if (body.subarray(0, 2).toString() !== 'PK') return body.toString();
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Uint8Array.from(body).buffer);
  return JSON.stringify(workbook.worksheets.map((sheet) => sheet.getSheetValues()));
}

/** What is wrong with an answer, whoever asked for it. */
export async function judge(
  operation: Operation,
  answer: Answer<unknown>,
  oracle: Oracle,
): Promise<Finding[]> {
  const found: Finding[] = [];
  const add = (kind: Finding['kind'], detail: string): void => {
    found.push({ kind, operation: operation.id, detail });
  };
  const text = await textOf(answer.body);
  for (const canary of oracle.canaries) if (text.includes(canary)) add('leak', 'another tenant’s person');
  if (answer.status >= 500 && answer.status !== 503) add('fault', `${answer.status} ${text.slice(0, 200)}`);
  const json = /json/.test(answer.headers['content-type'] ?? '');
  if (answer.status >= 400) {
    const problem = answer.body as { code?: unknown } | null;
    // a page says it at its foot
    const code = json ? problem?.code : /<p class="en">([A-Z_]+) · /.exec(String(answer.body))?.[1];
    if (typeof code !== 'string') add('problem', `${answer.status} without a code`);
  } else if (json) {
    const schema = operation.responses[String(answer.status)];
    if (schema) {
      const [first] = violations(answer.body, schema, oracle.schemas);
      if (first) add('schema', first);
    }
  }
  return found;
}

/** Rows of every table of ours as one hash each; what must not change when somebody only reads. */
export async function stateOf(api: HttpApi, without: ReadonlySet<string>): Promise<Map<string, string>> {
  const tables = await api.database.sql<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname IN ('public', 'medical') ORDER BY 1`,
  );
  const state = new Map<string, string>();
  for (const { name } of tables) {
    if (without.has(name.replace('public.', ''))) continue;
    const [row] = await api.database.sql<{ hash: string }>(
      `SELECT md5(COALESCE(string_agg(md5(t::text), '' ORDER BY md5(t::text)), '')) AS hash FROM ${name} t`,
    );
    state.set(name, row!.hash);
  }
  return state;
}

export const changedIn = (
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): string[] => [...after].filter(([name, hash]) => before.get(name) !== hash).map(([name]) => name);
