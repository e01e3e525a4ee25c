import { ROLES } from '../../../src/platform/access/index.js';
import { newId } from '../../../src/platform/clock/index.js';
import { type HttpApi, type Services, startHttp, startServices } from '../../support/harness/index.js';
import { organisationOf, SECRETS, uploaded } from './senders.js';

interface Row {
  readonly seq: number;
  readonly cells: Record<string, string>;
  readonly masked: string[];
  readonly earlier: Record<string, string> | null;
  readonly corrections: { was: string }[];
  readonly findings: { key?: string; raw?: string }[];
}

const GOOD = '999026199003150015';
const HEADER = '乡镇,行政村,户主姓名,户编号,姓名,与户主关系,性别,民族,身份证号码,联系电话';
/** A register of many lines, none of which is taken in. */
const long = (lines: number): string =>
  [
    HEADER,
    ...Array.from(
      { length: lines },
      (_, at) => `城厢镇,镇玉社区,岑长,${at},岑长,户主,男,壮族,1234,12000${10_000 + at}`,
    ),
  ].join('\n');

let api: HttpApi;
let worker: Services;
let napo: string;
let office: string;
let id: string;

beforeAll(async () => {
  api = await startHttp({ label: 'covered_cells' });
  worker = await startServices({ database: api.database });
  napo = await api.signInAs('bureau');
  office = await organisationOf(api, napo);
  id = await uploaded(api, worker, napo);
}, 120_000);
afterAll(async () => {
  await worker.close();
  await api.close();
});

const colleague = (scope: object = {}): Promise<string> =>
  api.signInAs('bureau', { organisation: office, ...scope });
const rowsOf = async (cookie: string, of = id): Promise<Row[]> =>
  (await api.call<{ items: Row[] }>('GET', `/api/v1/imports/${of}/rows`, { cookie })).body.items;
const reveal = (cookie: string, of: string, rows: unknown, purpose: unknown = 'verify') =>
  api.call<Row[] & { code: string }>('POST', `/api/v1/imports/${of}/rows/reveal`, {
    cookie,
    body: { rows, purpose },
  });
const correct = (cookie: string, of: string, cells: Record<string, string>, seq = 1) =>
  api.call<{ code: string }>('POST', `/api/v1/imports/${of}/rows/${seq}/correction`, {
    cookie,
    body: { cells },
  });
const entries = (action: string, of: string) =>
  worker.sql<{ fields: string[]; subjects: string[] }>(
    `SELECT fields, subjects FROM audit_entry WHERE action = $1 AND aggregate_id = $2 ORDER BY id`,
    [action, of],
  );

describe('numbers, phones, health and words about somebody are covered until they are revealed', () => {
  it('in cells, in the raw words beside a fault, and what was there before', async () => {
    const fresh = await uploaded(api, worker, napo);
    expect((await correct(napo, fresh, { id: GOOD, note: '另一句话' })).status).toBe(200);
    const text = JSON.stringify(await rowsOf(napo, fresh));
    for (const secret of [...SECRETS, GOOD, '另一句话'])
      expect([secret, text.includes(secret)]).toEqual([secret, false]);
    const [first] = await rowsOf(napo, fresh);
    expect(first!.cells).toMatchObject({
      name: '黄山',
      village: '镇玉社区',
      id: '999026********0015',
      birth: '****',
    });
    expect(first!.masked.sort()).toEqual(['birth', 'health', 'id', 'note', 'phone']);
    expect(first!.corrections.map(({ was }) => was).sort()).toEqual(['****', '999026********0016']);
  });

  it('what an earlier ledger said is covered as well', async () => {
    const line = (phone: string): string =>
      `${HEADER}\n城厢镇,镇玉社区,岑早,0007,岑早,户主,男,壮族,${GOOD},${phone}`;
    const first = await uploaded(api, worker, napo, line('12000000077'));
    await api.call('POST', `/api/v1/imports/${first}/commit`, { cookie: napo, body: {} });
    await worker.drain();
    const second = await uploaded(api, worker, napo, line('12000000078'));
    const [row] = await rowsOf(napo, second);
    expect(row!.earlier).toEqual({ phone: '120****0077' });
    const [person] = await worker.sql<{ id: string }>(`SELECT id FROM seeker WHERE name = '岑早'`);
    expect((await entries('import.rows-read', second))[0]!.subjects).toEqual([person!.id]);
    const [seen] = (await reveal(napo, second, [1])).body;
    expect(seen!.earlier).toEqual({ phone: '12000000077' });
    const [audit] = await entries('import.rows-revealed', second);
    expect(audit).toEqual({ fields: ['count=1', 'purpose=verify'], subjects: [person!.id] });
    // A refused line stands for the person whose number it names, though it became nothing.
    const refused = await uploaded(
      api,
      worker,
      napo,
      `${HEADER}\n城厢镇,镇玉社区,岑早,0007,,户主,男,壮族,${GOOD},`,
    );
    await rowsOf(napo, refused);
    expect((await entries('import.rows-read', refused))[0]!.subjects).toEqual([person!.id]);
  });

  it('revealing asks for a purpose and a fresh proof, and gives the rows asked for', async () => {
    const stale = await colleague({ stale: true });
    expect(await reveal(stale, id, [1])).toMatchObject({ status: 401, body: { code: 'PROOF_REQUIRED' } });
    for (const [rows, purpose] of [
      [[], 'verify'],
      [[1, 1], 'verify'],
      [['1'], 'verify'],
      [[0], 'verify'],
      [Array.from({ length: 21 }, (_, at) => at + 1), 'verify'],
      [[1], 'because'],
      [[1], undefined],
    ])
      expect((await reveal(napo, id, rows, purpose ?? null)).status).toBe(422);
    expect((await reveal(napo, id, [1, 99])).status).toBe(404);
    const { body } = await reveal(await colleague(), id, [1]);
    expect(body).toHaveLength(1);
    expect(body[0]).toMatchObject({
      masked: [],
      cells: { id: SECRETS[0], phone: SECRETS[2], note: SECRETS[6] },
    });
    expect(body[0]!.findings[0]).toMatchObject({ key: 'id', raw: SECRETS[0] });
  });

  it('no other role of the office is let to it', async () => {
    for (const role of ROLES.filter((each) => each !== 'bureau')) {
      const cookie = await api.signInAs(role, {
        organisation: office,
        areas: role === 'caseworker' ? ['451026'] : [],
      });
      const { status, body } = await reveal(cookie, id, [1]);
      expect([role, [403, 404].includes(status), JSON.stringify(body).includes(SECRETS[0])]).toEqual([
        role,
        true,
        false,
      ]);
    }
  });
});

describe('a covered cell is corrected without being seen', () => {
  it('a new text is taken; the cover sent back leaves the cell; part of a cover is refused', async () => {
    const fresh = await uploaded(api, worker, napo);
    const [shown] = await rowsOf(napo, fresh);
    expect((await correct(napo, fresh, { ...shown!.cells, id: GOOD })).status).toBe(200);
    const [now] = (await reveal(await colleague(), fresh, [1])).body;
    expect(now!.cells).toMatchObject({ id: GOOD, phone: SECRETS[2], health: SECRETS[5], note: SECRETS[6] });
    for (const [key, text] of [
      ['id', '999026********9999'],
      ['phone', '120****0002'],
      ['note', '****补充'],
    ] as const)
      expect(await correct(napo, fresh, { [key]: text })).toMatchObject({
        status: 422,
        body: { code: 'IMPORT_CELL_MASKED' },
      });
    const [after] = (await reveal(await colleague(), fresh, [1])).body;
    expect(after!.cells).toEqual(now!.cells);
  });
});

describe('looking at many rows', () => {
  it('asks for a fresh proof beyond fifty rows a day, the same row counted once', async () => {
    const many = await uploaded(api, worker, napo, long(60));
    const stale = await colleague({ stale: true });
    const page = (query: string) =>
      api.call<{ nextCursor: string; code: string }>('GET', `/api/v1/imports/${many}/rows?${query}`, {
        cookie: stale,
      });
    const first = await page('limit=50');
    expect(first.status).toBe(200);
    expect((await page('limit=50')).status).toBe(200);
    expect((await page('limit=10')).status).toBe(200);
    expect(await page(`limit=50&cursor=${first.body.nextCursor}`)).toMatchObject({
      status: 401,
      body: { code: 'PROOF_REQUIRED' },
    });
    // Another file does not begin anew, and pages asked for at once are counted one after the other.
    const other = await uploaded(api, worker, napo);
    const parallel = await Promise.all(
      Array.from({ length: 6 }, (_, at) =>
        api.call('GET', `/api/v1/imports/${other}/rows?limit=${at + 1}`, { cookie: stale }),
      ),
    );
    expect(parallel.map(({ status }) => status)).toEqual(Array.from({ length: 6 }, () => 401));
  });

  it('the returned workbook asks for one always, and names whom it holds', async () => {
    const stale = await colleague({ stale: true });
    const url = `/api/v1/imports/${id}/returned-workbook`;
    expect((await api.call('GET', url, { cookie: stale })).body).toMatchObject({ code: 'PROOF_REQUIRED' });
    expect((await api.call('GET', url, { cookie: napo })).status).toBe(200);
  });

  it('revealed rows count against one budget a day, however many are asked for at once', async () => {
    const many = await uploaded(api, worker, napo, long(60));
    const cookie = await colleague();
    const answers = await Promise.all(Array.from({ length: 40 }, (_, at) => reveal(cookie, many, [at + 1])));
    const open = answers.filter(({ status }) => status === 200).length;
    expect(open).toBe(30);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 429]));
    expect(answers.find(({ status }) => status === 429)!.body.code).toBe('REVEAL_LIMIT');
    expect((await entries('import.rows-revealed', many)).length).toBe(30);
    expect((await reveal(await colleague(), many, [newId().length])).status).toBe(200);
  });
});
