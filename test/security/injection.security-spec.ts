import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildOpenApi } from '../../src/platform/http/index.js';
import { newId } from '../../src/platform/clock/index.js';
import { type HttpApi, startHttp } from '../support/harness/index.js';
import { type Operation, operationsOf } from '../support/security/attack.js';

const SLEEP_S = 8;
const NOBODY = newId();
/** Each pair differs only for a database that reads it as SQL. */
const PAIRS = [
  [`x' OR '1'='1`, `x' OR '1'='2`],
  [`x') OR ('1'='1`, `x') OR ('1'='2`],
  [`x%' OR 1=1 -- `, `x%' OR 1=2 -- `],
] as const;
const SLEEPS = [
  `x'||pg_sleep(${SLEEP_S})||'`,
  `x'; SELECT pg_sleep(${SLEEP_S}); -- `,
  `1 OR pg_sleep(${SLEEP_S}) IS NULL`,
];

let api: HttpApi;
let cookie: string;
let reads: Operation[];
beforeAll(async () => {
  api = await startHttp({ label: 'injection' });
  cookie = await api.signInAs('bureau');
  reads = operationsOf(buildOpenApi(api.app)).filter(
    // signed links count knocks and answer 429
    ({ method, parameters, path }) =>
      method === 'GET' && parameters.length > 0 && !/\/links\//.test(path) && !/followMatchPlan/.test(path),
  );
});
afterAll(() => api.close());

function urlWith({ path, parameters }: Operation, target: string, text: string): string {
  const value = (name: string): string => encodeURIComponent(name === target ? text : NOBODY);
  const url = path.replace(/\{(\w+)\}/g, (_, name: string) => value(name));
  const query = parameters
    .filter(({ in: place, name }) => place === 'query' && name === target)
    .map(({ name }) => `${name}=${value(name)}`);
  return query.length > 0 ? `${url}?${query.join('&')}` : url;
}

/** Without what was sent, and what is new with each answer. */
const bare = (answer: string, text: string): string =>
  [text, encodeURIComponent(text), JSON.stringify(text).slice(1, -1)]
    .reduce((rest, sent) => rest.replaceAll(sent, ''), answer)
    .replace(/"requestId":"[^"]*"|data-request="[^"]*"|[0-9a-f]{8}-[0-9a-f-]{27}/g, '');

it('no parameter of any reading is read as SQL: neither a truth nor a pause in it makes a difference', async () => {
  const found: string[] = [];
  let asked = 0;
  const ask = async (operation: Operation, name: string, text: string): Promise<string> => {
    const began = performance.now();
    const { status, body } = await api.call<unknown>('GET', urlWith(operation, name, text), { cookie });
    asked += 1;
    if (status >= 500) found.push(`${operation.id} ${name}: ${status}`);
    if (performance.now() - began > SLEEP_S * 900) found.push(`${operation.id} ${name}: waited`);
    return `${status} ${JSON.stringify(body)}`;
  };
  for (const operation of reads)
    for (const { name } of operation.parameters) {
      for (const [yes, no] of PAIRS)
        if (bare(await ask(operation, name, yes), yes) !== bare(await ask(operation, name, no), no))
          found.push(`${operation.id} ${name}: ${yes}`);
      for (const text of SLEEPS) await ask(operation, name, text);
    }
  expect(found).toEqual([]);
  expect(asked).toBeGreaterThan(1_000);
}, 300_000);

/** Seldom installed (`apt-get install sqlmap`); where it is, it looks at one request in the short run and at all in the long one. */
const SQLMAP = spawnSync('sqlmap', ['--version']).status === 0;

/** Asynchronous: the service it asks runs in this process. */
const sqlmap = (request: string, folder: string): Promise<string> =>
  new Promise((resolve) => {
    const child = spawn(
      'sqlmap',
      [
        '-r',
        request,
        '--batch',
        '--ignore-stdin',
        '--dbms=postgresql',
        '--level=1',
        '--risk=1',
        '--technique=BEUS',
        '--output-dir',
        folder,
      ],
      { stdio: ['ignore', 'pipe', 'ignore'] },
    );
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (part: string) => (said += part));
    child.on('exit', () => resolve(said));
  });

it(`sqlmap, ${SQLMAP ? 'which is installed' : 'which is not installed here'}, finds nothing in the recorded requests`, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sqlmap-'));
  const { host } = new URL(api.baseUrl);
  const recorded = reads.flatMap((operation) =>
    operation.parameters
      .filter(({ in: place, schema }) => place === 'query' && schema.type === 'string' && !schema.enum)
      .map(
        ({ name }) => `GET ${urlWith(operation, name, 'x')} HTTP/1.1\nHost: ${host}\nCookie: ${cookie}\n\n`,
      ),
  );
  expect(recorded.length).toBeGreaterThan(20);
  const chosen = SQLMAP
    ? recorded.filter((request, at) => process.env.TEST_LONG || (at === 0 && request))
    : [];
  for (const [at, request] of chosen.entries()) {
    const file = join(folder, `${at}.txt`);
    writeFileSync(file, request);
    const said = await sqlmap(file, folder);
    expect(said).toMatch(/not injectable|do not appear to be injectable/);
    expect(said).not.toMatch(/is vulnerable|identified the following injection point/);
  }
  rmSync(folder, { recursive: true });
}, 1_800_000);
