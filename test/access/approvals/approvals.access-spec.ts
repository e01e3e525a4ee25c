import { ROLES } from '../../../src/platform/access/index.js';
import { newId } from '../../../src/platform/clock/index.js';
import { type HttpApi, startHttp } from '../../support/harness/index.js';

const ONE = `/api/v1/approvals/${newId()}`;
const ROUTES = [
  ['GET', '/api/v1/approvals'],
  ['POST', `${ONE}/approval`],
  ['POST', `${ONE}/refusal`],
  ['DELETE', ONE],
] as const;

let api: HttpApi;
beforeAll(async () => {
  api = await startHttp({ label: 'approvals_access' });
});
afterAll(() => api.close());

it.each(ROUTES)('%s %s: security administrators and bureaus', async (method, url) => {
  expect((await api.call(method, url)).status).toBe(401);
  for (const role of ROLES) {
    const { status } = await api.call(method, url, { cookie: await api.signInAs(role) });
    if (role === 'security-admin' || role === 'bureau') expect([200, 404]).toContain(status);
    else expect({ role, status }).toEqual({ role, status: 403 });
  }
});
