import {
  CHENGXIANG,
  type HttpApi,
  LONGGANG,
  longgangBureau,
  type Services,
  startHttp,
  startServices,
} from '../../support/harness/index.js';
import { newId } from '../../../src/platform/clock/index.js';
import { found, kept, organisationOf, placeSecondCounty, SECOND_COUNTY, uploaded } from './senders.js';

const VACANCIES = [
  '企业名称,岗位名称,招聘人数,联系人,联系电话,综合月薪',
  '龙岗示例电子厂,镶石工,5,王经理,12000000009,4000-5000',
].join('\n');
const UNTIL = '2018-04-30';

let api: HttpApi;
let worker: Services;
let napo: string;
let longgang: string;
let township: string;
let register: string;
const ids: Record<string, string> = {};

beforeAll(async () => {
  api = await startHttp({ label: 'import_shares' });
  worker = await startServices({ database: api.database });
  await api.database.setClock('2018-02-26T01:00:00Z');
  await placeSecondCounty(api);
  napo = await api.signInAs('bureau');
  longgang = await api.signInAs('bureau', { place: LONGGANG });
  township = await api.signInAs('caseworker', { areas: [CHENGXIANG] });
  for (const [name, cookie] of [
    ['napo', napo],
    ['longgang', longgang],
    ['township', township],
    ['company', await api.signInAs('employer', {})],
    ['clinic', await api.signInAs('clinic', {})],
    ['secondCounty', await api.signInAs('bureau', { place: SECOND_COUNTY })],
    ['elsewhere', await api.signInAs('bureau', { place: '522300' })],
  ] as const)
    ids[name] = await organisationOf(api, cookie);
  register = await uploaded(api, worker, napo);
}, 120_000);
afterAll(async () => {
  await worker.close();
  await api.close();
});

const share = (cookie: string, id: string, organisationId: string, until = UNTIL) =>
  api.call<{ id: string; code: string }>('POST', `/api/v1/imports/${id}/shares`, {
    cookie,
    body: { organisationId, until },
  });
const end = (cookie: string, id: string, shareId: string) =>
  api.call('POST', `/api/v1/imports/${id}/shares/${shareId}/end`, { cookie });
const rowsFor = async (cookie: string, id: string): Promise<number> =>
  (await api.call('GET', `/api/v1/imports/${id}/rows`, { cookie })).status;

describe('an import is shared by name, with an office of the same cooperation and side, and read only', () => {
  it('says with whom it can be shared: offices of the own side, no company, no other county, not itself', async () => {
    const { body } = await api.call<{ candidates: { id: string }[] }>(
      'GET',
      `/api/v1/imports/${register}/shares`,
      {
        cookie: napo,
      },
    );
    const offered = body.candidates.map(({ id }) => id);
    expect(offered).toContain(ids.township);
    for (const name of ['napo', 'longgang', 'company', 'clinic', 'secondCounty', 'elsewhere'])
      expect([name, offered.includes(ids[name]!)]).toEqual([name, false]);
  });

  it.each(['longgang', 'company', 'clinic', 'secondCounty', 'elsewhere', 'napo'])(
    'a register is not shared with %s, whatever is asked',
    async (name) => {
      expect(await share(napo, register, ids[name]!)).toMatchObject({
        status: 422,
        body: { code: 'IMPORT_SHARE_REFUSED' },
      });
      expect(await worker.sql(`SELECT 1 FROM import_share`)).toEqual([]);
    },
  );

  it.each([['2018-02-25'], ['2018-07-01']])('nor until %s', async (until) => {
    expect((await share(napo, register, ids.township!, until)).body.code).toBe('IMPORT_SHARE_REFUSED');
  });

  it('nor by a statement of its own, past every route', async () => {
    const written = worker.uow.write(longgangBureau({ organisationId: ids.longgang! }), (tx) =>
      tx.execute(
        `INSERT INTO import_share (id, import_id, organisation_id, shared_with, shared_with_area, shared_by, until)
           VALUES ($1, $2, $3, $4, '440307', $1, '2018-03-30')`,
        [newId(), register, ids.napo, ids.longgang],
      ),
    );
    await expect(written).rejects.toThrow();
    expect(await rowsFor(longgang, register)).toBe(404);
  });

  it('the office it is shared with reads covered rows and changes nothing; another township stays out; taken back, it is gone', async () => {
    const before = await kept(worker, register);
    const { body: made } = await share(napo, register, ids.township!);
    expect((await share(napo, register, ids.township!)).body.code).toBe('IMPORT_SHARED_ALREADY');
    const { statuses, leaks } = await found(api, township, register);
    expect(statuses).toMatchObject({
      getImport: 200,
      listImportRows: 200,
      commitImport: 403,
      correctImportRow: 403,
      withdrawImport: 403,
      returnWorkbook: 403,
      shareImport: 403,
      endImportShare: 403,
      listImportShares: 403,
    });
    // Revealed with a purpose, as the route is for; everywhere else the cells are covered.
    expect(
      leaks.filter((leak) => !leak.startsWith('revealImportRows') && !leak.endsWith('the import')),
    ).toEqual([]);
    expect(await kept(worker, register)).toEqual(before);
    const seen = await api.call('GET', `/api/v1/imports/${register}`, { cookie: township });
    expect(seen.body).toMatchObject({ allowedTransitions: [], shared: { until: UNTIL } });
    const village = await api.signInAs('caseworker', {
      organisation: ids.township,
      areas: [`${CHENGXIANG}201`],
    });
    expect(await rowsFor(village, register)).toBe(404);
    expect(await rowsFor(await api.signInAs('caseworker', { areas: ['451026101'] }), register)).toBe(404);
    expect((await end(township, register, made.id)).status).toBe(403);
    expect((await end(napo, register, newId())).status).toBe(404);
    expect((await end(napo, register, made.id)).status).toBe(204);
    expect((await end(napo, register, made.id)).status).toBe(404);
    expect(await rowsFor(township, register)).toBe(404);
    const audit = await worker.sql<{ action: string; fields: string[] }>(
      `SELECT action, fields FROM audit_entry WHERE aggregate_id = $1 AND action LIKE 'import.share%' ORDER BY id`,
      [register],
    );
    expect(audit).toEqual([
      { action: 'import.shared', fields: [`with=${ids.township}`, `until=${UNTIL}`] },
      { action: 'import.share-ended', fields: [`with=${ids.township}`] },
    ]);
  });

  it('twenty at once share it once', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => share(napo, register, ids.township!)));
    expect(answers.map(({ status }) => status).sort()).toEqual([
      201,
      ...Array.from({ length: 19 }, () => 409),
    ]);
    const { body } = await api.call<{ shares: { id: string; endedAt: string | null }[] }>(
      'GET',
      `/api/v1/imports/${register}/shares`,
      { cookie: napo },
    );
    const [open] = body.shares.filter(({ endedAt }) => endedAt === null);
    expect(await rowsFor(township, register)).toBe(200);
    expect((await end(napo, register, open!.id)).status).toBe(204);
  });

  it('a list of posts may be shared with the bureau of the other side, which does not see it before', async () => {
    const posts = await uploaded(api, worker, longgang, VACANCIES, '02-岗位.csv');
    expect(await rowsFor(napo, posts)).toBe(404);
    expect((await share(napo, posts, ids.napo!)).status).toBe(404);
    expect((await share(longgang, posts, ids.napo!)).status).toBe(201);
    const { body } = await api.call<{ items: { cells: Record<string, string> }[] }>(
      'GET',
      `/api/v1/imports/${posts}/rows`,
      { cookie: napo },
    );
    expect(body.items[0]!.cells).toMatchObject({
      emp: '龙岗示例电子厂',
      contact: '****',
      phone: '120****0009',
    });
    expect(
      (await api.call('POST', `/api/v1/imports/${posts}/commit`, { cookie: napo, body: {} })).body.code,
    ).toBe('IMPORT_NOT_OWN');
  });

  it('ends by itself after its last day', async () => {
    expect((await share(napo, register, ids.township!, '2018-02-26')).status).toBe(201);
    expect(await rowsFor(township, register)).toBe(200);
    await api.database.setClock('2018-02-27T01:00:00Z');
    const next = await api.signInAs('caseworker', { organisation: ids.township, areas: [CHENGXIANG] });
    expect(await rowsFor(next, register)).toBe(404);
    const again = await api.signInAs('bureau', { organisation: ids.napo });
    expect((await share(again, register, ids.township!)).status).toBe(201);
    expect(await rowsFor(next, register)).toBe(200);
  });
});
