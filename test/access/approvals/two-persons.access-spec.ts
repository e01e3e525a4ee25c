import { ApprovalsService } from '../../../src/modules/approvals/index.js';
import { FirstAccountsService, UsersService } from '../../../src/modules/identity/index.js';
import type { UserRole } from '../../../src/platform/access/index.js';
import { newId } from '../../../src/platform/clock/index.js';
import { buildOpenApi } from '../../../src/platform/http/index.js';
import {
  actorOf,
  type Answer,
  type HttpApi,
  LONGGANG,
  startHttp,
  type Services,
  startServices,
} from '../../support/harness/index.js';

let api: HttpApi;
let [first, second]: string[] = [];
beforeAll(async () => {
  api = await startHttp({ label: 'two_persons' });
  [first, second] = [await api.signInAs('security-admin'), await api.signInAs('security-admin')];
});
afterAll(() => api.close());

const SESSION = '/api/v1/session';
const PASSWORD = 'correct horse battery staple';
const idOf = async (cookie: string): Promise<string> =>
  (await api.call<{ user: { id: string } }>('GET', SESSION, { cookie })).body.user.id;
const codeOf = ({ status, body }: Answer): unknown[] => [status, body.code];
const post = (url: string, cookie = first, body?: unknown): Promise<Answer> =>
  api.call('POST', `/api/v1${url}`, { cookie, ...(body === undefined ? {} : { body }) });
const approve = (waiting: Answer, cookie = second): Promise<Answer> =>
  post(`/approvals/${String(waiting.body.id)}/approval`, cookie);
const accountOf = async (role: UserRole, place?: string): Promise<{ id: string; cookie: string }> => {
  const cookie = await api.signInAs(role, place ? { place } : {});
  return { id: await idOf(cookie), cookie };
};
const waitsOf = (id: string): Promise<{ outcome: string | null; decided_by: string | null }[]> =>
  api.database.sql(`SELECT outcome, decided_by FROM approval_request WHERE aggregate_id = $1`, [id]);
const alive = async (cookie: string): Promise<boolean> =>
  (await api.call('GET', SESSION, { cookie })).status === 200;
const officeOf = async (kind: string): Promise<string> => {
  const id = newId();
  const place = kind === 'installation' ? null : kind === 'township-office' ? '451026101' : '451026';
  await api.database.sql(
    `INSERT INTO organisation (id, kind, name, place) VALUES ($1, $2, $1::uuid::text, $3)`,
    [...[id, kind, place]],
  );
  return id;
};
const newUser = async (role: UserRole, kind: string): Promise<Record<string, unknown>> => ({
  organisationId: await officeOf(kind),
  name: `u-${newId()}`,
  displayName: '新账号',
  role,
  password: PASSWORD,
  ...(role === 'caseworker' ? { areas: ['451026101'] } : {}),
  ...(['security-admin', 'system-admin', 'auditor'].includes(role)
    ? { staffNumber: newId().slice(-20) }
    : {}),
});

/** What everybody does with their own session and inbox. */
const OWN: ReadonlySet<string> = new Set([
  'beginSecondFactor',
  'changePassword',
  'confirmSecondFactor',
  'deviceKey',
  'endOtherSessions',
  'lockDevice',
  'markNoticeRead',
  'proveAgain',
  'showSecondFactor',
  'signOut',
]);

/** Commands that change something and that one of these roles may call, whichever module brings them. */
async function commandsOf(roles: readonly UserRole[]): Promise<string[]> {
  const found = new Set<string>();
  for (const [path, methods] of Object.entries(buildOpenApi(api.app).paths))
    for (const [method, { operationId }] of Object.entries(
      methods as Record<string, { operationId: string }>,
    ))
      for (const role of method === 'get' ? [] : roles) {
        const url = path.replace(/\{\w+\}/g, newId());
        const { body } = await api.call<{ code?: string } | null>(method.toUpperCase() as 'POST', url, {
          body: {},
        });
        if (body?.code !== 'SIGN_IN_REQUIRED') continue;
        const cookie = await api.signInAs(role);
        const answer = await api.call(method.toUpperCase() as 'POST', url, { cookie, body: {} });
        if ((answer.body as { code?: string } | null)?.code !== 'NOT_PERMITTED') found.add(operationId);
      }
  return [...found].sort();
}

describe('accounts, resets and scope changes are acts of two persons', () => {
  it.each([
    ['a new account', async () => post('/users', first, await newUser('caseworker', 'township-office')), 200],
    [
      'a new administrator',
      async () => post('/users', first, await newUser('system-admin', 'installation')),
      200,
    ],
  ])('%s is there after the second person, and opens nothing before', async (_, ask, status) => {
    const waiting = await ask();
    expect(waiting.status).toBe(202);
    const { name } = waiting.body.details as { name: string };
    expect(codeOf(await post('/session', '', { name, password: PASSWORD }))).toEqual([401, 'SIGN_IN_FAILED']);
    expect((await approve(waiting)).status).toBe(status);
    await api.login(name, PASSWORD);
    expect(JSON.stringify(waiting.body)).not.toMatch(/argon2|horse/);
  });

  it.each([
    ['a password reset', (id: string) => post(`/users/${id}/password-resets`)],
    ['a second factor reset', (id: string) => post(`/users/${id}/second-factor-resets`)],
  ])('%s signs nobody out before the second person, everybody after', async (_, ask) => {
    const { id, cookie } = await accountOf('caseworker');
    const waiting = await ask(id);
    expect([waiting.status, await alive(cookie)]).toEqual([202, true]);
    expect((await approve(waiting)).status).toBe(200);
    expect(await alive(cookie)).toBe(false);
  });

  it('a wider scope, and an account that was disabled', async () => {
    const { id, cookie } = await accountOf('caseworker');
    const areas = async (): Promise<unknown> =>
      (await api.call<{ scope: { areas: string[] } }>('GET', SESSION, { cookie })).body.scope.areas;
    const waiting = await api.call('PATCH', `/api/v1/users/${id}`, {
      cookie: first,
      body: { areas: ['451026100201'] },
    });
    expect([waiting.status, await areas()]).toEqual([202, ['451026100']]);
    await approve(waiting);
    expect(await areas()).toEqual(['451026100201']);
    expect((await post(`/users/${id}/disable`)).status).toBe(200);
    const back = await post(`/users/${id}/enable`);
    expect(back.status).toBe(202);
    await approve(back);
    const [row] = await api.database.sql(`SELECT disabled_at FROM user_account WHERE id = $1`, [id]);
    expect(row).toEqual({ disabled_at: null });
  });

  it('every command of administrators is judged: two persons, or one with a reason', async () => {
    const judged: Readonly<Record<string, string>> = {
      createUser: 'two',
      changeUser: 'two',
      enableUser: 'two',
      resetPassword: 'two',
      resetSecondFactor: 'two',
      approveRequest: 'is the second person',
      declineRequest: 'opens nothing',
      withdrawRequest: 'opens nothing',
      disableUser: 'shuts out, at once',
      endUserSessions: 'shuts out, at once',
      removeDesk: 'shuts out',
      createOrganisation: 'opens nothing without an account, which takes two',
      createDesk: 'opens nothing without a clinic’s account and its second factor',
      replayDeadLetter: 'sends what was committed, under its own key, once',
      loadCalendarSchedule: 'a public notice, in a version of its own',
      loadMinimumWage: 'a public figure, in a version of its own',
    };
    const found = await commandsOf(['security-admin', 'system-admin']);
    expect(found.filter((operation) => !OWN.has(operation))).toEqual(Object.keys(judged).sort());
  });
});

describe('the second person is another person', () => {
  it('nobody approves or declines their own request, nor an act on their own account', async () => {
    const { id } = await accountOf('caseworker');
    const waiting = await post(`/users/${id}/password-resets`);
    expect(codeOf(await approve(waiting, first))).toEqual([403, 'SECOND_APPROVER_REQUIRED']);
    expect(codeOf(await post(`/approvals/${String(waiting.body.id)}/refusal`, first))).toEqual([
      403,
      'SECOND_APPROVER_REQUIRED',
    ]);
    const clerk = await accountOf('bureau');
    const own = await post(`/users/${clerk.id}/second-factor-resets`);
    expect(codeOf(await approve(own, clerk.cookie))).toEqual([403, 'SECOND_APPROVER_REQUIRED']);
    const ofSecond = await post(`/users/${await idOf(second!)}/second-factor-resets`);
    expect(codeOf(await approve(ofSecond, second))).toEqual([403, 'SECOND_APPROVER_REQUIRED']);
  });

  it('and the database says so as well, and lets no decision be changed', async () => {
    const { id } = await accountOf('caseworker');
    const waiting = await post(`/users/${id}/password-resets`);
    const decide = (by: string, outcome = 'approved'): Promise<unknown> =>
      api.database.sql(
        `UPDATE approval_request SET outcome = $3, decided_by = $2, decided_at = app_now(), payload = NULL WHERE id = $1`,
        [waiting.body.id, by, outcome],
      );
    await expect(decide(await idOf(first!))).rejects.toThrow('decided_by_another');
    await expect(decide(id)).rejects.toThrow('nobody_approves_for_oneself');
    await expect(decide(await idOf(second!), 'withdrawn')).rejects.toThrow('withdrawn_by_requester');
    await decide(await idOf(second!), 'declined');
    await expect(decide(await idOf(second!))).rejects.toThrow('is decided');
  });

  it('the bureau of the account’s own county hands a clerk a new password; no other office, and no administrator’s', async () => {
    const { id } = await accountOf('caseworker');
    const waiting = await post(`/users/${id}/password-resets`);
    const elsewhere = await api.signInAs('bureau', { place: LONGGANG });
    expect(codeOf(await approve(waiting, elsewhere))).toEqual([404, 'APPROVAL_NOT_FOUND']);
    const bureau = await api.signInAs('bureau');
    const list = await api.call<{ items: { id: string; mayDecide: boolean }[] }>('GET', '/api/v1/approvals', {
      cookie: bureau,
    });
    expect(list.body.items).toContainEqual(
      expect.objectContaining({ id: waiting.body.id, mayDecide: true, mayWithdraw: false }),
    );
    const { status, body } = await approve(waiting, bureau);
    expect([status, String(body.password).length]).toEqual([200, 16]);
    for (const role of ['auditor', 'system-admin'] as const) {
      const administrator = await accountOf(role);
      const asked = await post(`/users/${administrator.id}/password-resets`);
      expect(codeOf(await approve(asked, bureau))).toEqual([404, 'APPROVAL_NOT_FOUND']);
    }
  });
});

describe('an approval is used once, in time, for somebody who still may ask', () => {
  it('of ten at once one carries it out', async () => {
    const { id } = await accountOf('caseworker');
    const waiting = await post(`/users/${id}/password-resets`);
    const others = await Promise.all(Array.from({ length: 10 }, () => api.signInAs('security-admin')));
    const answers = await Promise.all(others.map((cookie) => approve(waiting, cookie)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(new Set(answers.filter(({ status }) => status !== 200).map(({ body }) => body.code))).toEqual(
      new Set(['APPROVAL_ALREADY_DECIDED']),
    );
    const acts = await api.database.sql(
      `SELECT FROM audit_entry WHERE aggregate_id = $1 AND action = 'user.password-reset'`,
      [id],
    );
    expect(acts).toHaveLength(1);
    expect(codeOf(await approve(waiting))).toEqual([409, 'APPROVAL_ALREADY_DECIDED']);
  });

  it('not after the requester was disabled', async () => {
    const [third, { id }] = [await accountOf('security-admin'), await accountOf('caseworker')];
    const waiting = await post(`/users/${id}/password-resets`, third.cookie);
    await post(`/users/${third.id}/disable`);
    expect(codeOf(await approve(waiting))).toEqual([409, 'APPROVAL_REQUESTER_INACTIVE']);
    expect((await waitsOf(id)).map(({ outcome }) => outcome)).toEqual([null]);
  });

  it('not when it has expired, was declined or withdrawn; a new request may then be made', async () => {
    const { id, cookie } = await accountOf('caseworker');
    const ask = (): Promise<Answer> => post(`/users/${id}/second-factor-resets`);
    const late = await ask();
    expect(codeOf(await ask())).toEqual([409, 'APPROVAL_ALREADY_PENDING']);
    await api.database.sql(
      `UPDATE approval_request SET requested_at = requested_at - interval '2 days', expires_at = expires_at - interval '2 days' WHERE id = $1`,
      [late.body.id],
    );
    expect(codeOf(await approve(late))).toEqual([410, 'APPROVAL_EXPIRED']);
    const declined = await ask();
    expect((await post(`/approvals/${String(declined.body.id)}/refusal`, second)).status).toBe(204);
    expect(codeOf(await approve(declined))).toEqual([409, 'APPROVAL_ALREADY_DECIDED']);
    const withdrawn = await ask();
    const withdraw = (by: string): Promise<Answer> =>
      api.call('DELETE', `/api/v1/approvals/${String(withdrawn.body.id)}`, { cookie: by });
    expect(codeOf(await withdraw(second!))).toEqual([404, 'APPROVAL_NOT_FOUND']);
    expect((await withdraw(first!)).status).toBe(204);
    expect(codeOf(await approve(withdrawn))).toEqual([409, 'APPROVAL_ALREADY_DECIDED']);
    expect((await waitsOf(id)).map(({ outcome }) => outcome).sort()).toEqual([
      'declined',
      'expired',
      'withdrawn',
    ]);
    expect(await alive(cookie)).toBe(true);
  });

  it('its guards are checked again when it is carried out', async () => {
    const user = await newUser('caseworker', 'township-office');
    const waiting = await post('/users', first, user);
    const other = await post('/users', first, { ...user, organisationId: await officeOf('township-office') });
    await approve(waiting);
    expect(codeOf(await approve(other))).toEqual([409, 'USER_NAME_TAKEN']);
  });
});

describe('an installation with one administrator', () => {
  let alone: HttpApi;
  beforeAll(async () => {
    alone = await startHttp({ label: 'one_administrator' });
  });
  afterAll(() => alone.close());

  it('makes the second one alone, once, and that is written down; an operator helps where both are lost', async () => {
    const only = await alone.signInAs('security-admin');
    const office = newId();
    await alone.database.sql(
      `INSERT INTO organisation (id, kind, name) VALUES ($1, 'installation', 'installation of the spec')`,
      [office],
    );
    const make = (role: string, cookie = only): Promise<Answer> =>
      alone.call('POST', '/api/v1/users', {
        cookie,
        body: {
          ...base,
          organisationId: office,
          name: `a-${newId()}`,
          role,
          staffNumber: newId().slice(-20),
        },
      });
    const base = { displayName: '第二管理员', password: PASSWORD };
    expect((await make('system-admin')).status).toBe(202);
    const made = await make('security-admin');
    expect(made.status).toBe(201);
    expect((await make('security-admin')).status).toBe(202);
    const noted = await alone.database.sql(`SELECT scopes FROM audit_entry WHERE action = 'approval.alone'`);
    expect(noted).toEqual([{ scopes: expect.arrayContaining(['installation']) }]);
    const accounts = alone.app.get(FirstAccountsService, { strict: false });
    await expect(accounts.addAdministrator('way-in', 'S-900', 'root')).rejects.toMatchObject({
      code: 'ADMINISTRATORS_SUFFICIENT',
    });
    await alone.call('POST', `/api/v1/users/${String(made.body.id)}/disable`, { cookie: only });
    expect((await make('security-admin')).status).toBe(202);
    const { name, password } = await accounts.addAdministrator('way-in', 'S-900', 'root');
    await alone.login(name, password);
    const operator = await alone.database.sql(
      `SELECT request_id, scopes FROM audit_entry WHERE action = 'user.created-by-operator'`,
    );
    expect(operator).toEqual([
      { request_id: 'operator:root', scopes: expect.arrayContaining(['installation']) },
    ]);
  });

  it('a demo lets one person do it, says so on the screen and in the record', async () => {
    const demo = await startServices({ database: alone.database, env: { SHANGGANG_MODE: 'demo' } });
    const admin = actorOf('security-admin');
    const cookie = await alone.signInAs('caseworker');
    const { id } = (await alone.call<{ user: { id: string } }>('GET', SESSION, { cookie })).body.user;
    const reset = await demo.get(UsersService).resetPassword(admin, id);
    expect([reset.waiting, typeof reset.password]).toEqual([null, 'string']);
    expect(demo.get(ApprovalsService).secondPersonRequired).toBe(false);
    const noted = await demo.sql(
      `SELECT fields FROM audit_entry WHERE action = 'approval.alone' AND aggregate_id = $1`,
      [id],
    );
    expect(noted).toEqual([{ fields: ['user.reset-password'] }]);
    await demo.close();
  });
});

/** An account with its organisation. @returns both ids */
async function account(
  services: Services,
  role: UserRole,
  kind: string,
  place: string | null,
): Promise<[user: string, office: string]> {
  const [user, office] = [newId(), newId()];
  await services.sql(`INSERT INTO organisation (id, kind, name, place) VALUES ($1, $2, $3, $4)`, [
    ...[office, kind, office, place],
  ]);
  await services.sql(
    `INSERT INTO user_account (id, organisation_id, name, display_name, role, areas, password_hash, holder)
     VALUES ($1, $2, $3, $3, $4, $5, 'x', $6)`,
    [user, office, user, role, role === 'caseworker' ? [place] : [], Buffer.from(user)],
  );
  return [user, office];
}

describe('the affected person and the office are told', () => {
  it('of what was done to an account, and the second person of what waits', async () => {
    const services = await startServices({ label: 'two_persons_told' });
    const [[asks], [approves], [clerk, office], [, bureau]] = [
      await account(services, 'security-admin', 'installation', null),
      await account(services, 'security-admin', 'installation', null),
      await account(services, 'caseworker', 'township-office', '451026100'),
      await account(services, 'bureau', 'source-bureau', '451026'),
    ];
    const { waiting } = (await services
      .get(UsersService)
      .resetSecondFactor(actorOf('security-admin', { userId: asks }), clerk)) as { waiting: { id: string } };
    const second = actorOf('security-admin', { userId: approves });
    await services.get(ApprovalsService).approve(second, waiting.id);
    await services.drain();
    const told = await services.sql<{ template: string; to: string }>(
      `SELECT template, recipient_id AS to FROM notice ORDER BY template, recipient_id`,
    );
    await services.close();
    expect(told.map(({ template, to }) => `${template} ${to}`).sort()).toEqual(
      [
        `notifications.account-changed ${clerk}`,
        `notifications.account-changed ${office}`,
        `notifications.approval-waits ${approves}`,
        `notifications.approval-waits ${bureau}`,
      ].sort(),
    );
  });

  it('and the auditor of the office reads who asked and who approved', async () => {
    const { id } = await accountOf('caseworker');
    await approve(await post(`/users/${id}/second-factor-resets`));
    const { body } = await api.call<{ items: { action: string; userId: string }[] }>(
      'GET',
      `/api/v1/audit/entries?aggregateId=${id}`,
      { cookie: await api.signInAs('auditor') },
    );
    const by = new Map(body.items.map(({ action, userId }) => [action, userId]));
    expect(by.get('approval.requested')).toBe(await idOf(first!));
    expect(by.get('approval.approved')).toBe(await idOf(second!));
    expect(by.get('user.second-factor-reset')).toBe(await idOf(second!));
  });
});
