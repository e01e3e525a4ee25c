import { ROLES } from '../../../src/platform/access/index.js';
import { newId } from '../../../src/platform/clock/index.js';
import { type HttpApi, startHttp } from '../../support/harness/index.js';

const READ = ['bureau', 'caseworker', 'clinic', 'auditor'];
const ROUTES = [
  ['GET', '/api/v1/medical/checks', READ],
  ['GET', `/api/v1/medical/checks/${newId()}`, READ],
  ['POST', `/api/v1/medical/checks/${newId()}/results`, ['bureau', 'clinic']],
  ['POST', `/api/v1/medical/checks/${newId()}/retractions`, ['bureau', 'clinic']],
  ['POST', `/api/v1/medical/checks/${newId()}/bookings`, ['bureau', 'caseworker', 'clinic']],
  ['POST', `/api/v1/medical/checks/${newId()}/clinic`, ['bureau']],
  ['POST', `/api/v1/medical/checks/${newId()}/releases`, ['bureau', 'caseworker', 'clinic']],
  [
    'GET',
    `/api/v1/medical/checks/${newId()}/days?from=2018-03-01&to=2018-03-05`,
    ['bureau', 'caseworker', 'clinic'],
  ],
  ['GET', `/api/v1/medical/checks/${newId()}/slip`, ['bureau', 'caseworker', 'clinic']],
  ['POST', `/api/v1/medical/checks/${newId()}/referrals`, ['bureau']],
  ['POST', '/api/v1/medical/bookings', ['bureau']],
  ['GET', '/api/v1/medical/blocks?from=2018-03-01&to=2018-03-05', ['bureau', 'caseworker', 'clinic']],
  ['POST', '/api/v1/medical/blocks', ['bureau', 'caseworker']],
  ['POST', `/api/v1/medical/blocks/${newId()}/members`, ['bureau', 'caseworker']],
  ['POST', `/api/v1/medical/blocks/${newId()}/returns`, ['bureau', 'caseworker']],
  ['GET', `/api/v1/medical/clinics/${newId()}/result-columns`, ['bureau', 'clinic']],
  ['PUT', `/api/v1/medical/clinics/${newId()}/result-columns`, ['bureau', 'clinic']],
  ['GET', '/api/v1/medical/forecasts', ['bureau', 'clinic']],
  ['GET', '/api/v1/medical/statements?month=2018-03', ['bureau']],
  ['GET', '/api/v1/medical/statements/page?month=2018-03', ['bureau']],
  ['GET', '/api/v1/medical/statements/workbook?month=2018-03', ['bureau']],
  ['PATCH', `/api/v1/medical/clinics/${newId()}/terms`, ['bureau']],
  ['GET', `/api/v1/medical/clinics/${newId()}/day-list?day=2018-03-01`, ['bureau', 'clinic']],
  ['GET', `/api/v1/medical/clinics/${newId()}/day-list/page?day=2018-03-01`, ['bureau', 'clinic']],
  ['GET', '/api/v1/medical/forecast?finalAt=2018-03-05', ['bureau', 'clinic']],
  ['POST', '/api/v1/medical/clinics', ['bureau']],
  ['GET', '/api/v1/medical/clinics', ['bureau', 'clinic', 'auditor']],
  [
    'GET',
    `/api/v1/medical/clinics/${newId()}/days?from=2018-03-01&to=2018-03-05`,
    ['bureau', 'clinic', 'auditor'],
  ],
  ['PUT', `/api/v1/medical/clinics/${newId()}/days`, ['bureau', 'clinic']],
] as const;

let api: HttpApi;
beforeAll(async () => {
  api = await startHttp({ label: 'medical_access' });
  await api.database.setClock('2018-02-28T01:00:00Z');
});
afterAll(() => api.close());

describe('who may call the routes of medical', () => {
  it.each(ROUTES)('%s %s', async (method, url, allowed) => {
    const body = method === 'GET' ? undefined : {};
    expect((await api.call(method, url, { body })).status).toBe(401);
    for (const role of ROLES) {
      const { status } = await api.call(method, url, { cookie: await api.signInAs(role), body });
      if ((allowed as readonly string[]).includes(role)) expect([200, 404, 422]).toContain(status);
      else expect({ role, status }).toEqual({ role, status: 403 });
    }
  });

  it('lets a bureau register an institution, and only that one set its days', async () => {
    const bureau = await api.signInAs('bureau');
    const { body, status } = await api.call<{ id: string }>('POST', '/api/v1/medical/clinics', {
      cookie: bureau,
      body: {
        name: '那坡县虚构体检中心',
        place: '451026',
        licenceNo: '虚构0001',
        filingNo: '虚构0001',
        hazards: ['NOISE'],
        food: true,
        slotsPerDay: 40,
      },
    });
    expect(status).toBe(201);
    const url = `/api/v1/medical/clinics/${body.id}/days`;
    const days = { days: [{ day: '2018-03-03', exam: 'any', slots: 20 }] };
    const own = await api.signInAs('clinic', { clinicId: body.id });
    const other = await api.signInAs('clinic', { clinicId: newId() });
    expect((await api.call('PUT', url, { cookie: own, body: days })).status).toBe(204);
    expect((await api.call('PUT', url, { cookie: other, body: days })).status).toBe(404);
    expect((await api.call('GET', `${url}?from=2018-03-01&to=2018-03-05`, { cookie: own })).body).toEqual(
      days.days,
    );
    expect((await api.call('GET', `${url}?from=2018-03-01&to=2018-03-05`, { cookie: other })).status).toBe(
      404,
    );
    expect((await api.call('GET', '/api/v1/medical/clinics', { cookie: other })).body).toEqual([]);
    expect(
      (await api.call('GET', '/api/v1/medical/forecast?finalAt=2018-03-05', { cookie: own })).body,
    ).toMatchObject({
      from: '2018-02-28',
      people: 0,
      short: 0,
    });
  });
});
