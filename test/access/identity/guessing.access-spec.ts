import { FirstAccountsService, type Login } from '../../../src/modules/identity/index.js';
import { type HttpApi, startHttp } from '../../support/harness/index.js';

const GUESSES = process.env.TEST_LONG ? 1_000 : 200;
const PAIRS = process.env.TEST_LONG ? 200 : 24;
let api: HttpApi;
let login: Login;

beforeAll(async () => {
  api = await startHttp({ label: 'guessing' });
  [login] = (await api.app.get(FirstAccountsService, { strict: false }).ensureDemoLogins()) as [Login];
});
afterAll(() => api.close());

const forgive = (): Promise<unknown> => api.database.sql(`DELETE FROM guess_budget`);
const signIn = (name: string, password: string, cookie?: string) =>
  api.call('POST', '/api/v1/session', { body: { name, password }, cookie });

/** Cookies of a browser that has signed in before: both are set, the last one alone is seen by `call`. */
async function knownDevice(): Promise<string> {
  const answer = await fetch(`${api.baseUrl}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: login.name, password: login.password }),
  });
  return answer.headers
    .getSetCookie()
    .find((cookie) => cookie.startsWith('device='))!
    .split(';')[0]!;
}

it('of one account’s password is slowed to a handful, and its owner still signs in', async () => {
  await forgive();
  const device = await knownDevice();
  let looked = 0;
  for (let guess = 0; guess < GUESSES; guess += 1) {
    const { status, body } = await signIn(login.name, `guess number ${guess}`);
    if (status === 401) looked += 1;
    else expect([status, body.code]).toEqual([429, 'GUESSING_TOO_FAST']);
  }
  expect(looked).toBeLessThanOrEqual(10);
  expect((await signIn(login.name, login.password, device)).status).toBe(201);
});

it('of one password over many accounts is slowed the same', async () => {
  await forgive();
  let looked = 0;
  for (let guess = 0; guess < GUESSES; guess += 1) {
    const { status } = await signIn(`somebody-${guess}`, 'the same password');
    if (status === 401) looked += 1;
  }
  expect(looked).toBeLessThanOrEqual(15);
});

it('many at once are counted as many', async () => {
  await forgive();
  const answers = await Promise.all(
    Array.from({ length: 30 }, (_, guess) => signIn(login.name, `at once ${guess}`)),
  );
  expect(answers.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(10);
});

it('tells nothing about which names exist, by words or by time', async () => {
  const times: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] };
  const bodies = new Set<string>();
  for (let pair = 0; pair < PAIRS; pair += 1) {
    for (const kind of ['known', 'unknown'] as const) {
      await forgive();
      const began = performance.now();
      const { status, body } = await signIn(
        kind === 'known' ? login.name : `nobody-${pair}`,
        'wrong password',
      );
      times[kind].push(performance.now() - began);
      bodies.add(JSON.stringify({ status, ...body, requestId: '' }));
    }
  }
  expect(bodies.size).toBe(1);
  expect(rankSumZ(times.known, times.unknown)).toBeLessThan(3.3);
});

/** Mann–Whitney: how many standard deviations the ranks of two samples lie apart. */
function rankSumZ(a: readonly number[], b: readonly number[]): number {
  const above = a.reduce((sum, x) => sum + b.filter((y) => x > y).length, 0);
  const mean = (a.length * b.length) / 2;
  return Math.abs(above - mean) / Math.sqrt((a.length * b.length * (a.length + b.length + 1)) / 12);
}
