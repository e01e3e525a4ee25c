import { ROLES } from '../../../src/platform/access/index.js';
import { type HttpApi, startHttp } from '../../support/harness/index.js';

const ROUTES = [
  ['GET', '/api/v1/audit/entries', ['auditor']],
  ['GET', '/api/v1/audit/anchors', ['auditor', 'bureau']],
] as const;

let api: HttpApi;
beforeAll(async () => {
  api = await startHttp({ label: 'audit_access' });
});
afterAll(() => api.close());

it.each(ROUTES)('%s %s', async (method, url, allowed) => {
  expect((await api.call(method, url)).status).toBe(401);
  for (const role of ROLES) {
    const { status } = await api.call(method, url, { cookie: await api.signInAs(role) });
    const may = (allowed as readonly string[]).includes(role);
    expect({ role, status }).toEqual({ role, status: may ? 200 : 403 });
  }
});

it('an auditor reads the record of their own cooperation only', async () => {
  const entry = `INSERT INTO audit_entry (at, request_id, user_id, organisation_id, role, cooperation, action, aggregate, fields, scopes)
    VALUES (now(), 'r', gen_random_uuid(), gen_random_uuid(), 'bureau', $1, $2, 'spec', '{}', ARRAY['cooperation:' || $1])`;
  await api.database.sql(entry, ['napo-longgang', 'own']);
  await api.database.sql(entry, ['elsewhere', 'foreign']);
  const cookie = await api.signInAs('auditor');
  const { body } = await api.call<{ items: { action: string }[]; nextCursor: string | null }>(
    'GET',
    '/api/v1/audit/entries?aggregate=spec&limit=1',
    { cookie },
  );
  expect(body).toMatchObject({ items: [{ action: 'own' }], nextCursor: null });
});
