import { ROLES } from '../../../src/platform/access/index.js';
import { type HttpApi, startHttp } from '../../support/harness/index.js';

const ADMIN = ['system-admin'];
const ROUTES = [
  ['GET', '/api/v1/queues'],
  ['GET', '/api/v1/queues/dead-letters'],
  ['POST', '/api/v1/queues/dead-letters/1/replay'],
  ['GET', '/api/v1/queues/board'],
  ['GET', '/api/v1/queues/board/api/queues'],
  ['GET', '/api/v1/queues/board/static/js/none.js'],
] as const;

let api: HttpApi;
beforeAll(async () => {
  api = await startHttp({ label: 'queues_access' });
});
afterAll(() => api.close());

describe('who may look at the queues', () => {
  it.each(ROUTES)('%s %s', async (method, url) => {
    const body = method === 'GET' ? undefined : {};
    expect((await api.call(method, url, { body })).status).toBe(401);
    for (const role of ROLES) {
      const { status } = await api.call(method, url, { cookie: await api.signInAs(role), body });
      if (ADMIN.includes(role)) expect([200, 404, 422]).toContain(status);
      else expect({ role, status }).toEqual({ role, status: 403 });
    }
  });
});

describe('work that was given up', () => {
  it('is listed without a value, and opened again once with a reason', async () => {
    const [row] = await api.database.sql<{ id: number }>(
      `INSERT INTO outbox (effect_key, topic, payload, request_id, failures, last_error, dead_at)
       VALUES ('order-medical:1', 'order-medical', '{"placementId": "secret"}', 'r', 5, 'NO_DEAD_LETTER', clock_timestamp()) RETURNING id`,
    );
    const cookie = await api.signInAs('system-admin');
    const { body } = await api.call<{ items: unknown[] }>('GET', '/api/v1/queues/dead-letters', { cookie });
    expect(body.items).toEqual([
      {
        id: row!.id,
        topic: 'order-medical',
        queue: 'maintenance',
        effectKey: 'order-medical:1',
        failures: 5,
        lastError: 'NO_DEAD_LETTER',
        reason: { zh: '没有这条未能完成的任务', en: 'There is no work given up under this number' },
        deadAt: expect.any(String),
        replays: 0,
        allowedActions: ['replay'],
      },
    ]);
    const replay = (key: string) =>
      api.call('POST', `/api/v1/queues/dead-letters/${row!.id}/replay`, {
        cookie,
        body: { reason: 'headcount was raised' },
        headers: { 'idempotency-key': key },
      });
    expect([(await replay('a')).status, (await replay('a')).status, (await replay('b')).status]).toEqual([
      204, 204, 404,
    ]);
    expect(await api.database.sql(`SELECT reason FROM outbox_replay`)).toEqual([
      { reason: 'headcount was raised' },
    ]);
    expect(await api.database.sql(`SELECT role FROM audit_entry WHERE action = 'outbox.replayed'`)).toEqual([
      { role: 'system-admin' },
    ]);
  });

  it('counts in the figures of its queue and in the metrics', async () => {
    await api.database.sql(
      `INSERT INTO outbox (effect_key, topic, payload, request_id, created_at)
       VALUES ('send-notice:1', 'send-notice', '{}', 'r', clock_timestamp() - interval '1 minute')`,
    );
    const cookie = await api.signInAs('system-admin');
    const { body } = await api.call<{ queues: { queue: string; open: number; oldestSeconds: number }[] }>(
      'GET',
      '/api/v1/queues',
      { cookie },
    );
    const queue = body.queues.find((each) => each.queue === 'notifications');
    expect(queue).toMatchObject({ open: 1, dead: 0, lateness: { rows: 1 } });
    expect(queue!.oldestSeconds).toBeGreaterThanOrEqual(60);
    const text = String((await api.call<string>('GET', '/metrics')).body);
    for (const line of [
      'queue_open{queue="notifications"} 1',
      'queue_dead{queue="notifications"} 0',
      /queue_oldest_seconds\{queue="notifications"\} 6\d/,
      /queue_lateness_seconds\{queue="notifications",quantile="0\.99"\} 6\d/,
    ])
      expect(text).toMatch(line);
  });
});

describe('what waits', () => {
  it('is told apart: under way, to be tried again, not picked up by anybody, given up with no word of ours', async () => {
    const late = `clock_timestamp() - interval '1 minute'`;
    await api.database.sql(`UPDATE outbox SET done_at = clock_timestamp()`);
    await api.database.sql(
      `INSERT INTO outbox (effect_key, topic, payload, request_id, failures, last_error, not_before, dispatched_at, lease_until, dead_at) VALUES
         ('a', 'placement.moved', '{}', 'r', 0, NULL, ${late}, ${late}, clock_timestamp() + interval '1 hour', NULL),
         ('b', 'placement.moved', '{}', 'r', 2, 'TypeError', clock_timestamp() + interval '1 hour', NULL, NULL, NULL),
         ('c', 'placement.moved', '{}', 'r', 0, NULL, ${late}, NULL, NULL, NULL),
         ('d', 'placement.moved', '{}', 'r', 5, 'TypeError', ${late}, ${late}, NULL, ${late})`,
    );
    await api.database.sql(
      `INSERT INTO queue_health (queue, node, seen_at) VALUES ('offers', 'n1', ${late} - interval '1 minute'), ('offers', 'n2', clock_timestamp())`,
    );
    const cookie = await api.signInAs('system-admin');
    const { body } = await api.call<{ queues: { queue: string; pickedUpSeconds: number | null }[] }>(
      'GET',
      '/api/v1/queues',
      { cookie },
    );
    expect(body).toMatchObject({ backend: 'postgres', workers: 1, outbox: { overdue: 1 } });
    const { outbox } = body as unknown as { outbox: Record<'unsentSeconds' | 'overdueSeconds', number> };
    for (const seconds of [outbox.unsentSeconds, outbox.overdueSeconds])
      expect([seconds >= 60, seconds < 120]).toEqual([true, true]);
    const offers = body.queues.find(({ queue }) => queue === 'offers');
    expect(offers).toMatchObject({ open: 3, active: 1, retrying: 1, dead: 1 });
    expect(offers!.pickedUpSeconds).toBeLessThan(60);
    expect(body.queues.find(({ queue }) => queue === 'imports')).toMatchObject({ pickedUpSeconds: null });
    const letters = await api.call('GET', '/api/v1/queues/dead-letters', { cookie });
    expect(letters.body).toMatchObject({
      items: [{ lastError: 'TypeError', reason: null, queue: 'offers' }],
    });
  });
});

describe('the board', () => {
  it('shows every queue to look at only, and loads nothing from elsewhere', async () => {
    const cookie = await api.signInAs('system-admin');
    const page = await api.call<string>('GET', '/api/v1/queues/board', { cookie });
    expect(page.headers['content-security-policy']).toContain("default-src 'self'");
    expect(page.body).toContain('<base href="/api/v1/queues/board/"');
    const { body } = await api.call<{ queues: { name: string; readOnlyMode: boolean }[] }>(
      'GET',
      '/api/v1/queues/board/api/queues',
      { cookie },
    );
    expect(body.queues.map(({ name, readOnlyMode }) => `${name} ${readOnlyMode}`).sort()).toEqual(
      [
        'fair-roster',
        'follow-up',
        'imports',
        'maintenance',
        'matching',
        'medical-check',
        'notifications',
        'offers',
      ].map((name) => `${name} true`),
    );
    for (const act of ['pause', 'clean/completed', 'retry/failed'])
      expect(
        (await api.call('PUT', `/api/v1/queues/board/api/queues/offers/${act}`, { cookie })).status,
      ).toBe(404);
  });
});
