import { type Role, ROLES } from '../../../src/platform/access/index.js';
import { newId } from '../../../src/platform/clock/index.js';
import { CHENGXIANG, type HttpApi, startHttp } from '../../support/harness/index.js';

const OFFICES = ['bureau', 'caseworker', 'station'];
const ROUTES = [
  ['GET', '/api/v1/inbox', ROLES],
  ['GET', '/api/v1/inbox/count', ROLES],
  ['POST', `/api/v1/inbox/${newId()}/read`, ROLES],
  ['GET', '/api/v1/notices', OFFICES],
  ['GET', '/api/v1/notices/counts', OFFICES],
  ['GET', `/api/v1/notices/${newId()}`, OFFICES],
  ['POST', `/api/v1/notices/${newId()}/transitions`, OFFICES],
  ['GET', '/api/v1/notices/development-outbox', ['bureau']],
] as const;
const SECRET = 'secret-of-the-gateways';

let api: HttpApi;
beforeAll(async () => {
  api = await startHttp({
    label: 'notices_access',
    env: { GATEWAY_RECEIPT_SECRET: SECRET, DEVELOPMENT_OUTBOX: 'true' },
  });
});
afterAll(() => api.close());

describe('who may call the routes of notices', () => {
  it.each(ROUTES)('%s %s', async (method, url, allowed) => {
    const body = method === 'GET' ? undefined : {};
    expect((await api.call(method, url, { body })).status).toBe(401);
    for (const role of ROLES) {
      const { status } = await api.call(method, url, { cookie: await api.signInAs(role), body });
      if ((allowed as readonly Role[]).includes(role)) expect([200, 404, 422]).toContain(status);
      else expect({ role, status }).toEqual({ role, status: 403 });
    }
  });
});

interface NewNotice {
  readonly status?: string;
  readonly kind?: string;
  readonly recipient?: string;
  readonly channel?: string | null;
  readonly area?: string | null;
  readonly cooperation?: string;
}
/** A notice with the history that leads to it. */
async function notice(of: NewNotice): Promise<{ id: string; key: string }> {
  const [id, key, recipient] = [newId(), `test:${newId()}`, of.recipient ?? newId()];
  const { status = 'queued', kind = 'seeker', channel = 'manual', area = CHENGXIANG } = of;
  const cooperation = of.cooperation ?? 'napo-longgang';
  await api.database.sql(
    `INSERT INTO notice (id, status, version, effect_key, template, text, urgent, recipient_kind, recipient_id, cooperation, place,
       area_code, employer_id, user_id, channel, due_at, handed, round, reference)
     VALUES ($1, $2, 1, $3, 'test', '{"zh": "您好", "en": "Hello"}', false, $4, $5, $6, '451026', $7, $8, $9, $10, app_now(), true, 1, $11)`,
    [
      id,
      status,
      key,
      kind,
      recipient,
      cooperation,
      area,
      kind === 'employer' ? recipient : null,
      kind === 'user' ? recipient : null,
      channel,
      `ref-${key}`,
    ],
  );
  await api.database.sql(
    `INSERT INTO history (id, aggregate, aggregate_id, seq, move, to_status, happened_on, recorded_at, said_by, entered_by, channel, request_id)
     VALUES ($1, 'notice', $2, 1, 'queue', $3, app_today(), app_now(), 'system', $4, 'system', 'test')`,
    [newId(), id, status, newId()],
  );
  return { id, key };
}
const statusOf = async (id: string): Promise<unknown> =>
  (await api.database.sql(`SELECT status, outcome FROM notice WHERE id = $1`, [id]))[0];

describe('a task to tell somebody by hand', () => {
  it('is in the list of the area and the county, and of nobody else', async () => {
    const { id } = await notice({});
    const sees = async (cookie: string): Promise<boolean> => {
      const { body } = await api.call<{ items: { id: string }[] }>('GET', '/api/v1/notices?byHand=true', {
        cookie,
      });
      return body.items.some((item) => item.id === id);
    };
    const others = { place: '451027', areas: ['451027100'] };
    expect({
      bureau: await sees(await api.signInAs('bureau')),
      caseworker: await sees(await api.signInAs('caseworker')),
      elsewhere: await sees(await api.signInAs('caseworker', { areas: ['451026101'] })),
      otherCounty: await sees(await api.signInAs('bureau', { place: others.place })),
    }).toEqual({ bureau: true, caseworker: true, elsewhere: false, otherCounty: false });
  });

  it('another office’s is not found, to read or to decide', async () => {
    const { id } = await notice({});
    const cookie = await api.signInAs('caseworker', { areas: ['451026101'] });
    expect(await api.call('GET', `/api/v1/notices/${id}`, { cookie })).toMatchObject({
      status: 404,
      body: { code: 'NOTICE_NOT_FOUND' },
    });
    const body = { move: 'do_by_hand', channel: 'phone', reason: 'told' };
    expect((await api.call('POST', `/api/v1/notices/${id}/transitions`, { cookie, body })).status).toBe(404);
    expect(await statusOf(id)).toMatchObject({ status: 'queued' });
  });

  it('is done with its outcome, once; a stale view is refused', async () => {
    const { id } = await notice({});
    const cookie = await api.signInAs('caseworker');
    const url = `/api/v1/notices/${id}/transitions`;
    const body = { move: 'do_by_hand', channel: 'phone', expectedVersion: 1 };
    expect((await api.call('POST', url, { cookie, body })).body).toMatchObject({ code: 'REASON_REQUIRED' });
    expect((await api.call('POST', url, { cookie, body: { ...body, reason: 'told' } })).status).toBe(204);
    expect(await statusOf(id)).toEqual({ status: 'done_by_hand', outcome: 'told' });
    expect((await api.call('POST', url, { cookie, body: { ...body, reason: 'told' } })).status).toBe(409);
  });

  it('a look at the phone number leaves its trace', async () => {
    const { id } = await notice({});
    const { status, body } = await api.call('GET', `/api/v1/notices/${id}`, {
      cookie: await api.signInAs('caseworker'),
    });
    expect({ status, text: body.text }).toEqual({ status: 200, text: { zh: '您好', en: 'Hello' } });
    const audited = await api.database.sql(
      `SELECT role FROM audit_entry WHERE action = 'notice.contact-read' AND aggregate_id = $1`,
      [id],
    );
    expect(audited).toEqual([{ role: 'caseworker' }]);
  });

  it('of unknown outcome is sent again only by a person, who says why', async () => {
    const { id } = await notice({ status: 'unknown', channel: 'sms' });
    const cookie = await api.signInAs('bureau');
    const url = `/api/v1/notices/${id}/transitions`;
    const resend = { move: 'resend', channel: 'account' };
    expect((await api.call('POST', url, { cookie, body: resend })).body).toMatchObject({
      code: 'REASON_REQUIRED',
    });
    expect(
      (await api.call('POST', url, { cookie, body: { ...resend, reason: 'asked the gateway' } })).status,
    ).toBe(204);
    expect(await api.database.sql(`SELECT status, handed, channel FROM notice WHERE id = $1`, [id])).toEqual([
      { status: 'queued', handed: false, channel: null },
    ]);
  });
});

describe('the inbox', () => {
  it('holds what was written to the company, is read by each user, and by no other company', async () => {
    const employerId = newId();
    const { id } = await notice({
      kind: 'employer',
      recipient: employerId,
      status: 'delivered',
      channel: 'in_app',
      area: null,
    });
    const own = await api.signInAs('employer', { employerId });
    const other = await api.signInAs('employer', { employerId: newId() });
    const unread = async (cookie: string): Promise<unknown> =>
      (await api.call('GET', '/api/v1/inbox/count', { cookie })).body.unread;
    expect([await unread(own), await unread(other)]).toEqual([1, 0]);
    expect((await api.call('POST', `/api/v1/inbox/${id}/read`, { cookie: other, body: {} })).status).toBe(
      404,
    );
    for (const _twice of [1, 2])
      expect((await api.call('POST', `/api/v1/inbox/${id}/read`, { cookie: own, body: {} })).status).toBe(
        204,
      );
    expect(await unread(own)).toBe(0);
    const { body } = await api.call<{ items: unknown[] }>('GET', '/api/v1/inbox', { cookie: own });
    expect(body.items).toEqual([expect.objectContaining({ id, readAt: expect.any(String) })]);
  });

  it('of a bureau does not fill with what is written to others', async () => {
    await notice({ kind: 'employer', status: 'delivered', channel: 'in_app', area: null });
    const { body } = await api.call<{ items: unknown[] }>('GET', '/api/v1/inbox', {
      cookie: await api.signInAs('bureau'),
    });
    expect(body.items).toEqual([]);
  });
});

describe('a gateway', () => {
  const report = (key: string, change: object = {}, secret: string | null = SECRET) =>
    api.call('POST', '/api/v1/gateways/sms/receipts', {
      body: { effectKey: key, status: 'delivered', ...change },
      headers: secret === null ? {} : { 'x-gateway-secret': secret },
    });

  it('is believed only with the secret', async () => {
    const { key, id } = await notice({ status: 'sent', channel: 'sms' });
    for (const secret of [null, '', 'guess', `${SECRET}x`])
      expect((await report(key, {}, secret)).body).toMatchObject({ code: 'GATEWAY_NOT_AUTHENTICATED' });
    expect(await statusOf(id)).toMatchObject({ status: 'sent' });
  });

  it('tells a delivery as often as it likes: it counts once, and a later failure does not undo it', async () => {
    const { key, id } = await notice({ status: 'unknown', channel: 'sms' });
    const answers = await Promise.all([report(key), report(key), report(key)]);
    expect(answers.map((answer) => answer.status)).toEqual([204, 204, 204]);
    expect((await report(key, { status: 'failed' })).status).toBe(204);
    expect(await statusOf(id)).toMatchObject({ status: 'delivered' });
    const steps = await api.database.sql(`SELECT move FROM history WHERE aggregate_id = $1 ORDER BY seq`, [
      id,
    ]);
    expect(steps).toEqual([{ move: 'queue' }, { move: 'deliver' }]);
  });

  it('tells a failure by its own reference: the next way is taken', async () => {
    const { key, id } = await notice({ status: 'sent', channel: 'sms' });
    expect(
      (await report(key, { effectKey: undefined, reference: `ref-${key}`, status: 'failed' })).status,
    ).toBe(204);
    expect(await api.database.sql(`SELECT status, channel, tried FROM notice WHERE id = $1`, [id])).toEqual([
      { status: 'queued', channel: null, tried: ['sms'] },
    ]);
  });

  it('of another channel, or about what was never sent, finds nothing', async () => {
    const { key } = await notice({ status: 'sent', channel: 'wecom' });
    expect((await report(key)).status).toBe(404);
    expect((await report('never')).status).toBe(404);
  });

  it('passes an answer on once', async () => {
    const { key, id } = await notice({ status: 'sent', channel: 'sms' });
    const reply = () =>
      api.call('POST', '/api/v1/gateways/sms/replies', {
        body: { effectKey: key, messageId: 'in-1', text: '１。去' },
        headers: { 'x-gateway-secret': SECRET },
      });
    expect([(await reply()).status, (await reply()).status]).toEqual([204, 204]);
    expect(await statusOf(id)).toMatchObject({ status: 'delivered' });
    const news = await api.database.sql(
      `SELECT payload, cooperation FROM outbox WHERE topic = 'notice.replied'`,
    );
    expect(news).toEqual([
      {
        payload: { noticeId: id, aggregate: null, aggregateId: null, answer: '1' },
        cooperation: 'napo-longgang',
      },
    ]);
  });
});
