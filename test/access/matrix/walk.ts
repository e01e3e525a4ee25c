import type { HttpApi } from '../../support/harness/index.js';
import { textOf } from '../../support/security/attack.js';
import { type Document, fieldsOf, type Route, routesIn, valuesIn } from './document.js';
import { bodyFor } from './sample.js';
import type { Person, World } from './world.js';

export interface RouteRow {
  readonly route: string;
  /** `open`, `by link`, or the permission. */
  readonly access: string;
  readonly fresh: boolean;
  /** What an object answers to those it belongs to | to others of the cooperation | to other counties → who. */
  readonly answers: Record<string, string>;
  /** Field of the answer → who reads a value there. */
  readonly fields: Record<string, string>;
}

export type Matrix = Record<string, RouteRow>;
export type Declared = ReadonlyMap<string, { access: string; fresh: boolean }>;

/** Streams do not end by themselves. */
const ENDLESS = new Set(['followMatchPlan']);
/** Whoever types it, it is the worker's word. */
const OF_THE_WORKER = new Set(['recordConsent']);
const NOBODY_READ = 'nobody in this world';
const UNREAD = 'whoever may call';

/** Everybody at every door. */
export async function walk(
  api: HttpApi,
  document: Document,
  declared: Declared,
  world: World,
  canary: string,
): Promise<{ matrix: Matrix; leaks: string[] }> {
  const matrix: Matrix = {};
  const leaks: string[] = [];
  const heard = async (route: Route, cookie: string, { name, party }: Person): Promise<Heard> => {
    const answer = await knock(api, document, route, world, cookie, {
      reportedBy: OF_THE_WORKER.has(route.id) ? 'worker' : party,
    });
    if ((await textOf(answer.body)).includes(canary)) leaks.push(`${route.id} ${name}`);
    return answer;
  };
  const ids = new Set(Object.values(world.ids));
  for (const route of routesIn(document)) {
    const { access, fresh } = declared.get(route.id) ?? { access: '', fresh: false };
    const answers: Record<string, string> = {};
    const readers = new Map<string, string[]>();
    for (const person of world.people) {
      const elsewhere = async (cookie: string | undefined, own: Heard): Promise<string> =>
        cookie === undefined ? '–' : compare(own, await heard(route, cookie, person), ids);
      const own = await heard(route, person.own, person);
      answers[person.name] = own.said;
      if (own.said === DENIED) continue;
      if (/\{/.test(route.path)) {
        const near = await elsewhere(person.near, own);
        answers[person.name] = [own.said, near, await elsewhere(person.far, own)].join(' | ');
      }
      for (const field of own.values) readers.set(field, [...(readers.get(field) ?? []), person.name]);
    }
    matrix[route.id] = {
      route: `${route.method} ${route.path}`,
      access,
      fresh,
      answers: fold(answers),
      fields: fieldRows(fieldsOf(document, route.operation), route, answers, readers),
    };
  }
  return { matrix, leaks };
}

export const DENIED = '403 NOT_PERMITTED';

/** One route called once, the way the sample says. @param choice fields of the body, where it has them */
export async function knock(
  api: HttpApi,
  document: Document,
  route: Route,
  { ids, rehearse }: World,
  cookie: Person['own'],
  choice: Readonly<Record<string, unknown>> = {},
): Promise<Heard> {
  if (ENDLESS.has(route.id)) return { said: 'a stream, not walked', values: new Set(), body: null };
  const url = addressOf(route, ids);
  const query = (route.operation.parameters ?? [])
    .filter((parameter) => parameter.in === 'query' && (parameter.required || parameter.name === 'limit'))
    .map(({ name, schema }) => `${name}=${encodeURIComponent(queryValue(name, schema, ids))}`);
  const sampled =
    route.method === 'GET'
      ? undefined
      : ((bodyFor(document, route.operation, ids) ?? {}) as Record<string, unknown>);
  const body = sampled && {
    ...sampled,
    ...Object.fromEntries(Object.entries(choice).filter(([name]) => name in sampled)),
  };
  rehearse(route.method !== 'GET');
  const answer = await api.call(route.method, query.length > 0 ? `${url}?${query.join('&')}` : url, {
    cookie,
    body,
  });
  rehearse(false);
  const code = (answer.body as { code?: string } | null)?.code;
  if (code === 'REHEARSED') return { said: 'done', values: new Set(), body: null };
  const said = answer.status < 300 ? String(answer.status) : `${answer.status} ${code ?? ''}`.trim();
  return { said, values: answer.status < 300 ? valuesIn(answer.body) : new Set(), body: answer.body };
}

export const addressOf = ({ path }: Route, ids: World['ids']): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(idFor(path, name, ids)));

interface Heard {
  readonly said: string;
  readonly values: ReadonlySet<string>;
  readonly body: unknown;
}

/** A success is compared: the very same, part of it, or nothing at all. */
function compare(own: Heard, other: Heard, asked: ReadonlySet<string>): string {
  if (!/^2/.test(other.said)) return other.said;
  if (leaves(other.body).every((leaf) => !leaf || asked.has(String(leaf)))) return `${other.said} nothing`;
  const [mine, theirs] = [own.body, other.body].map((body) => JSON.stringify(body));
  return mine === theirs ? `${other.said} the same` : `${other.said} less`;
}

const leaves = (value: unknown): unknown[] =>
  typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [value];

/** The object of the longest matching part of the path: `medical/checks id`, `checks id`, `id`. */
function idFor(path: string, name: string, ids: Readonly<Record<string, string>>): string {
  const before = path
    .split(`{${name}}`)[0]!
    .replace('/api/v1/', '')
    .split('/')
    .filter((part) => !part.startsWith('{'));
  const words = before.filter(Boolean);
  return (
    ids[`${words.slice(0, 2).join('/')} ${name}`] ??
    ids[`${words[0]} ${name}`] ??
    ids[name] ??
    ids.nobody ??
    ''
  );
}

function queryValue(
  name: string,
  schema: { enum?: readonly unknown[]; format?: string; type?: string } | undefined,
  ids: Readonly<Record<string, string>>,
): string {
  if (name === 'limit') return '100';
  if (ids[name]) return ids[name];
  if (schema?.enum) return String(schema.enum[0]);
  if (schema?.type === 'number') return '2018';
  return /on$|from|to|date|day/i.test(name) ? '2018-03-12' : (ids.nobody ?? '');
}

/** Roles with the same answer stand together: the file is read by people. */
function fold(answers: Readonly<Record<string, string>>): Record<string, string> {
  const byAnswer = new Map<string, string[]>();
  for (const [name, answer] of Object.entries(answers))
    byAnswer.set(answer, [...(byAnswer.get(answer) ?? []), name]);
  return Object.fromEntries([...byAnswer].map(([answer, names]) => [answer, names.join(', ')]));
}

function fieldRows(
  declared: readonly string[],
  { method }: Route,
  answers: Readonly<Record<string, string>>,
  readers: ReadonlyMap<string, readonly string[]>,
): Record<string, string> {
  const walked = method === 'GET' && Object.values(answers).some((answer) => /^2/.test(answer));
  return Object.fromEntries(
    declared.map((field) => [field, walked ? (readers.get(field)?.join(', ') ?? NOBODY_READ) : UNREAD]),
  );
}
