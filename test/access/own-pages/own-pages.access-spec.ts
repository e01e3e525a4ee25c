import { ROLES } from '../../../src/platform/access/index.js';
import { newId } from '../../../src/platform/clock/index.js';
import { type HttpApi, startHttp } from '../../support/harness/index.js';

const id = newId();
const ROUTES = [
  ['POST', `/api/v1/seekers/${id}/page-links`],
  ['DELETE', `/api/v1/seekers/${id}/page-links`],
] as const;
const ALLOWED: readonly string[] = ['bureau', 'caseworker'];

let api: HttpApi;
beforeAll(async () => {
  api = await startHttp({ label: 'own_pages_access' });
});
afterAll(() => api.close());

describe('who may hand out the link to a person’s own page', () => {
  it.each(ROUTES)('%s %s', async (method, url) => {
    const body = method === 'POST' ? {} : undefined;
    expect((await api.call(method, url, { body })).status).toBe(401);
    for (const role of ROLES) {
      const { status } = await api.call(method, url, { cookie: await api.signInAs(role), body });
      expect({ role, status }).toEqual({ role, status: ALLOWED.includes(role) ? 404 : 403 });
    }
  });

  it('is opened by nothing but its own token', async () => {
    const page = await fetch(`${api.baseUrl}/api/v1/links/${'A'.repeat(43)}/mine/page`);
    expect([page.status, page.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    expect(await page.text()).not.toContain('<form');
  });
});
