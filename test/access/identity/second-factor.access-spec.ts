import { createHash } from 'node:crypto';
import { generateSync } from 'otplib';
import { resealAll } from '../../../src/composition/rotate-field-key.js';
import { AccountKeys, FirstAccountsService, type Login } from '../../../src/modules/identity/index.js';
import type { UserRole } from '../../../src/platform/access/index.js';
import { UnitOfWork } from '../../../src/platform/database/index.js';
import { type Answer, approved, type HttpApi, startHttp, testConfig } from '../../support/harness/index.js';

const SESSION = '/api/v1/session';
let api: HttpApi;
let logins: Login[];

beforeAll(async () => {
  api = await startHttp({ label: 'second_factor', env: { SECOND_FACTOR: 'required' } });
  logins = await api.app.get(FirstAccountsService, { strict: false }).ensureDemoLogins();
});
afterAll(() => api.close());

const loginOf = (role: UserRole): Login => logins.find((login) => login.role === role)!;

/** A browser: keeps the cookies it is given. */
class Browser {
  readonly cookies = new Map<string, string>();

  constructor(private readonly at: HttpApi = api) {}

  async call<Body = Record<string, unknown>>(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    body?: unknown,
  ): Promise<Answer<Body>> {
    const answer = await fetch(`${this.at.baseUrl}/api/v1${path}`, {
      method,
      headers: {
        cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = cookie.split(';')[0]!.split('=');
      this.cookies.set(name, value);
    }
    const text = await answer.text();
    return { status: answer.status, headers: {}, body: (text ? JSON.parse(text) : null) as Body };
  }

  signIn({ name, password }: Pick<Login, 'name' | 'password'>): Promise<Answer<{ openSteps: string[] }>> {
    return this.call('POST', '/session', { name, password });
  }
}

/** The next code the account has not used: a later step than the one before. */
const codeOf = (secret: string, steps = 0): string =>
  generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + steps * 30 });

/** Codes of one step open once; a test that needs another one forgets the step. */
const forgetStep = (): Promise<unknown> => api.database.sql(`UPDATE second_factor SET last_step = 0`);

async function enrol(browser: Browser): Promise<{ secret: string; codes: string[] }> {
  const begun = await browser.call<{ secret: string; uri: string }>('POST', '/session/second-factor', {});
  expect(begun.body.uri).toContain(`secret=${begun.body.secret}`);
  const done = await browser.call<{ codes: string[] }>('POST', '/session/second-factor/confirmation', {
    code: codeOf(begun.body.secret),
  });
  expect(done.status).toBe(200);
  return { secret: begun.body.secret, codes: done.body.codes };
}

it('a bureau without second factor reaches nothing but its enrolment', async () => {
  const browser = new Browser();
  expect((await browser.signIn(loginOf('bureau'))).body.openSteps).toEqual(['enrolment']);
  const list = await browser.call('GET', '/seekers');
  expect([list.status, list.body.code]).toEqual([401, 'SIGN_IN_UNFINISHED']);
  expect((await browser.call('POST', '/session/code', { code: '123456' })).status).toBe(401);
  await enrol(browser);
  expect((await browser.call('GET', '/seekers')).status).toBe(200);
});

it('a caseworker needs none', async () => {
  const browser = new Browser();
  expect((await browser.signIn(loginOf('caseworker'))).body.openSteps).toEqual([]);
  expect((await browser.call('GET', '/seekers')).status).toBe(200);
});

it('the password alone opens nothing once one is enrolled; a code opens once, under a new cookie', async () => {
  const auditor = loginOf('auditor');
  const first = new Browser();
  await first.signIn(auditor);
  const { secret, codes } = await enrol(first);
  expect(new Set(codes).size).toBe(10);

  const second = new Browser();
  expect((await second.signIn(auditor)).body.openSteps).toEqual(['code']);
  expect((await second.call('GET', '/seekers')).status).toBe(401);
  expect((await second.call('POST', '/session/second-factor', {})).status).toBe(401);
  const replayed = await second.call('POST', '/session/code', { code: codeOf(secret) });
  expect([replayed.status, replayed.body.code]).toEqual([403, 'CODE_WRONG']);
  await forgetStep();
  const before = second.cookies.get('sid');
  expect((await second.call('POST', '/session/code', { code: codeOf(secret) })).status).toBe(204);
  expect(second.cookies.get('sid')).not.toBe(before);
  expect((await second.call('GET', '/seekers')).status).toBe(200);
  const old = await api.call('GET', SESSION, { cookie: `sid=${before}` });
  expect(old.status).toBe(401);

  const lost = new Browser();
  await lost.signIn(auditor);
  expect((await lost.call('POST', '/session/code', { code: codes[0]!.toUpperCase() })).status).toBe(204);
  const again = new Browser();
  await again.signIn(auditor);
  expect((await again.call('POST', '/session/code', { code: codes[0] })).status).toBe(403);
});

it('codes cannot be tried out', async () => {
  const system = loginOf('system-admin');
  const owner = new Browser();
  await owner.signIn(system);
  const { codes } = await enrol(owner);
  const thief = new Browser();
  await thief.signIn(system);
  const answers: number[] = [];
  for (let guess = 100_000; guess < 100_040; guess += 1)
    answers.push((await thief.call('POST', '/session/code', { code: String(guess) })).status);
  expect(answers.filter((status) => status === 403).length).toBeLessThanOrEqual(12);
  expect(answers).toContain(429);
  const known = new Browser();
  known.cookies.set('device', owner.cookies.get('device')!);
  await known.signIn(system);
  expect((await known.call('POST', '/session/code', { code: codes[1] })).status).toBe(204);
});

describe('one budget for each proof of a person, begun anew by a whole success only', () => {
  // Somebody sits at an open session, knows the password, and has no authenticator.
  const OTHER_SUCCESSES: readonly [string, (browser: Browser, login: Login) => Promise<unknown>][] = [
    [
      'a change of the password',
      (browser, { password }) =>
        browser.call('PUT', '/session/password', { current: password, next: password }),
    ],
    [
      'another enrolment, confirmed with its own code',
      async (browser) => {
        const begun = await browser.call<{ secret: string }>('POST', '/session/second-factor', {});
        await browser.call('POST', '/session/second-factor/confirmation', {
          code: codeOf(begun.body.secret),
        });
      },
    ],
    ['signing in elsewhere', (_, login) => new Browser().signIn(login)],
    ['ending the other sessions', (browser) => browser.call('DELETE', '/session/others')],
  ];
  const routes = ['/session/code', '/session/proof'];

  it.each(OTHER_SUCCESSES)('%s leaves the tries of a code counted', async (_, succeed) => {
    const login = loginOf('auditor');
    await api.database.sql(`DELETE FROM guess_budget`);
    await api.database.sql(`DELETE FROM second_factor`);
    const open = new Browser();
    await open.signIn(login);
    await enrol(open);
    const answers: number[] = [];
    for (let guess = 0; guess < 60; guess += 1) {
      if (guess % 4 === 3) await succeed(open, login);
      const code = String(100_000 + guess);
      const path = routes[guess % 2]!;
      const { status } = await open.call('POST', path, path.endsWith('code') ? { code } : { proof: code });
      answers.push(status);
    }
    expect(answers.filter((status) => status === 403).length).toBeLessThanOrEqual(12);
    expect(answers).toContain(429);
  });
});

it('secrets and recovery codes lie sealed in the database', async () => {
  const rows = await api.database.sql<{ secret: Buffer }>(
    `SELECT secret_sealed AS secret FROM second_factor WHERE secret_sealed IS NOT NULL`,
  );
  expect(rows.length).toBeGreaterThan(0);
  for (const { secret } of rows) expect(secret.length).toBeGreaterThan(60);
  const kept = await api.database.sql<{ body: unknown }>(`SELECT body FROM idempotency`);
  expect(JSON.stringify(kept)).not.toMatch(/"codes"|"secret"/);
});

it('a change of accounts asks for a fresh proof', async () => {
  const admin = new Browser();
  await admin.signIn(loginOf('security-admin'));
  const { secret } = await enrol(admin);
  const change = (): Promise<Answer> =>
    admin.call('POST', '/organisations', {
      kind: 'clinic',
      name: `体检站 ${Math.random()}`,
      place: '451026',
    });
  const reset = async (): Promise<Answer> => {
    const { body } = await admin.call<{ items: { id: string; name: string }[] }>('GET', '/users?limit=100');
    const id = body.items.find(({ name }) => name === 'station')!.id;
    return admin.call('POST', `/users/${id}/password-resets`, {});
  };
  expect((await approved(api, await reset())).status).toBe(200);
  await api.database.sql(`UPDATE session SET proved_at = app_now() - interval '11 minutes'`);
  const refused = await reset();
  expect([refused.status, refused.body.code]).toEqual([401, 'PROOF_REQUIRED']);
  expect((await change()).status).toBe(201);
  await forgetStep();
  expect((await admin.call('POST', '/session/proof', { proof: 'wrong' })).status).toBe(403);
  expect((await admin.call('POST', '/session/proof', { proof: codeOf(secret) })).status).toBe(204);
  const answer = await approved(api, await reset());
  expect(answer.status).toBe(200);

  const station = new Browser();
  const given = { name: 'station', password: String(answer.body.password) };
  expect((await station.signIn(given)).body.openSteps).toEqual(['password']);
  expect((await station.call('GET', '/worklist')).status).toBe(401);
  const weak = await station.call('PUT', '/session/password', {
    current: given.password,
    next: 'station-1234',
  });
  expect([weak.status, weak.body.code]).toEqual([422, 'PASSWORD_WEAK']);
  const next = 'eight lychees on a wall';
  expect((await station.call('PUT', '/session/password', { current: given.password, next })).status).toBe(
    204,
  );
  expect((await station.call('GET', '/worklist')).status).toBe(200);
});

describe('a clinic’s desk', () => {
  it('takes a PIN in a shift that was opened with a second factor, and in no other', async () => {
    const clinic = loginOf('clinic');
    const desk = new Browser();
    await desk.signIn(clinic);
    const { secret } = await enrol(desk);
    const pin = '482907';
    expect((await desk.call('PUT', '/session/pin', { pin: '123456' })).body.code).toBe('PIN_WEAK');
    expect((await desk.call('PUT', '/session/pin', { pin })).status).toBe(204);

    const elsewhere = await new Browser().call('POST', '/session/pin', { name: clinic.name, pin });
    expect([elsewhere.status, elsewhere.body.code]).toEqual([401, 'SIGN_IN_FAILED']);

    const [home] = await api.database.sql<{ id: string }>(
      `SELECT id FROM organisation WHERE kind = 'clinic' AND name = '演示体检机构'`,
    );
    const admin = await api.signInAs('security-admin');
    const made = await api.call<{ id: string; code: string }>('POST', '/api/v1/desks', {
      cookie: admin,
      body: { organisationId: home!.id, name: '采血窗口' },
    });
    expect(made.status).toBe(201);
    expect((await desk.call('POST', '/session/desk', { code: made.body.code })).status).toBe(204);
    expect((await desk.call('POST', '/session/desk', { code: made.body.code })).status).toBe(404);

    const colleague = new Browser();
    colleague.cookies.set('desk', desk.cookies.get('desk')!);
    const wrong = await colleague.call('POST', '/session/pin', { name: clinic.name, pin: '482908' });
    expect(wrong.status).toBe(401);
    const opened = await colleague.call<{ openSteps: string[] }>('POST', '/session/pin', {
      name: clinic.name,
      pin,
    });
    expect([opened.status, opened.body.openSteps]).toEqual([201, []]);
    expect((await colleague.call('GET', '/medical/checks')).status).toBe(200);
    // A PIN is no proof for what asks for one.
    expect((await colleague.call('PUT', '/session/pin', { pin })).body.code).toBe('PROOF_REQUIRED');

    await api.database.sql(`UPDATE clinic_desk SET shift_until = app_now()`);
    expect((await colleague.call('GET', '/medical/checks')).status).toBe(401);
    expect((await colleague.call('POST', '/session/pin', { name: clinic.name, pin })).status).toBe(401);
    await forgetStep();
    const morning = new Browser();
    morning.cookies.set('desk', desk.cookies.get('desk')!);
    await morning.signIn(clinic);
    expect((await morning.call('POST', '/session/code', { code: codeOf(secret) })).status).toBe(204);
    expect((await colleague.call('POST', '/session/pin', { name: clinic.name, pin })).status).toBe(201);

    expect((await api.call('DELETE', `/api/v1/desks/${made.body.id}`, { cookie: admin })).status).toBe(204);
    expect((await colleague.call('GET', '/medical/checks')).status).toBe(401);
  });
});

it('a change of FIELD_KEY and of INDEX_KEY leaves authenticators and recovery codes as they are', async () => {
  const caseworker = loginOf('caseworker');
  const browser = new Browser();
  await browser.signIn(caseworker);
  const { secret, codes } = await enrol(browser);
  const begun = new Browser();
  begun.cookies.set('sid', browser.cookies.get('sid')!);
  const pending = await begun.call<{ secret: string }>('POST', '/session/second-factor', {});
  const { fieldKey, indexKey } = testConfig(api.database);
  const keyOf = (name: string): string => createHash('sha256').update(name).digest('base64');
  const fresh = {
    FIELD_KEY: keyOf('field key of after'),
    INDEX_KEY: keyOf('index key of after'),
    AUDIT_KEY: keyOf('audit key'),
    SECOND_FACTOR: 'required',
  };
  const before = {
    FIELD_KEY_PREVIOUS: fieldKey.toString('base64'),
    INDEX_KEY_PREVIOUS: indexKey.toString('base64'),
  };
  const signIn = async (at: HttpApi, code: string): Promise<number> => {
    await forgetStep();
    const again = new Browser(at);
    expect((await again.signIn(caseworker)).body.openSteps).toEqual(['code']);
    return (await again.call('POST', '/session/code', { code })).status;
  };

  const during = await startHttp({ database: api.database, env: { ...fresh, ...before } });
  expect(await signIn(during, codeOf(secret))).toBe(204);
  expect(await signIn(during, codes[2]!)).toBe(204);
  const get = <T>(token: Parameters<typeof during.app.get<T>>[0]): T =>
    during.app.get<T>(token, { strict: false });
  // Accounts the other tests signed in without an authenticator.
  await api.database.sql(`DELETE FROM second_factor WHERE octet_length(secret_sealed) < 30`);
  const sealed = await api.database.sql<{ n: number }>(`SELECT count(*)::int AS n FROM second_factor`);
  expect(await resealAll(get(UnitOfWork), get(AccountKeys))).toBe(sealed[0]!.n);
  expect(await resealAll(get(UnitOfWork), get(AccountKeys))).toBe(0);
  await during.close();

  await api.database.sql(`DELETE FROM index_key_in_use WHERE NOT is_current`);
  const after = await startHttp({ database: api.database, env: fresh });
  expect(await signIn(after, codeOf(secret))).toBe(204);
  expect(await signIn(after, codes[3]!)).toBe(204);
  expect(await signIn(after, codes[2]!)).toBe(403);
  await forgetStep();
  const owner = new Browser(after);
  await owner.signIn(caseworker);
  await owner.call('POST', '/session/code', { code: codeOf(secret) });
  const confirmed = await owner.call('POST', '/session/second-factor/confirmation', {
    code: codeOf(pending.body.secret),
  });
  expect(confirmed.status).toBe(200);
  await after.close();
  // Who is given the old keys alone can open nothing any more.
  const left = new Browser();
  await left.signIn(caseworker);
  expect((await left.call('POST', '/session/code', { code: codeOf(pending.body.secret, 1) })).status).toBe(
    500,
  );
});
