import { ROLES } from '../../../src/platform/access/index.js';
import { newId } from '../../../src/platform/clock/index.js';
import { type HttpApi, LONGGANG, startHttp } from '../../support/harness/index.js';

type Method = 'GET' | 'POST';
const BUREAU = ['bureau'];
const READ = ['bureau', 'caseworker', 'auditor'];
const PLAN = `/api/v1/match-plans/${newId()}`;
const ROUTES: [Method, string, readonly string[], object?][] = [
  ['POST', '/api/v1/match-plans', BUREAU],
  ['GET', '/api/v1/match-plans', READ],
  ['GET', PLAN, READ],
  ['GET', `${PLAN}/posts`, READ],
  ['GET', `${PLAN}/proposals`, READ],
  ['GET', `${PLAN}/unplaced`, READ],
  ['GET', `${PLAN}/certificate`, READ],
  ['GET', `${PLAN}/explain?seekerId=${newId()}&vacancyId=${newId()}`, READ],
  ['GET', `${PLAN}/progress`, READ],
  ['GET', `${PLAN}/sheet`, ['bureau', 'auditor']],
  ['GET', `${PLAN}/unseen`, ['bureau']],
  ['GET', `${PLAN}/comparison?with=${newId()}`, ['bureau', 'auditor']],
  ['POST', `${PLAN}/what-if`, BUREAU, { changes: [{ vacancyId: newId(), moreSeats: 2 }] }],
  ['POST', `${PLAN}/rebase`, BUREAU],
  ['GET', `/api/v1/live-market/seekers/${newId()}/posts`, ['bureau', 'caseworker']],
  ['GET', `/api/v1/live-market/vacancies/${newId()}/seekers`, BUREAU],
  ['POST', `${PLAN}/confirm`, BUREAU],
  ['POST', `${PLAN}/cancel`, BUREAU],
];

let api: HttpApi;
beforeAll(async () => {
  api = await startHttp({ label: 'matching_access' });
  await api.database.setClock('2018-02-27T01:00:00Z');
});
afterAll(() => api.close());

describe('who may call the routes of matching', () => {
  it.each([...ROUTES])('%s %s', async (method, url, allowed, given = {}) => {
    const body = method === 'GET' ? undefined : given;
    expect((await api.call(method, url, { body })).status).toBe(401);
    for (const role of ROLES) {
      const { status } = await api.call(method, url, { cookie: await api.signInAs(role), body });
      if ((allowed as readonly string[]).includes(role)) expect([200, 201, 404]).toContain(status);
      else expect({ role, status }).toEqual({ role, status: 403 });
    }
  });

  it('lets both bureaus of a cooperation see and call off a plan, and no other office', async () => {
    const napo = await api.signInAs('bureau');
    const longgang = await api.signInAs('bureau', { place: LONGGANG });
    const other = await api.signInAs('bureau', { place: '451027' });
    const created = await api.call<{ id: string }>('POST', '/api/v1/match-plans', {
      cookie: napo,
      body: {
        fairCode: 'F2018-0227',
        scope: { areas: ['451026100'] },
        options: { seed: 3, relaxed: ['age-range'] },
      },
    });
    expect(created.status).toBe(201);
    const url = `/api/v1/match-plans/${created.body.id}`;
    expect((await api.call('GET', url, { cookie: napo })).body).toMatchObject({
      status: 'requested',
      statusLabel: { zh: '待运行', en: 'Requested' },
      allowedTransitions: ['cancel'],
      seed: 3,
      rulesetVersion: '2018-02+without-age-range',
      scope: { areas: ['451026100'], employerIds: [], vacancyIds: [] },
      counts: null,
    });
    expect((await api.call('GET', url, { cookie: longgang })).body).toMatchObject({
      allowedTransitions: ['cancel'],
    });
    const caseworker = await api.signInAs('caseworker');
    expect((await api.call('GET', url, { cookie: caseworker })).body).toMatchObject({
      allowedTransitions: [],
    });
    expect((await api.call('GET', url, { cookie: other })).status).toBe(404);
    expect(
      (await api.call<{ items: object[] }>('GET', '/api/v1/match-plans', { cookie: other })).body.items,
    ).toEqual([]);
    expect((await api.call('POST', '/api/v1/match-plans', { cookie: other, body: {} })).status).toBe(403);
    expect((await api.call('POST', `${url}/confirm`, { cookie: other, body: {} })).status).toBe(404);
    expect(await api.call('POST', `${url}/confirm`, { cookie: napo, body: {} })).toMatchObject({
      status: 409,
      body: { code: 'WRONG_STATE' },
    });
    expect((await api.call('GET', `${url}/certificate`, { cookie: napo })).body).toMatchObject({
      code: 'MATCH_PLAN_NOT_READY',
    });
    const key = { 'idempotency-key': newId() };
    const cancel = (cookie: string) =>
      api.call('POST', `${url}/cancel`, { cookie, headers: key, body: { reason: 'no fair' } });
    expect((await cancel(longgang)).status).toBe(204);
    expect((await cancel(longgang)).status).toBe(204);
    expect((await cancel(napo)).status).toBe(409);
    const list = await api.call<{ items: object[] }>(
      'GET',
      '/api/v1/match-plans?status=cancelled&fairCode=F2018-0227',
      {
        cookie: napo,
      },
    );
    expect(list.body.items).toMatchObject([
      { id: created.body.id, status: 'cancelled', allowedTransitions: [] },
    ]);
  });

  it('tells the steps of a run as they come, and goes on where the listener was cut off', async () => {
    const cookie = await api.signInAs('bureau');
    const { body } = await api.call<{ id: string }>('POST', '/api/v1/match-plans', { cookie, body: {} });
    await api.database.sql(
      `INSERT INTO match_progress (plan_id, seq, cooperation, phase, done)
       SELECT $1, n, 'napo-longgang', 'auction', n / 10.0 FROM generate_series(1, 3) AS n`,
      [body.id],
    );
    const url = `/api/v1/match-plans/${body.id}/progress`;
    const listening = api.call<string>('GET', url, { cookie, headers: { 'last-event-id': '2' } });
    await api.call('POST', `/api/v1/match-plans/${body.id}/cancel`, { cookie, body: {} });
    const { status, headers, body: events } = await listening;
    expect(status).toBe(200);
    expect(headers['content-type']).toMatch(/^text\/event-stream/);
    expect(events).toContain('id: 3');
    expect(events).not.toContain('id: 2');
    expect(events).toMatch(/event: end[^]*"status":"cancelled"/);
    const other = await api.signInAs('bureau', { place: '451027' });
    expect((await api.call('GET', url, { cookie: other })).status).toBe(404);
    expect((await api.call('POST', `/api/v1/match-plans/${body.id}/rebase`, { cookie: other })).status).toBe(
      404,
    );
  });

  it('refuses what the law or the person demands to be relaxed, and orders it cannot read', async () => {
    const cookie = await api.signInAs('bureau');
    for (const body of [
      { options: { relaxed: ['consent'] } },
      { options: { relaxed: ['wage-floor'] } },
      { options: { seed: -1 } },
      { options: { inertia: 1_000_000 } },
      { options: { caps: [{ employerId: newId(), cap: -1 }] } },
      { options: { pins: [{ seekerId: 'x', vacancyId: newId() }] } },
      { scope: { areas: ['那坡'] } },
      { scope: { nobody: true } },
    ])
      expect((await api.call('POST', '/api/v1/match-plans', { cookie, body })).status).toBe(422);
  });
});
