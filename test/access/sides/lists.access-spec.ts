import { buildOpenApi } from '../../../src/platform/http/index.js';
import { CHENGXIANG, type HttpApi, LONGGANG, startHttp, startServices } from '../../support/harness/index.js';
import { OPEN_FIRST_BATCH } from '../../support/ledgers/checkpoints.js';
import { type Document, routesIn } from '../matrix/document.js';

const MOST = process.env.TEST_LONG ? 5_000 : 60;

interface Row {
  readonly name: string | null;
  readonly link: string;
  readonly opens: string;
  readonly about: string;
  readonly state: string;
  readonly step: { readonly code: string };
}
interface Counts {
  readonly sections: readonly { readonly code: string; readonly count: number; readonly link: string }[];
}

let api: HttpApi;
let close: () => Promise<void>;
const cookies: Record<string, string> = {};

beforeAll(async () => {
  const services = await startServices({ label: 'lists', from: OPEN_FIRST_BATCH });
  api = await startHttp({ database: services.database });
  close = async () => {
    await api.close();
    await services.close();
  };
  const employers = await api.database.sql<{ id: string }>(
    `SELECT employer_id AS id FROM work_item WHERE employer_id IS NOT NULL GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 3`,
  );
  const ids = employers.map(({ id }) => id);
  cookies.napo = await api.signInAs('bureau');
  cookies.longgang = await api.signInAs('bureau', { place: LONGGANG });
  cookies.caseworker = await api.signInAs('caseworker', { areas: [CHENGXIANG] });
  cookies.station = await api.signInAs('station', { employers: ids });
  cookies.employer = await api.signInAs('employer', { employerId: ids[0]! });
  cookies.auditor = await api.signInAs('auditor');
}, 600_000);
afterAll(() => close());

async function listed<Item>(url: string, cookie: string, most = MOST): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: string | null = null;
  do {
    const page: { status: number; body: { items: Item[]; nextCursor: string | null } } = await api.call(
      'GET',
      `${url}${url.includes('?') ? '&' : '?'}limit=100${cursor ? `&cursor=${cursor}` : ''}`,
      { cookie },
    );
    // Refused, or no list of pages.
    if (page.status !== 200 || !Array.isArray(page.body.items)) return items;
    items.push(...page.body.items);
    cursor = page.body.nextCursor;
  } while (cursor && items.length < most);
  return items;
}

describe('a list holds what its reader can open', () => {
  it.each(['napo', 'longgang', 'caseworker', 'station', 'employer'])(
    'every step on the work list of %s opens',
    async (who) => {
      const cookie = cookies[who]!;
      const rows = await listed<Row>('/api/v1/worklist', cookie, 5_000);
      expect(rows.length).toBeGreaterThan(0);
      // Every step there is, and a number of each.
      const seen = new Map<string, number>();
      const chosen = rows.filter(({ step }) => {
        const n = (seen.get(step.code) ?? 0) + 1;
        seen.set(step.code, n);
        return n <= MOST / 4;
      });
      const closed: string[] = [];
      for (const { link, step } of chosen) {
        const { status } = await api.call('GET', link, { cookie });
        if (status !== 200) closed.push(`${step.code} ${link}: ${status}`);
      }
      expect(closed).toEqual([]);
    },
  );

  it('each office counts the steps it lists, and the two bureaus do not count the same', async () => {
    const countsOf = async (cookie: string) =>
      (await api.call<Counts>('GET', '/api/v1/worklist/counts', { cookie })).body.sections;
    const all: Record<string, number> = {};
    for (const who of ['napo', 'longgang', 'caseworker', 'station', 'employer']) {
      const sections = await countsOf(cookies[who]!);
      for (const { code, count, link } of sections)
        expect([who, code, (await listed(link, cookies[who]!, 5_000)).length]).toEqual([who, code, count]);
      all[who] = sections.reduce((sum, { count }) => sum + count, 0);
    }
    expect(all.longgang).toBeGreaterThan(0);
    expect(all.longgang).toBeLessThan(all.napo!);
  });

  it('the district’s bureau is told of no examination, and of nobody who was not shown to a company', async () => {
    const rows = await listed<Row & { placementId: string }>('/api/v1/worklist', cookies.longgang!, 5_000);
    expect(rows.filter(({ about }) => about === 'check')).toEqual([]);
    const hidden = rows.filter(({ state }) => state === 'proposed');
    expect(hidden.filter(({ name }) => name !== null)).toEqual([]);
    for (const row of rows.slice(0, MOST)) {
      const { body } = await api.call<{ seekerName: string | null }>(
        'GET',
        `/api/v1/placements/${row.placementId}`,
        { cookie: cookies.longgang! },
      );
      expect([row.placementId, body.seekerName]).toEqual([row.placementId, row.name]);
    }
  });

  it('every id of every list opens by its own address', async () => {
    const document = JSON.parse(JSON.stringify(buildOpenApi(api.app))) as Document;
    const readable = new Set(
      routesIn(document)
        .filter(({ method }) => method === 'GET')
        .map(({ path }) => path),
    );
    const lists = [...readable].filter((path) => !path.includes('{') && readable.has(`${path}/{id}`));
    expect(lists.length).toBeGreaterThan(10);
    const closed: string[] = [];
    for (const path of lists)
      for (const [who, cookie] of Object.entries(cookies))
        for (const { id } of (await listed<{ id?: string }>(path, cookie)).slice(0, MOST / 4)) {
          if (id === undefined) continue;
          const { status } = await api.call('GET', `${path}/${id}`, { cookie });
          if (status !== 200) closed.push(`${who} ${path}: ${status}`);
        }
    expect([...new Set(closed)]).toEqual([]);
  });
});
