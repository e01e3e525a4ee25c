import { setTimeout as sleep } from 'node:timers/promises';
import { Body, Controller, Get, HttpCode, Module, Post, StreamableFile } from '@nestjs/common';
import { IsString } from 'class-validator';
import { defineError } from '../../../src/kernel/errors/index.js';
import {
  type Actor,
  CurrentActor,
  definePolicy,
  RequirePermission,
} from '../../../src/platform/access/index.js';
import { newId } from '../../../src/platform/clock/index.js';
import { UnitOfWork } from '../../../src/platform/database/index.js';
import { startHttp, type HttpApi } from '../../support/harness/index.js';

definePolicy({ 'probe.write': ['bureau'] });
const full = defineError('limit-reached', 'PROBE_FULL', { zh: '已满', en: 'Full' });
let faulty = false;

class ProbeDto {
  @IsString()
  word: string;
}

@Controller('probe')
class ProbeController {
  constructor(private readonly uow: UnitOfWork) {}

  @Post()
  @HttpCode(201)
  @RequirePermission('probe.write')
  async writeProbe(
    @CurrentActor() actor: Actor,
    @Body() { word }: ProbeDto,
  ): Promise<{ id: string; word: string }> {
    const id = newId();
    await this.uow.write(actor, async (tx) => {
      await tx.execute(`INSERT INTO probe (id, word) VALUES ($1, $2)`, [id, word]);
      if (word.startsWith('slow')) await sleep(300);
      if (word.startsWith('full')) throw full();
      if (faulty) throw new Error('a fault of ours');
    });
    return { id, word };
  }

  @Post('file')
  @RequirePermission('probe.write')
  probeFile(): StreamableFile {
    return new StreamableFile(Buffer.from('cells of persons'));
  }

  /** A route nobody declared. */
  @Get('undeclared')
  undeclared(): string {
    return 'open';
  }
}
@Module({ controllers: [ProbeController] })
class ProbeModule {}

let api: HttpApi;
let cookie: string;
beforeAll(async () => {
  api = await startHttp({ label: 'idempotency', extraModules: [ProbeModule] });
  await api.database.sql(`CREATE TABLE probe (id uuid PRIMARY KEY, word text NOT NULL)`);
  await api.database.sql(`GRANT SELECT, INSERT ON probe TO app_rt`);
  cookie = await api.signInAs('bureau');
});
afterAll(() => api.close());
afterEach(() => {
  faulty = false;
});

const post = (word: string, key?: string, as = cookie) =>
  api.call('POST', '/api/v1/probe', {
    cookie: as,
    body: { word },
    headers: key === undefined ? {} : { 'idempotency-key': key },
  });
const count = async (word: string): Promise<number> =>
  (await api.database.sql(`SELECT FROM probe WHERE word = $1`, [word])).length;

it('does without a key what is asked each time', async () => {
  await post('plain');
  await post('plain');
  expect(await count('plain')).toBe(2);
});

it('gives the first answer again for the same key, and says so', async () => {
  const [first, second] = [await post('once', 'k1'), await post('once', 'k1')];
  expect(first.status).toBe(201);
  expect(second).toMatchObject({ status: 201, body: first.body });
  expect(second.headers['idempotency-replayed']).toBe('true');
  expect(await count('once')).toBe(1);
});

it('lets the second of two simultaneous ones wait for the first', async () => {
  const answers = await Promise.all(Array.from({ length: 5 }, () => post('slow', 'k2')));
  expect(new Set(answers.map((answer) => JSON.stringify([answer.status, answer.body]))).size).toBe(1);
  expect(answers[0]!.status).toBe(201);
  expect(await count('slow')).toBe(1);
});

it('refuses a key that was used for something else', async () => {
  await post('one thing', 'k3');
  const answer = await post('another thing', 'k3');
  expect([answer.status, answer.body.code]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
  expect(await count('another thing')).toBe(0);
});

it('keeps the keys of different users apart', async () => {
  const other = await api.signInAs('bureau');
  await post('shared key', 'k4');
  expect((await post('shared key', 'k4', other)).headers['idempotency-replayed']).toBeUndefined();
  expect(await count('shared key')).toBe(2);
});

it('stores a refusal too: it stays refused and leaves nothing', async () => {
  const [first, second] = [await post('full', 'k5'), await post('full', 'k5')];
  expect(first).toMatchObject({ status: 409, body: { code: 'PROBE_FULL' } });
  expect(second).toMatchObject({ status: 409, body: first.body });
  expect(second.headers['idempotency-replayed']).toBe('true');
  expect(second.headers['content-type']).toContain('application/problem+json');
  expect(await count('full')).toBe(0);
});

it('does not store a fault of ours: the same key may succeed later', async () => {
  faulty = true;
  expect((await post('later', 'k6')).status).toBe(500);
  faulty = false;
  const answer = await post('later', 'k6');
  expect(answer.status).toBe(201);
  expect(answer.headers['idempotency-replayed']).toBeUndefined();
  expect(await count('later')).toBe(1);
});

it('tells a fault without telling what it was', async () => {
  faulty = true;
  const { body, headers } = await post('x');
  expect(headers['content-type']).toContain('application/problem+json');
  expect(body).toMatchObject({ status: 500, code: 'INTERNAL', requestId: expect.any(String) });
  expect(JSON.stringify(body)).not.toContain('fault of ours');
});

it('refuses a route that declares nothing, whoever calls', async () => {
  expect((await api.call('GET', '/api/v1/probe/undeclared', { cookie })).status).toBe(403);
});

it('never keeps a file: the same key makes it anew', async () => {
  for (let nth = 0; nth < 2; nth += 1) {
    const answer = await api.call('POST', '/api/v1/probe/file', {
      cookie,
      body: {},
      headers: { 'idempotency-key': 'k-file' },
    });
    expect([answer.status, String(answer.body)]).toEqual([201, 'cells of persons']);
  }
  expect(await api.database.sql(`SELECT FROM idempotency WHERE key = 'k-file'`)).toEqual([]);
});
