import { ROLES } from '../../../src/platform/access/index.js';
import { newId } from '../../../src/platform/clock/index.js';
import { type HttpApi, startHttp } from '../../support/harness/index.js';

const id = newId();
const READ = ['bureau', 'caseworker', 'station', 'employer', 'auditor'];
const WORDS = ['bureau', 'caseworker', 'station', 'employer'];
const ROUTES = [
  ['GET', '/api/v1/placements', READ],
  ['POST', '/api/v1/placements', ['bureau', 'caseworker']],
  ['POST', '/api/v1/placements/offers', ['bureau', 'station', 'employer']],
  ['POST', '/api/v1/placements/acceptances', ['bureau', 'caseworker', 'station']],
  ['POST', '/api/v1/placements/starts', ['bureau', 'station', 'employer']],
  ['GET', '/api/v1/awaited-starts', ['bureau', 'station', 'employer']],
  ['POST', `/api/v1/employers/${id}/start-links`, ['bureau', 'station']],
  ['DELETE', `/api/v1/employers/${id}/start-links`, ['bureau', 'station']],
  ['GET', `/api/v1/placements/${id}`, READ],
  ['POST', `/api/v1/placements/${id}/transitions`, WORDS],
  ['POST', `/api/v1/placements/${id}/place-reopenings`, ['bureau', 'employer']],
  ['POST', `/api/v1/placements/${id}/disputes`, WORDS],
  ['POST', `/api/v1/placements/${id}/numbers`, ['employer']],
  ['POST', `/api/v1/placements/${id}/leavings`, WORDS],
  ['GET', `/api/v1/placements/${id}/leavings`, READ],
  ['POST', `/api/v1/placements/${id}/job-changes`, ['bureau', 'station']],
  ['POST', `/api/v1/placements/${id}/undo`, WORDS],
  ['POST', `/api/v1/placements/${id}/seeker-answers`, ['bureau', 'caseworker', 'station']],
  ['POST', `/api/v1/placements/${id}/offer-links`, ['bureau', 'caseworker']],
  ['GET', '/api/v1/answer-reasons', READ],
  ['GET', '/api/v1/employer-answers', ['bureau', 'station', 'employer']],
  ['POST', '/api/v1/employer-answers', ['bureau', 'station', 'employer']],
  ['POST', `/api/v1/employer-answers/${id}`, ['bureau', 'station', 'employer']],
  ['POST', `/api/v1/employers/${id}/answer-links`, ['bureau', 'station']],
  ['DELETE', `/api/v1/employers/${id}/answer-links`, ['bureau', 'station']],
  ['GET', '/api/v1/call-attempts', ['bureau', 'caseworker']],
  ['POST', `/api/v1/call-attempts/${id}/outcome`, ['bureau', 'caseworker']],
  ['GET', '/api/v1/answer-settings/napo-longgang', READ],
  ['PUT', '/api/v1/answer-settings/napo-longgang', ['bureau']],
  ['GET', '/api/v1/disputes', READ],
  ['GET', `/api/v1/disputes/${id}`, READ],
  ['POST', `/api/v1/disputes/${id}/transitions`, WORDS],
  ['PUT', `/api/v1/disputes/${id}/resolver`, ['bureau']],
] as const;

let api: HttpApi;
beforeAll(async () => {
  api = await startHttp({ label: 'placements_access' });
});
afterAll(() => api.close());

describe('who may call the routes of placements', () => {
  it.each(ROUTES)('%s %s', async (method, url, allowed) => {
    const body = method === 'GET' ? undefined : {};
    expect((await api.call(method, url, { body })).status).toBe(401);
    for (const role of ROLES) {
      const { status } = await api.call(method, url, { cookie: await api.signInAs(role), body });
      if ((allowed as readonly string[]).includes(role)) expect([200, 204, 404, 422]).toContain(status);
      else expect({ role, status }).toEqual({ role, status: 403 });
    }
  });
});
