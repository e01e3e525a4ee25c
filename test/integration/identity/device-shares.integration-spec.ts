import { resealDevices } from '../../../src/composition/rotate-field-key.js';
import { AccountKeys } from '../../../src/modules/identity/index.js';
import type { UserRole } from '../../../src/platform/access/index.js';
import { newId } from '../../../src/platform/clock/index.js';
import { UnitOfWork } from '../../../src/platform/database/index.js';
import { type Answer, approved, type HttpApi, startHttp, testConfig } from '../../support/harness/index.js';

const KEY = '/api/v1/session/device-key';
const DEVICES = '/api/v1/session/devices';
const SHARE = /^[A-Za-z0-9+/]{43}=$/;

interface Key extends Record<string, unknown> {
  share: string;
  now: string;
  offlineUntil: string;
  code?: string;
}

let api: HttpApi;
beforeAll(async () => {
  api = await startHttp({ label: 'device_shares' });
});
afterAll(() => api.close());

const ask = (cookie: string, deviceId: string): Promise<Answer<Key>> =>
  api.call<Key>('POST', KEY, { cookie, body: { deviceId }, headers: { 'user-agent': 'Chrome Android' } });
const shareOf = async (cookie: string, deviceId: string): Promise<string> => {
  const { status, body } = await ask(cookie, deviceId);
  expect([status, body.code]).toEqual([200, undefined]);
  expect(body.share).toMatch(SHARE);
  return body.share;
};
const refused = async (cookie: string, deviceId: string): Promise<[number, string | undefined]> => {
  const { status, body } = await ask(cookie, deviceId);
  return [status, body.code];
};
async function accountOf(role: UserRole): Promise<{ cookie: string; id: string }> {
  const cookie = await api.signInAs(role);
  const { body } = await api.call<{ user: { id: string } }>('GET', '/api/v1/session', { cookie });
  return { cookie, id: body.user.id };
}

describe('the service’s share of a device’s key', () => {
  it('is the same at each call, another one for each device and each user, and stays in no cache', async () => {
    const [first, second] = [await accountOf('caseworker'), await accountOf('caseworker')];
    const [phone, tablet] = [newId(), newId()];
    const share = await shareOf(first.cookie, phone);
    expect(await shareOf(first.cookie, phone)).toBe(share);
    const all = [share, await shareOf(first.cookie, tablet), await shareOf(second.cookie, newId())];
    expect(new Set(all).size).toBe(3);
    const { headers } = await ask(first.cookie, phone);
    expect(headers['cache-control']).toBe('no-store');
  });

  it('is one however often a new device asks at once', async () => {
    const { cookie } = await accountOf('station');
    const phone = newId();
    const all = await Promise.all(Array.from({ length: 8 }, () => shareOf(cookie, phone)));
    expect(new Set(all).size).toBe(1);
  });

  it.each([
    ['caseworker', 24],
    ['escort', 72],
  ] as const)('a %s may take %i hours along', async (role, hours) => {
    const { cookie } = await accountOf(role);
    const { body } = await ask(cookie, newId());
    expect(Date.parse(body.offlineUntil) - Date.parse(body.now)).toBe(hours * 3_600_000);
    // Real time, whatever day the service has.
    expect(Math.abs(Date.parse(body.now) - Date.now())).toBeLessThan(60_000);
  });

  it('another user’s device is refused, and tells nothing of it', async () => {
    const [owner, other] = [await accountOf('escort'), await accountOf('security-admin')];
    const phone = newId();
    await shareOf(owner.cookie, phone);
    expect(await refused(other.cookie, phone)).toEqual([409, 'DEVICE_OF_ANOTHER']);
    const locked = await api.call('POST', `${DEVICES}/${phone}/lock`, { cookie: other.cookie, body: {} });
    expect([locked.status, locked.body.code]).toEqual([404, 'DEVICE_NOT_FOUND']);
    expect((await api.call('GET', DEVICES, { cookie: other.cookie })).body).toEqual([]);
    await shareOf(owner.cookie, phone);
  });

  it('nobody without a whole session gets one', async () => {
    expect(await refused('', newId())).toEqual([401, 'SIGN_IN_REQUIRED']);
    const half = await accountOf('bureau');
    await api.database.sql(`UPDATE session SET second_factor_at = NULL WHERE user_id = $1`, [half.id]);
    expect(await refused(half.cookie, newId())).toEqual([401, 'SIGN_IN_UNFINISHED']);
    const given = await accountOf('caseworker');
    await api.database.sql(`UPDATE user_account SET password_given_at = app_now() WHERE id = $1`, [given.id]);
    expect(await refused(given.cookie, newId())).toEqual([401, 'SIGN_IN_UNFINISHED']);
    expect((await ask((await accountOf('caseworker')).cookie, 'no id')).status).toBe(422);
  });

  it('lies sealed in the database, in no kept answer and in no record', async () => {
    const { cookie } = await accountOf('station');
    const share = await shareOf(cookie, newId());
    const raw = Buffer.from(share, 'base64');
    const rows = await api.database.sql<{ sealed: Buffer }>(
      `SELECT share_sealed AS sealed FROM device_share WHERE share_sealed IS NOT NULL`,
    );
    for (const { sealed } of rows) {
      expect(sealed.includes(raw)).toBe(false);
      expect(sealed.length).toBeGreaterThan(60);
    }
    const kept = JSON.stringify([
      await api.database.sql(`SELECT * FROM idempotency`),
      await api.database.sql(`SELECT * FROM audit_entry`),
      await api.database.sql(`SELECT * FROM row_version`),
    ]);
    expect(kept).not.toContain(share);
    expect(kept).not.toContain(raw.toString('hex'));
    expect(kept).toContain('device.keyed');
  });

  it('the row moved to another user does not open', async () => {
    const [owner, thief] = [await accountOf('caseworker'), await accountOf('caseworker')];
    const [phone, bait] = [newId(), newId()];
    await shareOf(owner.cookie, phone);
    await shareOf(thief.cookie, bait);
    await api.database.sql(
      `UPDATE device_share SET share_sealed = (SELECT share_sealed FROM device_share WHERE id = $1) WHERE id = $2`,
      [phone, bait],
    );
    expect((await ask(thief.cookie, bait)).status).toBe(500);
    await api.database.sql(`DELETE FROM device_share WHERE id = $1`, [bait]);
  });

  it('of many devices the ones used last stay', async () => {
    const { cookie, id } = await accountOf('caseworker');
    const kept = newId();
    await shareOf(cookie, kept);
    await api.database.sql(
      `INSERT INTO device_share (id, user_id, share_sealed, agent_class, last_used_at)
       SELECT gen_random_uuid(), $1, '\\x00', 'other-other', app_now() - n * interval '1 hour' FROM generate_series(1, 60) n`,
      [id],
    );
    await shareOf(cookie, newId());
    const { body } = await api.call<unknown[]>('GET', DEVICES, { cookie });
    expect(body).toHaveLength(50);
    await shareOf(cookie, kept);
  });
});

describe('a device that is locked', () => {
  const shares = (id: string) =>
    api.database.sql(
      `SELECT share_sealed AS share, lock_reason AS why FROM device_share WHERE user_id = $1`,
      [id],
    );

  it('by its owner: its share is gone for good, its session ends, the one of who reports it goes on', async () => {
    const owner = await accountOf('caseworker');
    const elsewhere = `sid=${newId()}`;
    await api.database.sql(
      `INSERT INTO session (token_hash, user_id, created_at, last_seen_at)
       VALUES (sha256(convert_to($1, 'UTF8')), $2, app_now(), app_now())`,
      [elsewhere.slice(4), owner.id],
    );
    await api.database.sql(`DELETE FROM second_factor WHERE user_id = $1`, [owner.id]);
    const [lost, other] = [newId(), newId()];
    await shareOf(elsewhere, lost);
    await shareOf(owner.cookie, other);
    const { status, body } = await api.call('POST', `${DEVICES}/${lost}/lock`, {
      cookie: owner.cookie,
      body: {},
    });
    expect([status, body.lockReason]).toEqual([200, 'lost']);
    expect(await refused(elsewhere, lost)).toEqual([401, 'SIGN_IN_REQUIRED']);
    const stateOf = async (deviceId: string): Promise<unknown> =>
      (await api.call('POST', '/api/v1/session/device-state', { body: { deviceId } })).body;
    expect(await stateOf(lost)).toEqual({ locked: true });
    expect(await stateOf(other)).toEqual({ locked: false });
    expect(await stateOf(newId())).toEqual({ locked: false });
    expect(await refused(owner.cookie, lost)).toEqual([410, 'DEVICE_LOCKED']);
    await shareOf(owner.cookie, other);
    expect(await shares(owner.id)).toEqual(
      expect.arrayContaining([
        { share: null, why: 'lost' },
        { share: expect.any(Buffer), why: null },
      ]),
    );
    await expect(
      api.database.sql(`UPDATE device_share SET share_sealed = '\\x00' WHERE id = $1`, [lost]),
    ).rejects.toThrow('device_share_locked_has_none');
    const { body: listed } = await api.call<{ id: string; agentClass: string }[]>('GET', DEVICES, {
      cookie: owner.cookie,
    });
    expect(listed.map(({ id }) => id)).toEqual([other, lost]);
    expect(listed[0]!.agentClass).toBe('chrome-android');
  });

  it.each([
    ['a password reset', 'password-resets', 'password-reset'],
    ['a second factor reset', 'second-factor-resets', 'second-factor-reset'],
    ['the end of the sessions', 'session-ends', 'sessions-ended'],
    ['barring the account', 'disable', 'disabled'],
  ])('by %s, for every device of the account', async (_, act, why) => {
    const owner = await accountOf('caseworker');
    for (const device of [newId(), newId()]) await shareOf(owner.cookie, device);
    const asked = await api.call('POST', `/api/v1/users/${owner.id}/${act}`, {
      cookie: await api.signInAs('security-admin'),
      body: {},
    });
    if (asked.status === 202) {
      expect(await shares(owner.id)).toEqual(Array(2).fill({ share: expect.any(Buffer), why: null }));
      expect((await approved(api, asked, await api.signInAs('bureau'))).status).toBe(200);
    }
    expect(await shares(owner.id)).toEqual(Array(2).fill({ share: null, why }));
    const record = await api.database.sql(
      `SELECT fields FROM audit_entry WHERE action = 'device.locked' AND aggregate_id = $1`,
      [owner.id],
    );
    expect(record).toEqual([{ fields: [why, 'count=2'] }]);
  });
});

it('a change of FIELD_KEY leaves every share as it is', async () => {
  const { cookie } = await accountOf('caseworker');
  const phone = newId();
  const share = await shareOf(cookie, phone);
  await api.database.sql(`DELETE FROM device_share WHERE octet_length(share_sealed) < 30`);
  const fresh = Buffer.alloc(32, 7).toString('base64');
  const previous = testConfig(api.database).fieldKey.toString('base64');
  const during = await startHttp({
    database: api.database,
    env: { FIELD_KEY: fresh, FIELD_KEY_PREVIOUS: previous },
  });
  const get = <T>(token: Parameters<typeof during.app.get<T>>[0]): T =>
    during.app.get<T>(token, { strict: false });
  const reseal = (): Promise<number> => resealDevices(get(UnitOfWork), get(AccountKeys));
  expect(await reseal()).toBeGreaterThan(0);
  expect(await reseal()).toBe(0);
  await during.close();
  const after = await startHttp({ database: api.database, env: { FIELD_KEY: fresh } });
  const answer = await after.call<Key>('POST', KEY, { cookie, body: { deviceId: phone } });
  expect(answer.body.share).toBe(share);
  await after.close();
});
