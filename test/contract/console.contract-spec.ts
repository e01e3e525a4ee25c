import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { serveConsole } from '../../src/composition/console.js';

@Module({})
class NothingElse {}

describe('the console as it is served', () => {
  let app: NestFastifyApplication;
  let origin: string;
  async function get(path: string, headers: Record<string, string> = {}) {
    const answer = await fetch(origin + path, { headers });
    return { status: answer.status, headers: Object.fromEntries(answer.headers), body: await answer.text() };
  }

  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'console-'));
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), '<head><meta name="csp-nonce" content="__CSP_NONCE__"></head>');
    const loads = { '/plans': { scripts: ['assets/a.js'] }, '/plans/$planId': { scripts: ['assets/b.js'] } };
    writeFileSync(join(folder, 'first-loads.json'), JSON.stringify(loads));
    writeFileSync(join(folder, 'assets', 'a.js'), 'plain');
    writeFileSync(join(folder, 'assets', 'a.js.gz'), gzipSync('plain'));
    app = await NestFactory.create<NestFastifyApplication>(NothingElse, new FastifyAdapter(), {
      logger: false,
    });
    expect(serveConsole(app, folder)).toBe(true);
    await app.listen(0, '127.0.0.1');
    origin = (await app.getUrl()).replace(/\/$/, '');
  });
  afterAll(() => app.close());

  it('gives each page a nonce of its own, which its policy names', async () => {
    const pages = await Promise.all(['/', '/people?q=1', '/batches/7'].map((url) => get(url)));
    const nonces = pages.map((page) => /content="([^"]+)"/.exec(page.body)?.[1]);
    expect(new Set(nonces).size).toBe(3);
    pages.forEach((page, at) =>
      expect(page.headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonces[at]}'`),
    );
    expect(pages.map((page) => page.headers['cache-control'])).toEqual(['no-store', 'no-store', 'no-store']);
    expect(pages[0]?.headers['content-security-policy']).not.toContain('unsafe');
  });

  it('answers 404 for a file that is gone, and for an address of the service that does not exist', async () => {
    expect((await get('/assets/gone.js')).status).toBe(404);
    expect((await get('/assets/..%2f..%2fpackage.json')).status).toBe(404);
    expect((await get('/api/v1/nothing')).status).toBe(404);
  });

  it('names with the page the scripts this address starts with', async () => {
    const linked = async (url: string) =>
      [...(await get(url)).body.matchAll(/rel="modulepreload" href="([^"]+)"/g)].map(([, href]) => href);
    expect(await linked('/plans?q=1')).toEqual(['/assets/a.js']);
    expect(await linked('/plans/7')).toEqual(['/assets/b.js']);
    expect(await linked('/somewhere/plans')).toEqual([]);
    expect((await get('/first-loads.json')).status).toBe(404);
  });

  it('sends what was compressed before, to those who can read it', async () => {
    const packed = await get('/assets/a.js', { 'accept-encoding': 'gzip' });
    expect(packed.headers['content-encoding']).toBe('gzip');
    const plain = await get('/assets/a.js', { 'accept-encoding': 'identity' });
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.body).toBe('plain');
    expect(plain.headers['cache-control']).toContain('immutable');
  });

  it('says so when it has not been built', () =>
    expect(serveConsole(app, join(tmpdir(), 'no-console-here'))).toBe(false));
});
