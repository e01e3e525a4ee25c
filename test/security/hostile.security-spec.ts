import { buildOpenApi } from '../../src/platform/http/index.js';
import { newId } from '../../src/platform/clock/index.js';
import { approved, type HttpApi, startHttp } from '../support/harness/index.js';
import { operationsOf } from '../support/security/attack.js';
import { patternsIn, slowOnes } from '../support/security/patterns.js';

/** Longer than any field or cell a caller may send. */
const LONGEST_TEXT = 6_000;

let api: HttpApi;
let other: HttpApi;
beforeAll(async () => {
  api = await startHttp({ label: 'hostile' });
  other = await startHttp({ database: api.database });
}, 240_000);
afterAll(async () => {
  await other.close();
  await api.close();
});

const SESSION = '/api/v1/session';

describe('a session', () => {
  const statusOn = async (node: HttpApi, cookie: string): Promise<number> =>
    (await node.call('GET', SESSION, { cookie })).status;
  const userOf = async (cookie: string): Promise<string> =>
    (await api.call<{ user: { id: string } }>('GET', SESSION, { cookie })).body.user.id;

  it.each(['disabled', 'password reset', 'ended by the administrator', 'signed out'])(
    'that is %s on one server is over on every other at once',
    async (how) => {
      const [cookie, admin] = [await api.signInAs('bureau'), await api.signInAs('security-admin')];
      const user = await userOf(cookie);
      expect([await statusOn(api, cookie), await statusOn(other, cookie)]).toEqual([200, 200]);
      const act = {
        disabled: ['POST', `/api/v1/users/${user}/disable`, admin],
        'password reset': ['POST', `/api/v1/users/${user}/password-resets`, admin],
        'ended by the administrator': ['POST', `/api/v1/users/${user}/session-ends`, admin],
        'signed out': ['DELETE', SESSION, cookie],
      }[how] as ['POST' | 'DELETE', string, string];
      const answer = await api.call(act[0], act[1], {
        cookie: act[2],
        body: act[0] === 'POST' ? {} : undefined,
      });
      expect(answer.status).toBeLessThan(300);
      if (answer.status === 202) await approved(api, answer);
      expect([await statusOn(other, cookie), await statusOn(api, cookie)]).toEqual([401, 401]);
    },
  );

  it('loses what its role loses with the next request', async () => {
    const [cookie, admin] = [await api.signInAs('caseworker'), await api.signInAs('security-admin')];
    const user = await userOf(cookie);
    const scope = async (): Promise<unknown> =>
      (await other.call<{ scope: unknown }>('GET', SESSION, { cookie })).body.scope;
    expect(await scope()).toMatchObject({ areas: ['451026100'] });
    const changed = await api.call('PATCH', `/api/v1/users/${user}`, {
      cookie: admin,
      body: { areas: ['451026100201'] },
    });
    expect((await approved(api, changed)).status).toBe(200);
    expect(await scope()).toMatchObject({ areas: ['451026100201'] });
  });
});

describe('a page of another site', () => {
  it('reaches no command of the document, with whatever role', async () => {
    const cookies = await Promise.all(
      (['bureau', 'security-admin', 'clinic', 'employer', 'system-admin', 'escort'] as const).map((role) =>
        api.signInAs(role),
      ),
    );
    const commands = operationsOf(buildOpenApi(api.app)).filter(({ method }) => method !== 'GET');
    expect(commands.length).toBeGreaterThan(150);
    const letIn: string[] = [];
    for (const { id, method, path } of commands) {
      const url = path.replace(/\{\w+\}/g, newId());
      const codes: unknown[] = [];
      for (const cookie of cookies) {
        const { status, body } = await api.call(method, url, {
          cookie,
          body: {},
          headers: { 'sec-fetch-site': 'cross-site' },
        });
        codes.push(status === 403 ? body.code : status);
        if (body?.code === 'CROSS_SITE_REFUSED') break;
      }
      if (codes.at(-1) !== 'CROSS_SITE_REFUSED') letIn.push(`${id} ${codes.join(' ')}`);
    }
    expect(letIn.filter((one) => !FROM_OUTSIDE.test(one))).toEqual([]);
  });
  /** Gateways and pages behind a signed link carry no cookie that could be borrowed. */
  const FROM_OUTSIDE =
    /^(?:reportDelivery|takeReply|confirmLink|.*(?:ByLink|OnPage|OwnPage|ExaminationDay)) /;
});

it('no command takes an address the service would call', () => {
  const document = buildOpenApi(api.app);
  const named = Object.entries(document.components?.schemas ?? {}).flatMap(([name, schema]) =>
    Object.entries('properties' in schema ? (schema.properties ?? {}) : {})
      .filter(
        ([field, type]) =>
          /(?:^|[a-z])(?:Url|Uri|Webhook|Callback|Endpoint|Host)$|^(?:url|uri|webhook|endpoint|host)$/.test(
            field,
          ) ||
          ('format' in type && type.format === 'uri'),
      )
      .map(([field]) => `${name}.${field}`),
  );
  expect(named.filter((field) => !/Response\./.test(field))).toEqual([]);
});

describe('every regular expression of the source', () => {
  it('is through with a long and hostile text in a moment', () => {
    const patterns = patternsIn('src');
    expect(patterns.length).toBeGreaterThan(100);
    expect(slowOnes(patterns, LONGEST_TEXT, 600)).toEqual([]);
  }, 240_000);

  it('and the check would notice one that is not', () =>
    expect(slowOnes([{ file: 'spec', text: '/^(?:a+)+$/' }], 2_000, 200)).toHaveLength(1));
});
