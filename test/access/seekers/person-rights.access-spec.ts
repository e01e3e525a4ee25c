import { ROLES } from '../../../src/platform/access/index.js';
import { newId } from '../../../src/platform/clock/index.js';
import { type HttpApi, startHttp } from '../../support/harness/index.js';

const COUNTY = ['bureau', 'caseworker'];
const [PERSON, REQUEST] = [`/api/v1/seekers/${newId()}`, `/api/v1/rights-requests/${newId()}`];
const ROUTES = [
  ['GET', '/api/v1/rights-requests', COUNTY],
  ['POST', `${PERSON}/rights-requests`, COUNTY],
  ['POST', `${REQUEST}/refusal`, COUNTY],
  ['POST', `${REQUEST}/erasure`, ['bureau']],
  ['GET', `${PERSON}/rights`, COUNTY],
  ['POST', `${PERSON}/copy`, COUNTY],
  ['POST', `${PERSON}/corrections`, COUNTY],
  ['POST', `${PERSON}/legal-holds`, ['bureau']],
  ['GET', '/api/v1/seekers/consent-requests', COUNTY],
  ['POST', '/api/v1/seekers/consent-requests', COUNTY],
  ['POST', '/api/v1/seekers/consents', COUNTY],
  ['GET', '/api/v1/legal-holds', ['bureau', 'auditor']],
  ['POST', `/api/v1/legal-holds/${newId()}/lift`, ['bureau']],
] as const;

let api: HttpApi;
beforeAll(async () => {
  api = await startHttp({ label: 'person_rights_access' });
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
