import { ROLES } from '../../../src/platform/access/index.js';
import { newId } from '../../../src/platform/clock/index.js';
import { type HttpApi, LONGGANG, startHttp } from '../../support/harness/index.js';

const BUREAU = ['bureau'];
const ENTER = ['bureau', 'caseworker'];
const READ = ['bureau', 'caseworker', 'station', 'auditor'];
const WORK = ['bureau', 'caseworker', 'auditor'];
const ROUTES = [
  ['POST', '/api/v1/trainings', BUREAU],
  ['GET', '/api/v1/trainings', READ],
  ['GET', `/api/v1/trainings/${newId()}`, READ],
  ['GET', `/api/v1/trainings/${newId()}/roster`, READ],
  ['POST', `/api/v1/trainings/${newId()}/transitions`, BUREAU],
  ['POST', `/api/v1/trainings/${newId()}/roster`, ENTER],
  ['POST', `/api/v1/trainings/${newId()}/attendance`, ENTER],
  ['POST', '/api/v1/outside-work', ENTER],
  ['GET', '/api/v1/outside-work', WORK],
  ['POST', `/api/v1/outside-work/${newId()}/end`, ENTER],
  ['POST', '/api/v1/agreement-targets', BUREAU],
  ['GET', '/api/v1/agreement-targets?year=2018', READ],
  ['POST', '/api/v1/pairings', BUREAU],
  ['GET', '/api/v1/pairings', READ],
  ['POST', `/api/v1/pairings/${newId()}/end`, BUREAU],
  ['GET', `/api/v1/seekers/${newId()}/pairing`, READ],
] as const;

let api: HttpApi;
beforeAll(async () => {
  api = await startHttp({ label: 'training_access' });
  await api.database.setClock('2018-02-20T01:00:00Z');
});
afterAll(() => api.close());

describe('who may call the routes of training, agreement and pairing', () => {
  it.each(ROUTES)('%s %s', async (method, url, allowed) => {
    const body = method === 'GET' ? undefined : {};
    expect((await api.call(method, url, { body })).status).toBe(401);
    for (const role of ROLES) {
      const { status } = await api.call(method, url, { cookie: await api.signInAs(role), body });
      if ((allowed as readonly string[]).includes(role)) expect([200, 404, 422]).toContain(status);
      else expect({ role, status }).toEqual({ role, status: 403 });
    }
  });

  it('lets a bureau plan, both sides read, and a village be paired by either bureau', async () => {
    const napo = await api.signInAs('bureau');
    const longgang = await api.signInAs('bureau', { place: LONGGANG });
    const planned = await api.call<{ id: string }>('POST', '/api/v1/trainings', {
      cookie: napo,
      body: {
        heldOn: '2018-03-01',
        place: '城厢镇',
        kind: 'safety',
        topics: ['安全'],
        trainer: '县就业中心',
        hours: 2,
      },
    });
    expect(planned.status).toBe(201);
    const seen = await api.call('GET', `/api/v1/trainings/${planned.body.id}`, { cookie: longgang });
    expect(seen.body).toMatchObject({ status: 'planned', allowedTransitions: ['hold', 'cancel'], listed: 0 });
    const elsewhere = await api.signInAs('bureau', { place: '451027' });
    const roster = `/api/v1/trainings/${planned.body.id}/roster`;
    expect((await api.call('GET', roster, { cookie: longgang })).status).toBe(403);
    expect((await api.call('GET', roster, { cookie: elsewhere })).status).toBe(404);
    const list = await api.call<{ items: object[] }>('GET', '/api/v1/trainings?status=planned&limit=1', {
      cookie: napo,
    });
    expect(list.body.items).toHaveLength(1);
    const target = { year: 2018, indicator: 'I9', target: 200, source: '协议(虚构)' };
    expect(
      (await api.call('POST', '/api/v1/agreement-targets', { cookie: longgang, body: target })).status,
    ).toBe(201);
    const wrong = { ...target, cooperation: 'other-pair' };
    expect((await api.call('POST', '/api/v1/agreement-targets', { cookie: napo, body: wrong })).status).toBe(
      403,
    );
    const pairing = {
      villageCode: '451026100206',
      community: '南联社区(虚构)',
      fromOn: '2017-01-01',
      source: '协议(虚构)',
    };
    expect((await api.call('POST', '/api/v1/pairings', { cookie: longgang, body: pairing })).status).toBe(
      201,
    );
    const again = await api.call('POST', '/api/v1/pairings', { cookie: napo, body: pairing });
    expect(again).toMatchObject({ status: 409, body: { code: 'VILLAGE_PAIRED' } });
  });
});
