import { ROLES } from '../../../src/platform/access/index.js';
import { newId } from '../../../src/platform/clock/index.js';
import { type HttpApi, LONGGANG, PASSED_CHECKS, startHttp } from '../../support/harness/index.js';

const READ = ['bureau', 'caseworker', 'station', 'employer', 'escort', 'auditor'];
const SAID = { reportedBy: 'bureau', channel: 'account' };
const ROUTES = [
  ['POST', '/api/v1/employers', ['bureau']],
  ['GET', '/api/v1/employers', READ],
  ['GET', `/api/v1/employers/${newId()}`, READ],
  ['PATCH', `/api/v1/employers/${newId()}`, ['bureau', 'employer']],
  ['POST', `/api/v1/employers/${newId()}/transitions`, ['bureau']],
  ['GET', `/api/v1/employers/${newId()}/vetting`, ['bureau', 'station', 'auditor']],
  ['POST', `/api/v1/employers/${newId()}/vetting/checks`, ['bureau']],
  ['PUT', `/api/v1/employers/${newId()}/agent`, ['bureau']],
  ['POST', `/api/v1/employers/${newId()}/violations`, ['bureau']],
  ['POST', `/api/v1/employers/${newId()}/violations/${newId()}/settlement`, ['bureau']],
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
    const vet = { ...SAID, move: 'vet', until: '2099-12-31', checks: PASSED_CHECKS };
    expect((await api.call('GET', url, { cookie: napo })).body).toMatchObject({
      status: 'submitted',
      allowedTransitions: [],
    });
    expect((await api.call('POST', `${url}/transitions`, { cookie: napo, body: vet })).status).toBe(403);
    expect((await api.call('GET', url, { cookie: longgang })).body).toMatchObject({
      allowedTransitions: ['vet', 'suspend'],
    });
    expect((await api.call('POST', `${url}/transitions`, { cookie: longgang, body: vet })).status).toBe(204);
    const stale = await api.call('POST', `${url}/transitions`, {
      cookie: longgang,
      body: { ...vet, expectedVersion: 1 },
    });
    expect(stale).toMatchObject({ status: 409, body: { code: 'STALE_STATE' } });
    const company = await api.signInAs('employer', { employerId: newId() });
    expect((await api.call('GET', url, { cookie: company })).status).toBe(404);
    const own = await api.signInAs('employer', { employerId: created.body.id });
    expect((await api.call('GET', url, { cookie: own })).body).toMatchObject({
      status: 'vetted',
      allowedTransitions: [],
    });
    expect((await api.call('PATCH', url, { cookie: own, body: { address: '虚构路2号' } })).status).toBe(204);
  });
});

describe('what a district checks of a firm', () => {
  it('stays with the bureaus and the station: the agent with the district alone, the number masked', async () => {
    const longgang = await api.signInAs('bureau', { place: LONGGANG });
    const { body: firm } = await api.call<{ id: string }>('POST', '/api/v1/employers', {
      cookie: longgang,
      body: {
        ...SAID,
        uscc: '91440300192203821' + '6',
        name: '龙岗区新芒眼镜(虚构)有限公司',
        districtCode: LONGGANG,
      },
    });
    const url = `/api/v1/employers/${firm.id}`;
    const agent = { name: '韦经办', idNumber: '999307198005010027', mandateUntil: '2099-06-30' };
    const bad = await api.call('PUT', `${url}/agent`, {
      cookie: longgang,
      body: { ...agent, idNumber: '999307198005010020' },
    });
    expect(bad).toMatchObject({ status: 422, body: { code: 'AGENT_ID_INVALID' } });
    expect((await api.call('PUT', `${url}/agent`, { cookie: longgang, body: agent })).status).toBe(204);
    const number = await api.call('POST', `${url}/vetting/checks`, {
      cookie: longgang,
      body: { items: [{ item: 'agent_identity', outcome: 'passed', reference: agent.idNumber }] },
    });
    expect(number.status).toBe(422);
    const recorded = await api.call<{ id: string }>('POST', `${url}/violations`, {
      cookie: longgang,
      body: { kind: 'fee_charged', source: '投诉2018-01(虚构)' },
    });
    expect(recorded.status).toBe(201);
    const settle = (cookie: string) =>
      api.call('POST', `${url}/violations/${recorded.body.id}/settlement`, {
        cookie,
        body: { how: '已退费' },
      });
    const napo = await api.signInAs('bureau');
    expect((await settle(napo)).status).toBe(403);
    expect((await settle(longgang)).status).toBe(204);
    expect((await settle(longgang)).body).toMatchObject({ code: 'VIOLATION_SETTLED' });
    expect((await api.call('GET', `${url}/vetting`, { cookie: longgang })).body).toMatchObject({
      missing: ['licence', 'mandate', 'agent_identity'],
      agent: { name: '韦经办', idMasked: '999307********0027' },
      violations: [{ kind: 'fee_charged', settlement: '已退费' }],
    });
    expect((await api.call('GET', `${url}/vetting`, { cookie: napo })).body).toMatchObject({ agent: null });
    const sealed = await api.database.sql<{ id_number: Buffer }>(`SELECT id_number FROM employer_agent`);
    expect(sealed[0]!.id_number.includes('1980')).toBe(false);
  });
});
