import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { type IncomingMessage, request as plainly } from 'node:http';
import { request as secretly, type RequestOptions } from 'node:https';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type HttpApi, startHttp } from '../../support/harness/index.js';

const folder = mkdtempSync(join(tmpdir(), 'tls-'));
const [ca, cert, key] = ['ca.pem', 'server.pem', 'server-key.pem'].map((name) =>
  join(folder, 'tls', name),
) as [string, string, string];
let secure: HttpApi;
let plain: HttpApi;

beforeAll(async () => {
  const said = execFileSync(process.execPath, ['scripts/tls-local.mjs', 'desk.example'], {
    env: { ...process.env, DATA_DIR: folder },
  }).toString();
  expect(said).toContain('update-ca-certificates');
  plain = await startHttp({ label: 'edges' });
  secure = await startHttp({ database: plain.database, env: { TLS_CERT: cert, TLS_KEY: key } });
}, 120_000);
afterAll(async () => {
  await secure.close();
  await plain.close();
  rmSync(folder, { recursive: true });
});

const port = (): number => Number(new URL(secure.baseUrl).port);
function answerOf(get: typeof secretly, options: RequestOptions): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const sent = get({ host: '127.0.0.1', path: '/health/live', ...options }, (answer) => {
      answer.resume();
      resolve(answer);
    });
    sent.once('error', reject);
    sent.end();
  });
}

describe('with a certificate', () => {
  const trust = { ca: readFileSync.bind(null, ca, 'utf8') };

  it('speaks TLS to who trusts the local authority', async () => {
    const answer = await answerOf(secretly, { port: port(), ca: trust.ca() });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['strict-transport-security']).toMatch(/max-age=\d{7,}/);
  });
  it('and to nobody who does not, nor in an old version', async () => {
    await expect(answerOf(secretly, { port: port() })).rejects.toThrow(/certificate/);
    const old = { port: port(), ca: trust.ca(), maxVersion: 'TLSv1.1', minVersion: 'TLSv1.1' } as const;
    await expect(answerOf(secretly, { ...old, ciphers: 'DEFAULT@SECLEVEL=0' })).rejects.toThrow();
  });
  it('answers nothing in the clear', async () =>
    expect(answerOf(plainly as typeof secretly, { port: port() })).rejects.toThrow());
});

/** Exit code of the container's own check, asynchronous: the service asked runs in this process. */
const health = (env: Record<string, string>): Promise<number | null> =>
  new Promise((resolve) => {
    spawn(process.execPath, ['docker/health.mjs'], { env: { PATH: process.env.PATH, ...env } }).on(
      'exit',
      resolve,
    );
  });

it('the container’s check asks over whichever protocol the service speaks', async () => {
  const open = new URL(plain.baseUrl).port;
  expect(await health({ PORT: open })).toBe(0);
  expect(await health({ PORT: String(port()), TLS_CERT: cert })).toBe(0);
  expect(await health({ PORT: String(port()) })).toBe(1);
  expect(await health({ PORT: '1' })).toBe(1);
});

describe('every answer', () => {
  it('tells browsers what they may not do, and caches nothing of the api', async () => {
    const { headers } = await plain.call('GET', '/api/v1/session');
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'SAMEORIGIN',
      'referrer-policy': 'same-origin',
      'cache-control': 'no-store',
      'content-security-policy': expect.stringContaining("default-src 'self'"),
    });
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });
});

describe('what is too much is refused', () => {
  it('a large body', async () => {
    const { status } = await plain.call('POST', '/api/v1/session', { body: { name: 'x'.repeat(120_000) } });
    expect(status).toBe(413);
  });
  it('headers without end', async () => {
    const { status } = await plain.call('GET', '/api/v1/session', {
      headers: { 'x-long': 'x'.repeat(20_000) },
    });
    expect(status).toBe(431);
  });
  it('a body of two lengths, and one whose end is said twice', async () => {
    for (const lengths of [
      'Content-Length: 2\r\nContent-Length: 3',
      'Content-Length: 2\r\nTransfer-Encoding: chunked',
    ])
      expect(await raw(`POST /api/v1/session HTTP/1.1\r\nHost: x\r\n${lengths}\r\n\r\n{}`)).toContain(
        ' 400 ',
      );
  });
  it('polluted objects', async () => {
    const body = '{"name":"a","password":"b","__proto__":{"role":"bureau"}}';
    const head = `Content-Type: application/json\r\nContent-Length: ${body.length}\r\nConnection: close`;
    const said = await raw(`POST /api/v1/session HTTP/1.1\r\nHost: x\r\n${head}\r\n\r\n${body}`);
    expect(said).toMatch(/ (400|422) /);
  });
});

/** The first line of the answer to bytes no client would send. */
function raw(text: string): Promise<string> {
  const { hostname, port: number } = new URL(plain.baseUrl);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(number), hostname, () => socket.write(text));
    socket.once('data', (bytes) => {
      socket.destroy();
      resolve(bytes.toString().split('\r\n')[0] ?? '');
    });
    socket.once('error', reject);
    setTimeout(() => socket.destroy(new Error('no answer')), 5_000).unref();
  });
}

it('an address somebody claims is not believed', async () => {
  await plain.database.sql(`DELETE FROM guess_budget`);
  const statuses: number[] = [];
  for (let guess = 0; guess < 20; guess += 1) {
    const headers = { 'x-forwarded-for': `10.0.0.${guess}`, 'x-real-ip': `10.0.1.${guess}` };
    const body = { name: `spoof-${guess}`, password: 'a guess at it' };
    statuses.push((await plain.call('POST', '/api/v1/session', { body, headers })).status);
  }
  expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(12);
  expect(statuses.at(-1)).toBe(429);
});
