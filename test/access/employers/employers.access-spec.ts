import { ROLES } from '../../../src/platform/access/index.js';
import { newId } from '../../../src/platform/clock/index.js';
import { type HttpApi, LONGGANG, startHttp } from '../../support/harness/index.js';

const READ = ['bureau', 'caseworker', 'station', 'employer', 'escort', 'auditor'];
const SAID = { saidBy: 'bureau', channel: 'account' };
const ROUTES = [
  ['POST', '/api/v1/employers', ['bureau']],
  ['GET', '/api/v1/employers', READ],
  ['GET', `/api/v1/employers/${newId()}`, READ],
  ['PATCH', `/api/v1/employers/${newId()}`, ['bureau', 'employer']],
  ['POST', `/api/v1/employers/${newId()}/moves`, ['bureau']],
] as const;

let api: HttpApi;
beforeAll(async () => {
  api = await startHttp({ label: 'employers_access' });
});
afterAll(() => api.close());

describe('who may call the routes of employers', () => {
  it.each(ROUTES)('%s %s', async (method, url, allowed) => {
    const body = method === 'GET' ? undefined : {};
    expect((await api.call(method, url, { body })).status).toBe(401);
    for (const role of ROLES) {
      const { status } = await api.call(method, url, { cookie: await api.signInAs(role), body });
      if ((allowed as readonly string[]).includes(role)) expect([200, 404, 422]).toContain(status);
      else expect({ role, status }).toEqual({ role, status: 403 });
    }
  });

  it('lets the district’s bureau vet, the source’s only read, and another company see nothing', async () => {
    const [longgang, napo] = [
      await api.signInAs('bureau', { place: LONGGANG }),
      await api.signInAs('bureau'),
    ];
    const created = await api.call<{ id: string }>('POST', '/api/v1/employers', {
      cookie: longgang,
      body: {
        ...SAID,
        uscc: '919993070000000196',
        name: '龙岗区星禾电子(虚构)有限公司',
        districtCode: LONGGANG,
      },
    });
    expect(created.status).toBe(201);
    const url = `/api/v1/employers/${created.body.id}`;
    const vet = { ...SAID, move: 'vet', until: '2099-12-31' };
    expect((await api.call('GET', url, { cookie: napo })).body).toMatchObject({
      status: 'submitted',
      allowedActions: [],
    });
    expect((await api.call('POST', `${url}/moves`, { cookie: napo, body: vet })).status).toBe(403);
    expect((await api.call('GET', url, { cookie: longgang })).body).toMatchObject({
      allowedActions: ['vet', 'suspend'],
    });
    expect((await api.call('POST', `${url}/moves`, { cookie: longgang, body: vet })).status).toBe(204);
    const stale = await api.call('POST', `${url}/moves`, {
      cookie: longgang,
      body: { ...vet, expectedVersion: 1 },
    });
    expect(stale).toMatchObject({ status: 409, body: { code: 'STALE_STATE' } });
    const company = await api.signInAs('employer', { employerId: newId() });
    expect((await api.call('GET', url, { cookie: company })).status).toBe(404);
    const own = await api.signInAs('employer', { employerId: created.body.id });
    expect((await api.call('GET', url, { cookie: own })).body).toMatchObject({
      status: 'vetted',
      allowedActions: [],
    });
    expect((await api.call('PATCH', url, { cookie: own, body: { address: '虚构路2号' } })).status).toBe(204);
  });
});
