import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { type Embedded, startEmbedded } from '../../../scripts/lib/embedded-postgres.mjs';

const MODULE = JSON.stringify(new URL('../../../scripts/lib/embedded-postgres.mjs', import.meta.url).href);
const dataDir = mkdtempSync(join(tmpdir(), 'shanggang-launcher-'));
const pidFile = join(dataDir, 'pg', 'data', 'postmaster.pid');
const opened: Embedded[] = [];
const children: ChildProcess[] = [];

async function start(): Promise<Embedded> {
  const embedded = await startEmbedded({ dataDir });
  opened.push(embedded);
  return embedded;
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** A launcher in a process of its own, which can be killed. Resolves to the pid of its server. */
async function launcher(): Promise<{ child: ChildProcess; serverPid: number }> {
  const script = `const { startEmbedded } = await import(${MODULE});
    const embedded = await startEmbedded({ dataDir: ${JSON.stringify(dataDir)} });
    console.log(embedded.pid); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const serverPid = await new Promise<number>((resolve, reject) => {
    child.stdout?.once('data', (text: Buffer) => resolve(Number(text.toString())));
    child.once('exit', () => reject(new Error('The launcher ended.')));
  });
  return { child, serverPid };
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}

describe('embedded PostgreSQL', () => {
  afterEach(async () => {
    for (const child of children.splice(0)) if (child.exitCode === null && !child.killed) await kill(child);
    for (const embedded of opened.splice(0)) await embedded.stop();
  });
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

  it('makes a UTF-8 database whose trigrams see Chinese, and keeps its secrets private', async () => {
    const embedded = await start();
    expect(embedded.initialised).toBe(true);
    const [row] = await query(
      embedded.urls.superuser,
      `SELECT current_setting('server_encoding') AS encoding, similarity('上海测试有限公司', '上海测试公司') > 0.4 AS similar,
              current_setting('listen_addresses') AS address, current_setting('max_connections') AS connections`,
    );
    expect(row).toEqual({ encoding: 'UTF8', similar: true, address: '127.0.0.1', connections: '200' });
    expect(statSync(join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600);
  });

  it('gives the runtime role no ownership and no way around row-level security', async () => {
    const embedded = await start();
    const rows = await query(
      embedded.urls.superuser,
      `SELECT rolname, rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb AS strong, rolcanlogin AS login
         FROM pg_roles WHERE rolname IN ('app_rt', 'migrator', 'queue_rt') ORDER BY 1`,
    );
    expect(rows).toEqual([
      { rolname: 'app_rt', strong: false, login: true },
      { rolname: 'migrator', strong: false, login: true },
      { rolname: 'queue_rt', strong: false, login: false },
    ]);
    await expect(query(embedded.urls.app, 'CREATE TABLE public.t ()')).rejects.toThrow('permission denied');
    await query(embedded.urls.app, 'CREATE TABLE bullmq.t (n int); DROP TABLE bullmq.t');
    await query(embedded.urls.migrator, 'CREATE TABLE kept (n int); INSERT INTO kept VALUES (7)');
    await expect(query(embedded.urls.app, 'SELECT * FROM kept')).rejects.toThrow('permission denied');
  });

  it('stops cleanly and starts again on the same data', async () => {
    const first = await start();
    await first.stop();
    expect(existsSync(pidFile)).toBe(false);
    expect(existsSync(join(dataDir, 'launcher.lock'))).toBe(false);
    const second = await start();
    expect(second).toMatchObject({ adopted: false, initialised: false });
    expect(await query(second.urls.migrator, 'SELECT n FROM kept')).toEqual([{ n: 7 }]);
  });

  it('adopts the server of a killed launcher', async () => {
    const { child, serverPid } = await launcher();
    await kill(child);
    const embedded = await start();
    expect(embedded).toMatchObject({ adopted: true, shared: false, pid: serverPid });
    await embedded.stop();
    expect(existsSync(pidFile)).toBe(false);
  });

  it('joins the server of a living launcher and leaves it running', async () => {
    const { serverPid } = await launcher();
    const embedded = await start();
    expect(embedded).toMatchObject({ adopted: true, shared: true, pid: serverPid });
    await embedded.stop();
    process.kill(serverPid, 0);
  });

  it('recovers after launcher and server were killed', async () => {
    const { child, serverPid } = await launcher();
    await kill(child);
    process.kill(serverPid, 'SIGKILL');
    const embedded = await start();
    expect(embedded.adopted).toBe(false);
    expect(embedded.milliseconds).toBeLessThan(20_000);
    expect(await query(embedded.urls.migrator, 'SELECT n FROM kept')).toEqual([{ n: 7 }]);
  });

  it('is not held up by a process that has taken the number of a dead server', async () => {
    writeFileSync(pidFile, `${process.pid}\n${join(dataDir, 'pg', 'data')}\n0\n1\n`);
    const embedded = await start();
    expect(embedded.adopted).toBe(false);
  });

  it('copies and drops a database that is in use', async () => {
    const embedded = await start();
    const busy = new pg.Client({ connectionString: embedded.urls.app });
    busy.on('error', () => undefined);
    await busy.connect();
    await embedded.cloneDatabase('shanggang', 'copy');
    const copy = embedded.urlsFor('copy');
    expect(await query(copy.migrator, 'SELECT n FROM kept')).toEqual([{ n: 7 }]);
    await expect(query(copy.app, 'SELECT 1 AS one')).resolves.toEqual([{ one: 1 }]);
    await embedded.dropDatabase('copy');
    await expect(query(copy.migrator, 'SELECT 1')).rejects.toThrow('does not exist');
    await busy.end().catch(() => undefined);
  });

  it('starts over when the very first start was killed half-way', async () => {
    const fresh = mkdtempSync(join(tmpdir(), 'shanggang-launcher-'));
    try {
      const script = `const { startEmbedded } = await import(${MODULE});
        await startEmbedded({ dataDir: ${JSON.stringify(fresh)} });`;
      const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'inherit' });
      children.push(child);
      const begun = (): boolean =>
        existsSync(join(fresh, 'pg')) &&
        readdirSync(join(fresh, 'pg')).some((name) => name.includes('.init'));
      while (!begun()) await new Promise((resolve) => setTimeout(resolve, 5));
      await kill(child);
      const embedded = await startEmbedded({ dataDir: fresh });
      expect(embedded.initialised).toBe(true);
      await embedded.stop();
    } finally {
      rmSync(fresh, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    }
  });

  it('writes neither statements nor values to its log', async () => {
    const embedded = await start();
    const canary = '999026199001010017';
    await expect(query(embedded.urls.app, `SELECT '${canary}'::date`)).rejects.toThrow();
    await expect(query(embedded.urls.migrator, `SELECT '${canary}' FROM missing`)).rejects.toThrow();
    await embedded.stop();
    expect(readFileSync(join(dataDir, 'pg', 'postgres.log'), 'utf8')).not.toContain(canary);
  });
});
