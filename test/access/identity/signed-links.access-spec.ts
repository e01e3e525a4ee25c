import { ROLES } from '../../../src/platform/access/index.js';
import { newId } from '../../../src/platform/clock/index.js';
import { type HttpApi, startHttp } from '../../support/harness/index.js';

const id = newId();
const ROUTES = [
  ['GET', `/api/v1/signed-links?subject=${id}`, ['bureau', 'caseworker', 'station', 'employer', 'auditor']],
  ['DELETE', `/api/v1/signed-links/${id}`, ['bureau', 'caseworker', 'station']],
] as const;

let api: HttpApi;
beforeAll(async () => {
  api = await startHttp({ label: 'signed_links_access' });
});
afterAll(() => api.close());

describe('who may list signed links and take them back', () => {
  it.each(ROUTES)('%s %s', async (method, url, allowed) => {
    expect((await api.call(method, url)).status).toBe(401);
    for (const role of ROLES) {
      const { status } = await api.call(method, url, { cookie: await api.signInAs(role) });
      const may = (allowed as readonly string[]).includes(role);
      expect({ role, status }).toEqual({ role, status: may ? (method === 'GET' ? 200 : 404) : 403 });
    }
  });

  it('the page of a code is opened by nothing but the token of a link', async () => {
    const address = `${api.baseUrl}/api/v1/links/${'A'.repeat(43)}/code/page`;
    expect([(await fetch(address)).status, (await fetch(address, { method: 'POST' })).status]).toEqual([
      404, 404,
    ]);
  });
});
