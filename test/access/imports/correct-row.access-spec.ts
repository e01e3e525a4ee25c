import { ROLES } from '../../../src/platform/access/index.js';
import { newId } from '../../../src/platform/clock/index.js';
import {
  type HttpApi,
  LONGGANG,
  type Services,
  startHttp,
  startServices,
} from '../../support/harness/index.js';

const UPLOADERS = ['bureau', 'caseworker', 'station', 'employer', 'clinic'];
const WRONG = '999026199003150016';
const GOOD = '999026199003150015';
const CSV = [
  '乡镇,行政村,户主姓名,户编号,姓名,与户主关系,性别,民族,身份证号码,联系电话',
  `城厢镇,镇玉社区,黄大山,0001,黄山,户主,男,壮族,${WRONG},12000000001`,
].join('\n');

let api: HttpApi;
let worker: Services;
let owner: string;
let id: string;

beforeAll(async () => {
  api = await startHttp({ label: 'correct_row_access' });
  worker = await startServices({ database: api.database });
  owner = await api.signInAs('caseworker');
  id = await uploaded(owner);
}, 120_000);
afterAll(async () => {
  await worker.close();
  await api.close();
});

async function uploaded(cookie: string): Promise<string> {
  const body = new FormData();
  body.set('file', new Blob([`${CSV}\n${newId()}`]), '01-改正.csv');
  const answer = await api.call<{ id: string }>('POST', '/api/v1/imports', { cookie, body });
  expect(answer.status).toBe(201);
  await worker.drain();
  return answer.body.id;
}

const correct = (cookie: string | undefined, of: string, cells: unknown, seq: number | string = 1) =>
  api.call<{ code: string; outcomes?: unknown }>('POST', `/api/v1/imports/${of}/rows/${seq}/correction`, {
    ...(cookie ? { cookie } : {}),
    body: { cells },
  });
const wordsKept = async (): Promise<unknown> =>
  worker.sql(
    `SELECT action, encode(sha256(content), 'hex') AS content FROM import_row WHERE import_id = $1 ORDER BY seq`,
    [id],
  );

it('is for those who bring ledgers, each for what their own office brought', async () => {
  const before = await wordsKept();
  expect((await correct(undefined, id, { id: GOOD })).status).toBe(401);
  // Of the same place, but of another office.
  for (const role of ROLES) {
    const { status } = await correct(await api.signInAs(role), id, { id: GOOD });
    expect([role, status]).toEqual([role, UPLOADERS.includes(role) ? 404 : 403]);
  }
  expect(await wordsKept()).toEqual(before);
});

it('is not for another county, nor for an office that sees none of it', async () => {
  const before = await wordsKept();
  for (const cookie of [
    await api.signInAs('bureau', { place: '451027' }),
    await api.signInAs('caseworker', { place: '451027100', areas: ['451027100'] }),
    await api.signInAs('station', { place: LONGGANG }),
  ]) {
    expect(await correct(cookie, id, { id: GOOD })).toMatchObject({
      status: 404,
      body: { code: 'IMPORT_NOT_FOUND' },
    });
    expect((await api.call('GET', `/api/v1/imports/${id}/rows`, { cookie })).status).toBe(404);
  }
  expect((await correct(owner, newId(), { id: GOOD })).status).toBe(404);
  expect(await wordsKept()).toEqual(before);
});

it.each([
  ['no cells', undefined],
  ['none at all', {}],
  ['a list', ['x']],
  ['a number', { id: 1 }],
  ['nothing', { id: null }],
  ['something within', { id: { text: GOOD } }],
  ['a text of 501 signs', { remark: 'x'.repeat(501) }],
  ['41 cells', Object.fromEntries(Array.from({ length: 41 }, (_, at) => [`c${at}`, GOOD]))],
  ['a name that is no column', { 'id"; DROP': GOOD }],
  ['a column the ledger does not have', { noSuchColumn: GOOD }],
  ['a property of every object', JSON.parse(`{"__proto__": "x"}`) as unknown],
  ['another one', { constructor: 'x' }],
])('refuses %s, echoing none of it', async (_, cells) => {
  const before = await wordsKept();
  const { status, body } = await correct(owner, id, cells);
  expect([400, 413, 422]).toContain(status);
  expect(JSON.stringify(body)).not.toContain(GOOD);
  expect(await wordsKept()).toEqual(before);
});

it.each([['0'], ['99'], ['-1'], ['1.5'], ['x'], ['999999999999']])('row %s is none', async (seq) => {
  expect([400, 404, 422]).toContain((await correct(owner, id, { id: GOOD }, seq)).status);
});

it('takes nothing beside the cells', async () => {
  const answer = await api.call('POST', `/api/v1/imports/${id}/rows/1/correction`, {
    cookie: owner,
    body: { cells: { id: GOOD }, action: 'import' },
  });
  expect(answer.status).toBe(422);
});

it('the bureau of the county corrects what it brought itself, not what a township brought', async () => {
  const theirs = await uploaded(owner);
  const bureau = await api.signInAs('bureau');
  expect((await correct(bureau, theirs, { id: GOOD })).status).toBe(404);
  expect((await correct(bureau, await uploaded(bureau), { id: GOOD })).status).toBe(200);
});

it('the office itself corrects, twice at once too, and a row that is in stays', async () => {
  expect((await correct(owner, id, { id: GOOD })).status).toBe(200);
  expect(await worker.sql(`SELECT action FROM import_row WHERE import_id = $1 AND seq = 1`, [id])).toEqual([
    { action: 'import' },
  ]);
  const twice = await Promise.all([
    correct(owner, id, { name: '黄山' }),
    correct(owner, id, { name: '黄山' }),
  ]);
  expect(twice.map(({ status }) => status)).toEqual([200, 200]);
  await api.call('POST', `/api/v1/imports/${id}/commit`, { cookie: owner, body: {} });
  await worker.drain();
  expect(await correct(owner, id, { id: WRONG })).toMatchObject({ status: 409 });
});
