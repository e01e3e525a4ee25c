import { ROLES } from '../../../src/platform/access/index.js';
import { newId } from '../../../src/platform/clock/index.js';
import { type HttpApi, LONGGANG, startHttp } from '../../support/harness/index.js';

const READ = ['bureau', 'caseworker', 'station', 'employer', 'auditor'];
const CLAIM = ['bureau', 'caseworker', 'station', 'employer'];
const BUREAU = ['bureau'];
const ROUTES = [
  ['GET', '/api/v1/subsidies/known-policies', READ],
  ['GET', '/api/v1/subsidies/policies', READ],
  ['POST', '/api/v1/subsidies/policies', BUREAU],
  ['POST', `/api/v1/subsidies/policies/${newId()}/end`, BUREAU],
  ['GET', '/api/v1/subsidies/radar', READ],
  ['POST', '/api/v1/subsidies/papers', CLAIM],
  ['POST', '/api/v1/subsidies/claims', CLAIM],
  ['GET', '/api/v1/subsidies/claims', READ],
  ['GET', `/api/v1/subsidies/claims/${newId()}`, READ],
  ['POST', `/api/v1/subsidies/claims/${newId()}/transitions`, CLAIM],
  ['GET', '/api/v1/subsidies/packs/none-such/print', BUREAU],
  ['GET', '/api/v1/subsidies/packs/none-such/workbook', BUREAU],
  ['POST', '/api/v1/subsidies/notices', BUREAU],
  ['GET', '/api/v1/subsidies/notices', READ],
  ['GET', `/api/v1/subsidies/notices/${newId()}/print`, BUREAU],
  ['GET', `/api/v1/subsidies/notices/${newId()}/workbook`, BUREAU],
] as const;

let api: HttpApi;
beforeAll(async () => {
  api = await startHttp({ label: 'subsidies_access' });
  await api.database.setClock('2022-06-08T01:00:00Z');
});
afterAll(() => api.close());

describe('who may call the routes of subsidies', () => {
  it.each(ROUTES)('%s %s', async (method, url, allowed) => {
    const body = method === 'GET' ? undefined : {};
    expect((await api.call(method, url, { body })).status).toBe(401);
    for (const role of ROLES) {
      const { status } = await api.call(method, url, { cookie: await api.signInAs(role), body });
      if ((allowed as readonly string[]).includes(role)) expect([200, 404, 422]).toContain(status);
      else expect({ role, status }).toEqual({ role, status: 403 });
    }
  });

  it('a bureau puts a known text in force for its own place alone, with what the text leaves open', async () => {
    const napo = await api.signInAs('bureau');
    const known = await api.call<{ items: { code: string; kind: string; source: string; rules: object }[] }>(
      'GET',
      '/api/v1/subsidies/known-policies',
      { cookie: napo },
    );
    const text = known.body.items.find(({ code }) => code === 'work-reward')!;
    const body = {
      code: text.code,
      kind: text.kind,
      name: '那坡县务工奖补(虚构)',
      source: '那坡县2022年测试文件(虚构)',
      validFrom: '2022-01-01',
      rules: text.rules,
    };
    const set = (cookie: string, changed: object) =>
      api.call('POST', '/api/v1/subsidies/policies', { cookie, body: { ...body, ...changed } });
    expect((await set(napo, {})).status).toBe(422);
    const rules = { ...text.rules, amount: { way: 'share_of_pay', percent: 10, cap: 1500 } };
    expect(await set(napo, { rules })).toMatchObject({
      status: 201,
      body: { place: '451026', revision: 1, rules },
    });
    expect(await set(napo, { rules, place: LONGGANG })).toMatchObject({
      status: 403,
      body: { code: 'SUBSIDY_POLICY_NOT_YOURS' },
    });
    const unsound = { ...rules, length: null };
    expect(await set(napo, { rules: unsound })).toMatchObject({ body: { code: 'SUBSIDY_RULES_UNSOUND' } });
    const second = await set(napo, { rules });
    expect(second.body).toMatchObject({ revision: 2 });
    const longgang = await api.signInAs('bureau', { place: LONGGANG });
    const end = (cookie: string) =>
      api.call('POST', `/api/v1/subsidies/policies/${String(second.body.id)}/end`, {
        cookie,
        body: { on: '2022-12-31' },
      });
    expect((await end(longgang)).status).toBe(403);
    expect((await end(napo)).status).toBe(204);
  });
});
