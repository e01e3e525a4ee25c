import { ROLES } from '../../src/platform/access/index.js';
import { buildOpenApi } from '../../src/platform/http/index.js';
import { newId } from '../../src/platform/clock/index.js';
import { type HttpApi, startHttp } from '../support/harness/index.js';
import { lagDuring } from '../support/security/event-loop.js';

const SESSION = '/api/v1/session';
const JSON_TYPE = 'application/json';
const FORM_TYPE = 'application/x-www-form-urlencoded';

interface Command {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  /** Media types the document names; JSON where it names none. */
  readonly takes: readonly string[];
}

interface Reply {
  readonly status: number;
  readonly code: string | undefined;
  readonly ms: number;
}

let api: HttpApi;
let cookie: string;
let commands: Command[];
beforeAll(async () => {
  api = await startHttp({ label: 'bodies' });
  cookie = await api.signInAs('bureau');
  commands = Object.entries(buildOpenApi(api.app).paths).flatMap(([path, methods]) =>
    Object.entries(methods as Record<string, { operationId?: string; requestBody?: { content?: object } }>)
      .filter(([method]) => method !== 'get')
      .map(([method, { operationId = path, requestBody }]) => {
        const takes = Object.keys(requestBody?.content ?? {});
        return {
          id: operationId,
          method: method.toUpperCase(),
          url: path.replace(/\{\w+\}/g, () => newId()),
          takes: takes.length > 0 ? takes : [JSON_TYPE],
        };
      }),
  );
}, 240_000);
afterAll(() => api.close());

async function send(
  { method, url }: Pick<Command, 'method' | 'url'>,
  headers: Readonly<Record<string, string>>,
  body?: string | Uint8Array<ArrayBuffer>,
): Promise<Reply> {
  const began = performance.now();
  const answer = await fetch(`${api.baseUrl}${url}`, { method, headers, body, redirect: 'manual' });
  const text = await answer.text();
  const ms = performance.now() - began;
  // A page says its code at its foot.
  const code = /json/.test(answer.headers.get('content-type') ?? '')
    ? (JSON.parse(text) as { code?: string }).code
    : /<p class="en">([A-Z_]+) · /.exec(text)?.[1];
  return { status: answer.status, code, ms };
}

const many = (count: number, part: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => part(at)).join(',');
const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

const INTRICATE: Readonly<Record<string, string>> = {
  '7,500 keys': `{${many(7_500, (at) => `"k${at}":1`)}}`,
  '45,000 arrays inside each other': nested(45_000),
  '16,000 objects inside each other': '{"a":'.repeat(16_000) + '1' + '}'.repeat(16_000),
  '20,000 objects in one array': `{"items":[${many(20_000, () => '{}')}]}`,
  '30,000 numbers in one array': `{"items":[${many(30_000, () => '1')}]}`,
  'a thousand arrays of thirty': `{"items":[${many(1_000, () => `[${many(30, () => '1')}]`)}]}`,
  'a text of 90 KB': `{"name":"${'x'.repeat(90_000)}"}`,
};

describe('POST /session', () => {
  it.each(Object.entries(INTRICATE))('with %s is refused and costs nobody anything', async (_, body) => {
    const headers = { 'content-type': JSON_TYPE };
    await send({ method: 'POST', url: SESSION }, headers, '{}');
    const costs: number[] = [];
    for (let at = 0; at < 11; at += 1) {
      const before = process.cpuUsage();
      const { status, code } = await send({ method: 'POST', url: SESSION }, headers, body);
      // Processor time, sender included: a busy machine makes it no longer.
      const { user, system } = process.cpuUsage(before);
      costs.push((user + system) / 1_000);
      expect({ status, code }).toEqual({ status: 413, code: 'TOO_LARGE' });
    }
    // The median: one of them may meet the service's own work, or a collection of garbage.
    expect(costs.sort((a, b) => a - b)[5]).toBeLessThan(50);
  });

  it('takes what a browser sends', async () => {
    const { status, code } = await send(
      { method: 'POST', url: SESSION },
      { 'content-type': 'application/json; charset=utf-8' },
      '{"name":"a","password":"b"}',
    );
    expect({ status, code }).toEqual({ status: 401, code: 'SIGN_IN_FAILED' });
  });
});

describe('a body of many parts', () => {
  it.each(Object.entries(INTRICATE))(
    '(%s) is refused by every command, quickly',
    async (_, body) => {
      const slow: object[] = [];
      const wrong: object[] = [];
      for (const command of commands.filter(({ takes }) => takes.includes(JSON_TYPE))) {
        const { status, code, ms } = await send(command, { cookie, 'content-type': JSON_TYPE }, body);
        if (!['TOO_LARGE', 'BODY_TOO_INTRICATE'].includes(code ?? ''))
          wrong.push({ id: command.id, status, code });
        if (ms > 1_000) slow.push({ id: command.id, ms });
      }
      expect(wrong).toEqual([]);
      expect(slow).toEqual([]);
    },
    240_000,
  );

  it.each(
    Object.entries({
      'two hundred unknown keys': `{${many(200, (at) => `"k${at}":1`)}}`,
      'three thousand objects in an array': `{${['items', 'ids', 'answers', 'entries'].map((key) => `"${key}":[${many(900, () => '{}')}]`).join(',')}}`,
    }),
  )(
    '(%s) that is within the limits does not hold up others',
    async (_, body) => {
      const lag = await lagDuring(async () => {
        for (const command of commands.filter(({ takes }) => takes.includes(JSON_TYPE)))
          await send(command, { cookie, 'content-type': JSON_TYPE }, body);
      });
      expect(lag.p99Ms).toBeLessThan(1_000);
    },
    240_000,
  );

  it('in an address is refused too', async () => {
    const url = `/api/v1/seekers?${Array.from({ length: 2_000 }, (_, at) => `a${at}`).join('&')}`;
    const { code } = await send({ method: 'GET', url }, { cookie });
    expect(code).toBe('BODY_TOO_INTRICATE');
  });

  it('in a form is refused too', async () => {
    const forms = commands.filter(({ takes }) => takes.includes(FORM_TYPE));
    expect(forms.length).toBeGreaterThanOrEqual(4);
    const body = Array.from({ length: 10_000 }, (_, at) => `a${at}`).join('&');
    for (const command of forms) {
      const { code } = await send(command, { 'content-type': FORM_TYPE }, body);
      expect({ id: command.id, code }).toEqual({ id: command.id, code: 'BODY_TOO_INTRICATE' });
    }
  });
});

describe('the media type', () => {
  const BODIES: Readonly<Record<string, string>> = {
    [JSON_TYPE]: '{}',
    [FORM_TYPE]: 'a=1',
    'text/plain': '{}',
    'text/json': '{}',
    'application/xml': '<a/>',
    'application/vnd.api+json': '{}',
    'multipart/form-data; boundary=x':
      '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\n1\r\n--x--\r\n',
  };

  /** For each command somebody who may call it: only then the type is looked at. */
  const callers = async (): Promise<Map<string, string>> => {
    const found = new Map<string, string>();
    const cookies = await Promise.all(ROLES.map((role) => api.signInAs(role)));
    for (const command of commands)
      for (const one of cookies) {
        const { status } = await send(command, { cookie: one, 'content-type': FORM_TYPE }, 'a=1');
        found.set(command.id, one);
        if (status !== 401 && status !== 403) break;
      }
    return found;
  };

  it('is the one of the document at every command; any other is refused with 415', async () => {
    expect(commands.length).toBeGreaterThan(150);
    const cookies = await callers();
    const wrong: object[] = [];
    const all = Object.entries(BODIES).flatMap(([type, body]) =>
      commands.map((command) => ({
        type,
        body,
        command,
        taken: command.takes.includes(type.split(';')[0]!),
      })),
    );
    // What is carried out comes last, and what ends the session last of it.
    const rank = ({ taken, command }: (typeof all)[number]): number =>
      taken ? (/session/i.test(command.id) || command.method === 'DELETE' ? 2 : 1) : 0;
    for (const { type, body, command, taken } of all.sort((one, two) => rank(one) - rank(two))) {
      const headers = { cookie: cookies.get(command.id)!, 'content-type': type };
      const { status, code } = await send(command, headers, body);
      const refused = status === 415 && code === 'UNSUPPORTED_MEDIA_TYPE';
      if (refused === taken) wrong.push({ id: command.id, type, status, code });
    }
    expect(wrong).toEqual([]);
  }, 300_000);

  it('must be named where there is a body', async () => {
    for (const command of commands.slice(0, 20)) {
      const { status, code } = await send(
        command,
        { cookie, 'content-type': '' },
        new TextEncoder().encode('{}'),
      );
      expect({ id: command.id, status, code }).toEqual({
        id: command.id,
        status: 415,
        code: 'UNSUPPORTED_MEDIA_TYPE',
      });
    }
  });
});

describe('a page of another site, in a browser that sends no Sec-Fetch-Site', () => {
  const foreign = (): Record<string, Record<string, string>> => {
    const { host } = new URL(api.baseUrl);
    return {
      'another host': { origin: 'https://evil.example' },
      'a host that begins like ours': { origin: `http://${host}.evil.example` },
      'our host at another port': { origin: 'http://127.0.0.1:1' },
      'a sandboxed page': { origin: 'null' },
      'a file': { origin: 'file://' },
      'no address at all': { origin: 'https://' },
      'only a referrer': { referer: 'https://evil.example/page' },
      'ours as user name': { origin: `http://${host}@evil.example` },
    };
  };

  it('reaches no command of the document', async () => {
    const letIn: object[] = [];
    for (const [name, headers] of Object.entries(foreign()))
      for (const command of commands) {
        const { status, code } = await send(
          command,
          { cookie, ...headers, 'content-type': command.takes[0]! },
          '{}',
        );
        if (status !== 403 || code !== 'CROSS_SITE_REFUSED')
          letIn.push({ id: command.id, name, status, code });
      }
    expect(letIn).toEqual([]);
  }, 300_000);

  it('is told from one of ours, and from a program', async () => {
    const { host } = new URL(api.baseUrl);
    for (const headers of [
      { origin: `http://${host}` },
      { origin: `https://${host}` },
      { referer: `http://${host}/seekers?a=1` },
      { origin: 'null', 'sec-fetch-site': 'same-origin' },
      {},
    ] as Record<string, string>[]) {
      const { code } = await send(
        { method: 'POST', url: SESSION },
        { ...headers, 'content-type': JSON_TYPE },
        '{}',
      );
      expect({ headers, code }).toEqual({ headers, code: 'VALIDATION_FAILED' });
    }
  });

  it('and our own pages send where they are', async () => {
    const { headers } = await api.call('GET', '/health/live');
    expect(headers['referrer-policy']).toBe('same-origin');
  });
});
