import { ROLES } from '../../../src/platform/access/index.js';
import { newId } from '../../../src/platform/clock/index.js';
import { type HttpApi, startHttp } from '../../support/harness/index.js';

const EXPORTERS = ['bureau', 'caseworker', 'station', 'employer', 'clinic'];
const ROUTES = [
  ['GET', '/api/v1/exports', EXPORTERS],
  ['POST', `/api/v1/exports/${newId()}/decision`, ['bureau']],
  ['POST', `/api/v1/exports/${newId()}/link`, EXPORTERS],
  ['POST', '/api/v1/exports/files/no-such-token', EXPORTERS],
] as const;

let api: HttpApi;
beforeAll(async () => {
  api = await startHttp({ label: 'exports_access' });
});
afterAll(() => api.close());

it.each(ROUTES)('%s %s', async (method, url, allowed) => {
  const body = method === 'GET' ? undefined : {};
  expect((await api.call(method, url, { body })).status).toBe(401);
  for (const role of ROLES) {
    const { status } = await api.call(method, url, { cookie: await api.signInAs(role), body });
    if ((allowed as readonly string[]).includes(role)) expect([200, 404, 422]).toContain(status);
    else expect({ role, status }).toEqual({ role, status: 403 });
  }
});
