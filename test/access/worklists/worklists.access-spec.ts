import { ROLES } from '../../../src/platform/access/index.js';
import { newId } from '../../../src/platform/clock/index.js';
import { type HttpApi, startHttp } from '../../support/harness/index.js';

const ID = newId();
const LISTS = ['bureau', 'caseworker', 'station', 'employer', 'clinic'];
const ROUTES: readonly (readonly [
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  url: string,
  allowed: readonly string[],
])[] = [
  ['GET', '/api/v1/worklist', LISTS],
  ['GET', '/api/v1/worklist/counts', LISTS],
  ['GET', '/api/v1/saved-views', LISTS],
  ['POST', '/api/v1/saved-views', LISTS],
  ['GET', `/api/v1/saved-views/${ID}`, LISTS],
  ['PUT', `/api/v1/saved-views/${ID}`, LISTS],
  ['DELETE', `/api/v1/saved-views/${ID}`, LISTS],
  ['POST', '/api/v1/caseload-hand-overs', ['bureau']],
  ['GET', '/api/v1/caseload-hand-overs', ['bureau', 'caseworker']],
];

let api: HttpApi;
beforeAll(async () => {
  api = await startHttp({ label: 'worklists_access' });
});
afterAll(() => api.close());

describe('who may call the routes of work lists', () => {
  it.each(ROUTES)('%s %s', async (method, url, allowed) => {
    const body = method === 'POST' || method === 'PUT' ? {} : undefined;
    expect((await api.call(method, url, { body })).status).toBe(401);
    for (const role of ROLES) {
      const { status } = await api.call(method, url, {
        cookie: await api.signInAs(role, role === 'clinic' ? { clinicId: newId() } : {}),
        body,
      });
      if (allowed.includes(role)) expect([200, 404, 422]).toContain(status);
      else expect({ role, status }).toEqual({ role, status: 403 });
    }
  });

  it('shows a saved view to its maker, to the organisation when shared, and to nobody else', async () => {
    const maker = await api.signInAs('bureau');
    const made = await api.call('POST', '/api/v1/saved-views', {
      cookie: maker,
      body: { name: '本周到期', shared: true, filter: { section: 'soon', step: 'confirm_start' } },
    });
    expect(made).toMatchObject({
      status: 201,
      body: { link: '/api/v1/worklist?step=confirm_start&section=soon', mine: true },
    });
    const { id } = made.body as { id: string };
    const words = { name: '本周到期与逾期', shared: true, filter: { step: 'confirm_start' } };
    expect(
      (await api.call('PUT', `/api/v1/saved-views/${id}`, { cookie: maker, body: words })).body,
    ).toMatchObject({
      name: '本周到期与逾期',
      link: '/api/v1/worklist?step=confirm_start',
    });
    const other = await api.signInAs('bureau');
    expect((await api.call('PUT', `/api/v1/saved-views/${id}`, { cookie: other, body: words })).status).toBe(
      404,
    );
    expect((await api.call('GET', `/api/v1/saved-views/${id}`, { cookie: other })).body).toMatchObject({
      code: 'SAVED_VIEW_NOT_FOUND',
    });
    expect((await api.call('DELETE', `/api/v1/saved-views/${id}`, { cookie: other })).status).toBe(404);
    await api.database.sql(
      `UPDATE saved_view SET organisation_id = (SELECT organisation_id FROM user_account WHERE role = 'caseworker' LIMIT 1) WHERE id = $1`,
      [id],
    );
    expect((await api.call('GET', `/api/v1/saved-views/${id}`, { cookie: maker })).status).toBe(200);
    expect(
      (
        await api.call('POST', '/api/v1/saved-views', {
          cookie: maker,
          body: { name: '本周到期与逾期', shared: false, filter: {} },
        })
      ).status,
    ).toBe(409);
    expect(
      (
        await api.call('POST', '/api/v1/saved-views', {
          cookie: maker,
          body: { name: 'x', shared: false, filter: { section: 'never' } },
        })
      ).status,
    ).toBe(422);
  });

  it('keeps the filter of each list under a name, and no word by which that list is not narrowed', async () => {
    const cookie = await api.signInAs('bureau');
    const employer = newId();
    const view = (name: string, list: string, filter: object) =>
      api.call('POST', '/api/v1/saved-views', { cookie, body: { name, shared: false, list, filter } });
    expect(await view('待出发', 'placements', { status: 'ready', employer })).toMatchObject({
      status: 201,
      body: { list: 'placements', link: `/api/v1/placements?status=ready&employer=${employer}` },
    });
    expect(await view('缺材料', 'subsidies', { status: 'blocked' })).toMatchObject({
      status: 201,
      body: { link: '/api/v1/subsidies/radar?state=blocked' },
    });
    expect(await view('人', 'people', { status: 'seeking', alarm: 'late' })).toMatchObject({ status: 422 });
    expect(await view('人', 'people', { fair: 'F2018-0227' })).toMatchObject({
      status: 422,
      body: { code: 'SAVED_VIEW_FILTER_UNFIT', details: { list: 'people', words: ['fair'] } },
    });
    expect(await view('人', 'people', { status: '韦小花' })).toMatchObject({ status: 422 });
    expect(await view('人', 'nothing', {})).toMatchObject({ status: 422 });
  });
});
