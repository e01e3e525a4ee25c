import type { Actor } from '../../../src/platform/access/index.js';
import {
  actorOf,
  CHENGXIANG,
  type HttpApi,
  longgangBureau,
  type Services,
  startHttp,
  startServices,
} from '../../support/harness/index.js';
import { found, kept, organisationOf, REGISTER, type Stranger, strangers, uploaded } from './senders.js';

let api: HttpApi;
let worker: Services;
let napo: string;
let office: string;
let previewed: string;
let committed: string;
let others: readonly Stranger[];

beforeAll(async () => {
  api = await startHttp({ label: 'import_senders' });
  worker = await startServices({ database: api.database });
  napo = await api.signInAs('bureau');
  office = await organisationOf(api, napo);
  others = await strangers(api);
  previewed = await uploaded(api, worker, napo);
  committed = await uploaded(api, worker, napo);
  await api.call('POST', `/api/v1/imports/${committed}/commit`, { cookie: napo, body: {} });
  await worker.drain();
}, 120_000);
afterAll(async () => {
  await worker.close();
  await api.close();
});

/** Whoever finds anything of an import: an answer that is no 403 and no 404, or a word of the file in one. */
async function whoFinds(ids: readonly string[], who = others): Promise<string[]> {
  const holes: string[] = [];
  for (const { name, cookie } of who)
    for (const id of ids) {
      const { statuses, leaks } = await found(api, cookie, id);
      const open = Object.entries(statuses).filter(([, status]) => status !== 404 && status !== 403);
      holes.push(...open.map(([operation, status]) => `${name}: ${operation} ${status}`));
      holes.push(...leaks.map((leak) => `${name}: ${leak}`));
    }
  return holes;
}

describe('a bureau of the destination district reads and changes none of the source county’s imports', () => {
  it('nor does any other role of any other office: every route answers 404 or 403, with no word of the file', async () => {
    const before = [await kept(worker, previewed), await kept(worker, committed)];
    expect(await whoFinds([previewed, committed])).toEqual([]);
    expect([await kept(worker, previewed), await kept(worker, committed)]).toEqual(before);
  }, 120_000);

  it('the bureau of the district is told that there is none, and that by every command', async () => {
    const longgang = others[0]!;
    const { statuses } = await found(api, longgang.cookie, committed);
    expect(new Set(Object.values(statuses))).toEqual(new Set([404]));
    expect((await api.call('GET', '/api/v1/imports', { cookie: longgang.cookie })).body).toMatchObject({
      items: [],
    });
  });

  it('the search would find the hole that was there: everybody of the cooperation let in', async () => {
    const [was] = await api.database.sql<{ using: string }>(
      `SELECT pg_get_expr(polqual, polrelid) AS using FROM pg_policy WHERE polname = 'scope' AND polrelid = 'import'::regclass`,
    );
    await api.database.sql(
      `ALTER POLICY scope ON import USING (app_role() IN ('system', 'bureau') OR app_sees(cooperation, NULL, NULL, NULL, NULL))`,
    );
    try {
      const holes = await whoFinds([previewed], others.slice(0, 1));
      expect(holes).toContain('bureau of the district: listImportRows 200');
      expect(holes).toContain('bureau of the district: /api/v1/imports: the import');
    } finally {
      await api.database.sql(`ALTER POLICY scope ON import USING (${was!.using})`);
    }
    expect(await whoFinds([previewed], others.slice(0, 1))).toEqual([]);
  }, 120_000);
});

/** Rows of every table of imports a query without any condition gives an actor. */
async function seenBy(actor: Actor): Promise<Record<string, number>> {
  const tables = await worker.sql<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relname ~ '^import(_|$)' ORDER BY 1`,
  );
  return worker.uow.read(actor, async (tx) => {
    const seen: Record<string, number> = {};
    for (const { name } of tables) {
      const [row] = await tx.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${name}`);
      seen[name] = row!.count;
    }
    return seen;
  });
}

describe('the tables of imports themselves, whatever a route forgets', () => {
  it('show a bureau of the district nothing, nor let it change or remove a row', async () => {
    const district = longgangBureau();
    expect(Object.values(await seenBy(district)).every((count) => count === 0)).toBe(true);
    const changed = await worker.uow.write(district, async (tx) => [
      await tx.execute(`UPDATE import SET kind = 'x' WHERE id = $1`, [previewed]),
      await tx.execute(`UPDATE import_row SET action = 'refuse' WHERE import_id = $1`, [previewed]),
      await tx.execute(`DELETE FROM import_applied WHERE import_id = $1`, [committed]),
    ]);
    expect(changed).toEqual([0, 0, 0]);
  });

  it('show the office that sent it everything but the bytes, and would show a hole', async () => {
    const own = await seenBy(actorOf('bureau', { organisationId: office }));
    expect(own).toMatchObject({ import: 2, import_row: 4, import_applied: 1, import_file: 0 });
  });
});

describe('within the office that sent it', () => {
  it('a colleague of the bureau goes on with it', async () => {
    const colleague = await api.signInAs('bureau', { organisation: office });
    const { body } = await api.call<{ items: { cells: object }[] }>(
      'GET',
      `/api/v1/imports/${previewed}/rows`,
      {
        cookie: colleague,
      },
    );
    expect(body.items).toHaveLength(2);
  });

  it('a caseworker of the same office does not open what its bureau sent', async () => {
    const caseworker = await api.signInAs('caseworker', { organisation: office, areas: ['451026'] });
    expect((await found(api, caseworker, previewed)).leaks).toEqual([]);
    expect((await api.call('GET', `/api/v1/imports/${previewed}/rows`, { cookie: caseworker })).status).toBe(
      404,
    );
  });

  it('the auditor of the office reads counters, and no row', async () => {
    const auditor = await api.signInAs('auditor', { organisation: office });
    const { statuses, leaks } = await found(api, auditor, previewed);
    expect(leaks.filter((leak) => !leak.endsWith('the import'))).toEqual([]);
    expect(statuses).toMatchObject({
      getImport: 200,
      listImportRows: 403,
      revealImportRows: 403,
      withdrawImport: 403,
    });
    const { body } = await api.call('GET', `/api/v1/imports/${previewed}`, { cookie: auditor });
    expect(body).toMatchObject({ dataRows: 2, outcomes: { error: 1, new: 1 }, allowedTransitions: [] });
    expect(await seenBy(actorOf('auditor', { organisationId: office }))).toEqual({
      import: 2,
      import_applied: 0,
      import_file: 0,
      import_row: 0,
      import_row_view: 0,
      import_share: 0,
    });
  });

  it('a caseworker opens what a colleague sent for areas both answer for, and nothing of a township that is not theirs', async () => {
    const sender = await api.signInAs('caseworker', { areas: [CHENGXIANG] });
    const township = await organisationOf(api, sender);
    const theirs = await uploaded(api, worker, sender, REGISTER.replace('0002', '0003'));
    const rowsFor = async (areas: string[]): Promise<number> => {
      const cookie = await api.signInAs('caseworker', { organisation: township, areas });
      return (await api.call('GET', `/api/v1/imports/${theirs}/rows`, { cookie })).status;
    };
    expect(await rowsFor([CHENGXIANG])).toBe(200);
    expect(await rowsFor(['451026'])).toBe(200);
    expect(await rowsFor([`${CHENGXIANG}201`])).toBe(404);
    expect(await rowsFor(['451026101'])).toBe(404);
    expect((await api.call('GET', `/api/v1/imports/${theirs}/rows`, { cookie: napo })).status).toBe(404);
  });

  it('a station opens what a colleague sent for employers both watch', async () => {
    const [first, second] = ['5b0e4a8e-0001-7000-8000-000000000001', '5b0e4a8e-0001-7000-8000-000000000002'];
    const sender = await api.signInAs('station', { employers: [first] });
    const station = await organisationOf(api, sender);
    const posts = '企业名称,岗位名称,招聘人数\n龙岗示例电子厂,镶石工,5';
    const theirs = await uploaded(api, worker, sender, posts, '02-岗位.csv');
    const rowsFor = async (employers: string[]): Promise<number> => {
      const cookie = await api.signInAs('station', { organisation: station, employers });
      return (await api.call('GET', `/api/v1/imports/${theirs}/rows`, { cookie })).status;
    };
    expect(await rowsFor([second, first])).toBe(200);
    expect(await rowsFor([second])).toBe(404);
    expect(await rowsFor([])).toBe(404);
  });
});
