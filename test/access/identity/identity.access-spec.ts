import { createHash } from 'node:crypto';
import { ROLES, type UserRole } from '../../../src/platform/access/index.js';
import { FirstAccountsService, type Login } from '../../../src/modules/identity/index.js';
import { newId } from '../../../src/platform/clock/index.js';
import { approved, startHttp, type HttpApi } from '../../support/harness/index.js';

let api: HttpApi;
let logins: Login[];
const SESSION = '/api/v1/session';

beforeAll(async () => {
  api = await startHttp({ label: 'identity' });
  logins = await api.app.get(FirstAccountsService, { strict: false }).ensureDemoLogins();
});
afterAll(() => api.close());

const loginOf = (role: UserRole): Login => logins.find((login) => login.role === role)!;
const clockAhead = (interval: string): Promise<unknown> =>
  api.database.sql(
    `INSERT INTO app_clock (ahead) VALUES ($1) ON CONFLICT (only_row) DO UPDATE SET ahead = EXCLUDED.ahead`,
    [interval],
  );

describe('who may call what', () => {
  const onlySecurityAdmin = [
    ['GET', '/api/v1/users'],
    ['POST', '/api/v1/users'],
    ['POST', `/api/v1/users/${newId()}/disable`],
    ['GET', '/api/v1/organisations'],
    ['POST', '/api/v1/organisations'],
    ['PATCH', `/api/v1/users/${newId()}`],
    ['POST', `/api/v1/users/${newId()}/enable`],
    ['POST', `/api/v1/users/${newId()}/password-resets`],
    ['POST', `/api/v1/users/${newId()}/second-factor-resets`],
    ['POST', `/api/v1/users/${newId()}/session-ends`],
    ['GET', '/api/v1/desks'],
    ['POST', '/api/v1/desks'],
    ['DELETE', `/api/v1/desks/${newId()}`],
  ] as const;

  it.each(onlySecurityAdmin)('%s %s: the security administrator and nobody else', async (method, url) => {
    expect(
      (await api.call(method, url, { body: method === 'POST' || method === 'PATCH' ? {} : undefined }))
        .status,
    ).toBe(401);
    for (const role of ROLES) {
      const cookie = await api.signInAs(role);
      const { status, body } = await api.call(method, url, {
        cookie,
        body: method === 'POST' || method === 'PATCH' ? {} : undefined,
      });
      if (role === 'security-admin') expect([200, 404, 422]).toContain(status);
      else expect({ role, status, code: body.code }).toEqual({ role, status: 403, code: 'NOT_PERMITTED' });
    }
  });

  it.each([
    ['GET', SESSION],
    ['DELETE', SESSION],
    ['DELETE', `${SESSION}/others`],
    ['PUT', `${SESSION}/password`],
    ['POST', `${SESSION}/code`],
    ['POST', `${SESSION}/proof`],
    ['POST', `${SESSION}/second-factor`],
    ['POST', `${SESSION}/second-factor/confirmation`],
  ] as const)('%s %s: everybody signed in, nobody else', async (method, url) => {
    expect((await api.call(method, url)).status).toBe(401);
    expect((await api.call(method, url, { cookie: 'sid=made-up' })).status).toBe(401);
    for (const role of ROLES) {
      const cookie = await api.signInAs(role);
      const { status } = await api.call(method, url, {
        cookie,
        body: method === 'PUT' || method === 'POST' ? {} : undefined,
      });
      expect([200, 204, 422]).toContain(status);
    }
  });
});

it.each([
  ['PUT', `${SESSION}/pin`],
  ['POST', `${SESSION}/desk`],
] as const)('%s %s: clinics and nobody else', async (method, url) => {
  for (const role of ROLES) {
    const { status } = await api.call(method, url, { cookie: await api.signInAs(role), body: {} });
    expect({ role, status }).toEqual({ role, status: role === 'clinic' ? 422 : 403 });
  }
});

describe('signing in', () => {
  it('gives a cookie no script can read and tells who one is', async () => {
    const { name, password } = loginOf('caseworker');
    const answer = await api.call('POST', SESSION, { body: { name, password } });
    expect(answer.status).toBe(201);
    expect(String(answer.headers['set-cookie'])).toMatch(/^sid=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(answer.body).toMatchObject({
      user: { name: 'chengxiang' },
      role: 'caseworker',
      scope: {
        cooperations: ['napo-longgang'],
        places: [],
        areas: ['451026100'],
        employers: [],
        clinicId: null,
      },
    });
    expect(answer.body.permissions).toContain('session.see');
    expect(answer.body.permissions).not.toContain('user.create');
  });

  it('keeps only the hash of the token', async () => {
    const { name, password } = loginOf('clinic');
    const token = (await api.login(name, password)).replace('sid=', '');
    const hash = createHash('sha256').update(token).digest();
    expect(await api.database.sql(`SELECT FROM session WHERE token_hash = $1`, [hash])).toHaveLength(1);
  });

  it('answers the same whether the name or the password is wrong, or the user is disabled', async () => {
    const { name } = loginOf('station');
    await api.database.sql(
      `INSERT INTO user_account SELECT $1, organisation_id, 'gone', 'gone', role, areas, employers, password_hash, now(), now()
       FROM user_account WHERE name = $2`,
      [newId(), name],
    );
    const answers = [];
    for (const body of [
      { name, password: 'wrong-password' },
      { name: 'nobody-here', password: 'wrong-password' },
      { name: 'gone', password: loginOf('station').password },
    ]) {
      const { status, headers, body: problem } = await api.call('POST', SESSION, { body });
      answers.push({ status, cookie: headers['set-cookie'], problem: { ...problem, requestId: '' } });
    }
    expect(answers[0]).toMatchObject({ status: 401, problem: { code: 'SIGN_IN_FAILED' } });
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
  });

  it('refuses what was not asked for without repeating it', async () => {
    const { status, body } = await api.call('POST', SESSION, {
      body: { name: 'a', password: 'b', role: 'bureau' },
    });
    expect(status).toBe(422);
    expect(JSON.stringify(body)).not.toContain('bureau');
  });

  it('takes nothing that another site’s page sends', async () => {
    const { name, password } = loginOf('auditor');
    for (const site of ['cross-site', 'same-site']) {
      const headers = { 'sec-fetch-site': site };
      const { status, body } = await api.call('POST', SESSION, { body: { name, password }, headers });
      expect([status, body.code]).toEqual([403, 'CROSS_SITE_REFUSED']);
    }
    const own = { 'sec-fetch-site': 'same-origin' };
    expect((await api.call('POST', SESSION, { body: { name, password }, headers: own })).status).toBe(201);
  });
});

describe('a session', () => {
  it('ends at sign-out', async () => {
    const cookie = await api.signInAs('bureau');
    expect((await api.call('DELETE', SESSION, { cookie })).status).toBe(204);
    expect((await api.call('GET', SESSION, { cookie })).status).toBe(401);
  });

  it('ends after half an hour without use, and after twelve hours whatever happens', async () => {
    try {
      await clockAhead('0');
      const idle = await api.signInAs('bureau');
      const used = await api.signInAs('bureau');
      for (let minutes = 20; minutes <= 700; minutes += 20) {
        await clockAhead(`${minutes} minutes`);
        expect((await api.call('GET', SESSION, { cookie: used })).status).toBe(200);
        if (minutes === 40) expect((await api.call('GET', SESSION, { cookie: idle })).status).toBe(401);
      }
      await clockAhead('721 minutes');
      expect((await api.call('GET', SESSION, { cookie: used })).status).toBe(401);
    } finally {
      await clockAhead('0');
    }
  });

  it('ends for a disabled user at once', async () => {
    const admin = await api.signInAs('security-admin');
    const cookie = await api.signInAs('bureau');
    const { body } = await api.call<{ user: { id: string } }>('GET', SESSION, { cookie });
    const disabled = await api.call('POST', `/api/v1/users/${body.user.id}/disable`, {
      cookie: admin,
      body: {},
    });
    expect(disabled).toMatchObject({ status: 200, body: { disabledAt: expect.any(String) } });
    expect((await api.call('GET', SESSION, { cookie })).status).toBe(401);
  });

  it('of another browser ends when the password changes', async () => {
    const { name, password } = loginOf('employer');
    const [here, there] = [await api.login(name, password), await api.login(name, password)];
    const url = `${SESSION}/password`;
    const next = 'a new and longer one';
    const wrong = await api.call('PUT', url, { cookie: here, body: { current: 'not it', next } });
    expect([wrong.status, wrong.body.code]).toEqual([403, 'PASSWORD_WRONG']);
    expect((await api.call('PUT', url, { cookie: here, body: { current: password, next } })).status).toBe(
      204,
    );
    expect((await api.call('GET', SESSION, { cookie: here })).status).toBe(200);
    expect((await api.call('GET', SESSION, { cookie: there })).status).toBe(401);
    await expect(api.login(name, password)).rejects.toThrow('401');
    await api.login(name, next);
  });
});

describe('accounts', () => {
  it('are made by the security administrator, page by page', async () => {
    const cookie = await api.signInAs('security-admin');
    const organisation = await api.call<{ id: string }>('POST', '/api/v1/organisations', {
      cookie,
      body: { kind: 'township-office', name: '平孟镇社会保障服务中心', place: '451026101' },
    });
    expect(organisation.status).toBe(201);
    const user = {
      organisationId: organisation.body.id,
      name: 'PingMeng',
      displayName: '平孟镇专员',
      role: 'caseworker',
      areas: ['451026101'],
      password: 'correct horse battery',
    };
    const made = await api.call('POST', '/api/v1/users', { cookie, body: user });
    expect(made).toMatchObject({ status: 202, body: { act: 'user.create', details: { name: 'pingmeng' } } });
    expect(JSON.stringify(made.body)).not.toContain('horse');
    expect((await approved(api, made)).status).toBe(200);
    await api.login('pingmeng', user.password);

    const again = await api.call('POST', '/api/v1/users', { cookie, body: user });
    expect([again.status, again.body.code]).toEqual([409, 'USER_NAME_TAKEN']);
    const unfit = await api.call('POST', '/api/v1/users', {
      cookie,
      body: { ...user, name: 'other', role: 'clinic' },
    });
    expect([unfit.status, unfit.body.code]).toEqual([422, 'ROLE_UNFIT']);

    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: { body: { items: { name: string }[]; nextCursor: string | null } } = await api.call(
        'GET',
        `/api/v1/users?limit=5${cursor ? `&cursor=${cursor}` : ''}`,
        { cookie },
      );
      seen.push(...page.body.items.map((item) => item.name));
      cursor = page.body.nextCursor;
    }
    expect(seen).toEqual(expect.arrayContaining(['pingmeng', 'napo', 'security-admin']));
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('of the demo are the same at the next start, and differ in every installation', async () => {
    const again = await api.app.get(FirstAccountsService, { strict: false }).ensureDemoLogins();
    expect(again).toEqual(logins);
    expect(new Set(logins.map((login) => login.password)).size).toBe(logins.length);
    const otherKey = createHash('sha256').update('another key').digest('base64');
    const other = await startHttp({ label: 'identity_other', env: { INDEX_KEY: otherKey } });
    const elsewhere = await other.app.get(FirstAccountsService, { strict: false }).ensureDemoLogins();
    await other.close();
    expect(elsewhere.map((login) => login.name)).toEqual(logins.map((login) => login.name));
    expect(elsewhere.some((login, index) => login.password === logins[index]!.password)).toBe(false);
  });

  it('of the demo do not exist outside it', async () => {
    const production = await startHttp({ database: api.database, env: { SHANGGANG_MODE: 'production' } });
    const accounts = production.app.get(FirstAccountsService, { strict: false });
    await expect(accounts.ensureDemoLogins()).rejects.toMatchObject({ code: 'DEMO_ONLY' });
    const { name, password } = loginOf('bureau');
    const answer = await production.call('POST', SESSION, { body: { name, password } });
    expect(String(answer.headers['set-cookie'])).toMatch(
      /^__Host-sid=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    await production.close();
  });
});
