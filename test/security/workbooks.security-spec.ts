import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { LedgerReader } from '../../src/modules/imports/index.js';
import { actorOf, type HttpApi, startHttp, startServices, type Services } from '../support/harness/index.js';
import { OutboxExecutor } from '../../src/platform/queue/index.js';
import { ReadImportService } from '../../src/modules/imports/application/read-import.service.js';
import { lagDuring } from '../support/security/event-loop.js';
import { type HostileFile, hostileFiles } from '../support/security/hostile-files/index.js';
import { book, register, rowWith } from '../support/security/hostile-files/workbook-parts.js';
import { zip } from '../support/security/hostile-files/zip-builder.js';

const READER = new URL(
  '../../dist/modules/imports/application/reading-process/reading.process.js',
  import.meta.url,
);
const GREEDY = new URL('../support/security/greedy.process.mjs', import.meta.url);
/** What the machine takes to read nothing when it has nothing else to do; busier machines get as much more time. */
const USUAL_START_MS = 400;
const MOST_MS = 10_000;
/** Every so many of the kinds is uploaded; another third of them on each day, all of them with TEST_LONG. */
const EVERY = process.env.TEST_LONG ? 1 : 3;
const FIRST = Math.floor(Date.now() / 86_400_000) % EVERY;
const SOUND = zip(book({ sheet: register([rowWith({ name: '韦甲', id: '999627199206161000' })]) }));

let services: Services;
let api: HttpApi;
let sink: Server;
let heard: string[];
let cookie: string;
beforeAll(async () => {
  services = await startServices({ label: 'workbooks' });
  api = await startHttp({ database: services.database });
  heard = [];
  sink = createServer(({ url }, answer) => {
    heard.push(url ?? '');
    answer.end();
  }).listen(0, '127.0.0.1');
  await sleep(20);
  cookie = await api.signInAs('bureau');
}, 240_000);
afterAll(async () => {
  sink.close();
  await api.close();
  await services.close();
});
beforeEach(() => reader().configure({ entry: READER }));

const reader = (): LedgerReader => services.get(LedgerReader);
const sinkUrl = (): string => `http://127.0.0.1:${(sink.address() as AddressInfo).port}/called`;

async function upload(content: Buffer): Promise<{ status: number; body: { id: string; code?: string } }> {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(content)]), '01-劳动力台账.xlsx');
  return api.call('POST', '/api/v1/imports?kind=labour-register', { cookie, body: form });
}

interface Outcome {
  /** `read`, or the code of the refusal. */
  readonly ends: string;
  readonly ms: number;
  readonly processes: number;
  /** Times the worker took the work up. */
  readonly attempts: number;
}

async function outcomeOf(content: Buffer): Promise<Outcome> {
  const { status, body } = await upload(content);
  if (status !== 201) return { ends: body.code ?? String(status), ms: 0, processes: 0, attempts: 0 };
  const [began, before] = [performance.now(), reader().started];
  await services.drain({ allowFailures: true });
  return { ...(await endOf(body.id)), ms: performance.now() - began, processes: reader().started - before };
}

async function endOf(id: string): Promise<Pick<Outcome, 'ends' | 'attempts'>> {
  const [found] = await services.sql<{ status: string; reason: string | null; attempts: number }>(
    `SELECT i.status, o.attempt AS attempts,
            (SELECT h.reason FROM history h WHERE h.aggregate_id = i.id AND h.to_status = 'failed') AS reason
     FROM import i JOIN outbox o ON o.effect_key = 'read-import:' || i.id WHERE i.id = $1`,
    [id],
  );
  const { status, reason, attempts } = found!;
  return { ends: status === 'previewed' ? 'read' : status === 'failed' ? String(reason) : status, attempts };
}

/** How much slower than usual this machine is now, at least 1. */
async function slowness(): Promise<number> {
  const began = performance.now();
  await outcomeOf(Buffer.from('甲,乙\n1,2\n'));
  return Math.max(1, (performance.now() - began) / USUAL_START_MS);
}

describe('one small upload', () => {
  let files: HostileFile[];
  beforeAll(() => {
    files = hostileFiles(sinkUrl());
  }, 240_000);

  it('is one of sixty kinds and more, the same for the same seed', () => {
    expect(files.length).toBeGreaterThanOrEqual(60);
    expect(new Set(files.map(({ name }) => name)).size).toBe(files.length);
    expect(files.filter(({ content }) => content.length > 20 * 1024 * 1024)).toEqual([]);
  });

  it('does not stop the worker: each ends within ten seconds with a code, and other work goes on', async () => {
    const uploaded = files.filter((_, index) => index % EVERY === FIRST);
    let slow = await slowness();
    const wrong: object[] = [];
    let answered = 0;
    let over = false;
    const others = async (): Promise<void> => {
      while (!over) {
        expect((await api.call('GET', '/api/v1/session', { cookie })).status).toBe(200);
        answered += 1;
        await sleep(50);
      }
    };
    const uploads = async (): Promise<void> => {
      for (const { name, content, ends } of uploaded) {
        let outcome = await outcomeOf(content);
        // What a busy machine kept waiting is asked again; what takes long by itself takes long each time.
        for (let again = 0; outcome.ms > MOST_MS && again < 2; again += 1) {
          slow = Math.max(slow, await slowness());
          if (outcome.ms > MOST_MS * slow) outcome = await outcomeOf(content);
        }
        const fine = outcome.ends === ends && outcome.processes <= 2 && outcome.attempts <= 1;
        if (!fine || outcome.ms > MOST_MS * slow) wrong.push({ name, expected: ends, ...outcome });
      }
      over = true;
    };
    const lag = await lagDuring(() => Promise.all([uploads(), others()]));
    expect(wrong).toEqual([]);
    expect(answered).toBeGreaterThan(uploaded.length);
    expect(lag.p99Ms).toBeLessThan(1_000);
    expect(heard).toEqual([]);
  }, 900_000);

  it('that blocks the loop as the number format once did would be noticed', async () => {
    const once = /\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi;
    const lag = await lagDuring(async () => {
      await sleep(50);
      '['.repeat(60_000).replace(once, '');
      await sleep(50);
    });
    expect(lag.p99Ms).toBeGreaterThan(1_000);
  }, 60_000);
});

describe('a reading that uses more than it may', () => {
  const limits = {
    heapMb: 64,
    residentMb: 400,
    cpuSecondsPerAnswer: 1,
    cpuSeconds: 20,
    wallSecondsPerAnswer: 4,
  };

  it.each([
    ['loop', 'WORKBOOK_CPU_LIMIT', 1],
    ['silence', 'WORKBOOK_TIME_LIMIT', 2],
    ['buffers', 'WORKBOOK_MEMORY_LIMIT', 2],
    ['heap', 'WORKBOOK_MEMORY_LIMIT', 2],
    ['exit', 'WORKBOOK_READING_INTERRUPTED', 2],
  ])(
    '(%s) ends as %s after %i process(es), while other work goes on',
    async (act, code, processes) => {
      // Enough time for a busy machine; a loop ends by its processor time.
      const wallSecondsPerAnswer = act === 'silence' ? 4 : 60;
      reader().configure({ entry: GREEDY, limits: { ...limits, wallSecondsPerAnswer } });
      let outcome: Outcome | undefined;
      const lag = await lagDuring(async () => {
        outcome = await outcomeOf(Buffer.from(act));
      });
      expect(outcome).toMatchObject({ ends: code, processes, attempts: 1 });
      expect(lag.p99Ms).toBeLessThan(1_000);
      expect(reader().pids).toEqual([]);
    },
    180_000,
  );

  it('once is tried once more, and takes nothing with it', async () => {
    const { body } = await upload(SOUND);
    const before = reader().started;
    const draining = services.drain();
    while (reader().pids.length === 0) await sleep(1);
    process.kill(reader().pids[0]!, 'SIGKILL');
    await draining;
    expect(await endOf(body.id)).toEqual({ ends: 'read', attempts: 1 });
    expect(reader().started - before).toBe(2);
  }, 60_000);

  it('has no environment and nothing of the service open', async () => {
    const { readFileSync } = await import('node:fs');
    reader().configure({ entry: GREEDY });
    const { body } = await upload(Buffer.from('silence'));
    const draining = services.drain({ allowFailures: true });
    while (reader().pids.length === 0) await sleep(1);
    const pid = reader().pids[0]!;
    await sleep(300);
    expect(readFileSync(`/proc/${pid}/environ`, 'latin1')).not.toMatch(/DATABASE|KEY|PATH/);
    reader().configure({ entry: READER });
    process.kill(pid, 'SIGKILL');
    await draining;
    expect((await endOf(body.id)).ends).toBe('LEDGER_NO_SHEET');
  }, 60_000);

  it('renews the lease of its work meanwhile', async () => {
    reader().configure({ entry: GREEDY, limits: { ...limits, wallSecondsPerAnswer: 6 } });
    const { body } = await upload(Buffer.from('silence'));
    let renewed = 0;
    await services.get(ReadImportService).run(body.id, actorOf('system'), () => {
      renewed += 1;
      return Promise.resolve();
    });
    expect(renewed).toBeGreaterThanOrEqual(2);
    expect((await endOf(body.id)).ends).toBe('WORKBOOK_TIME_LIMIT');
    await services.drain();
  }, 60_000);

  it('whose worker was lost twice is not tried by a third', async () => {
    const { body } = await upload(SOUND);
    const [row] = await services.sql<{ id: number }>(
      `UPDATE outbox SET unanswered = 2 WHERE effect_key = 'read-import:' || $1::text RETURNING id`,
      [body.id],
    );
    const before = reader().started;
    await services.get(OutboxExecutor).execute(row!.id, { suspects: true });
    expect((await endOf(body.id)).ends).toBe('WORKBOOK_READING_INTERRUPTED');
    expect(reader().started).toBe(before);
  });
});
