import { readdirSync, readFileSync } from 'node:fs';
import { buildOpenApi } from '../../src/platform/http/index.js';
import { startHttp, type HttpApi } from '../support/harness/index.js';

type Operation = { operationId: string; responses: Record<string, unknown>; tags?: string[] };
let api: HttpApi;
let document: { paths: Record<string, Record<string, Operation>> };

beforeAll(async () => {
  api = await startHttp({ label: 'openapi' });
  document = JSON.parse(JSON.stringify(buildOpenApi(api.app)));
});
afterAll(() => api.close());

const operations = (): [string, Operation][] =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): [string, Operation] => [
      `${method} ${path}`,
      operation,
    ]),
  );

it('equals the committed document (npm run openapi:write renews it)', () => {
  expect(document).toEqual(JSON.parse(readFileSync('docs/openapi.json', 'utf8')));
});

it('is what the service hands out', async () => {
  expect((await api.call('GET', '/api/openapi.json')).body).toEqual(document);
});

it('is there for the system administrator only in production', async () => {
  const production = await startHttp({ database: api.database, env: { SHANGGANG_MODE: 'production' } });
  const open = async (cookie?: string): Promise<number> =>
    (await production.call('GET', '/api/openapi.json', { cookie })).status;
  const secure = async (role: 'system-admin' | 'bureau'): Promise<string> =>
    (await api.signInAs(role)).replace('sid=', '__Host-sid=');
  expect([
    await open(),
    await open(await secure('bureau')),
    await open(await secure('system-admin')),
  ]).toEqual([403, 403, 200]);
  await production.close();
});

it('names every operation once and keeps all routes under /api/v1', () => {
  const ids = operations().map(([, operation]) => operation.operationId);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  expect(Object.keys(document.paths).filter((path) => !path.startsWith('/api/v1/'))).toEqual([]);
});

it('says for every operation what it answers, and to which module it belongs', () => {
  const silent = operations().filter(
    ([, { responses, tags }]) =>
      !tags?.length || !Object.keys(responses).some((status) => /^(2\d\d|302)$/.test(status)),
  );
  expect(silent.map(([name]) => name)).toEqual([]);
});

/** The document knows a shape by the name of its class: two different shapes under one name would hide one of them. */
it('has one shape for each name', () => {
  const shapes = new Map<string, Set<string>>();
  for (const name of readdirSync('src/modules', { recursive: true, encoding: 'utf8' })) {
    if (!/http\/.*\.ts$/.test(name) || name.endsWith('.spec.ts')) continue;
    for (const found of readFileSync(`src/modules/${name}`, 'utf8').matchAll(
      /^export class (\w+)[^{]*\{(.*?)^\}/gms,
    ))
      shapes.set(found[1]!, (shapes.get(found[1]!) ?? new Set()).add(found[2]!.replace(/\s+/g, ' ')));
  }
  expect([...shapes].filter(([, bodies]) => bodies.size > 1).map(([name]) => name)).toEqual([]);
});
