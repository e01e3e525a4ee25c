import { ROLES } from '../../../src/platform/access/index.js';
import { newId } from '../../../src/platform/clock/index.js';
import { CHENGXIANG, type HttpApi, LONGGANG, startHttp } from '../../support/harness/index.js';

const ALLOWED = ['bureau', 'auditor'];
const AS_OF = 'asOf=2018-04-13';
const ROUTES = [
  ['GET', `/api/v1/reports/figures?${AS_OF}`],
  ['GET', `/api/v1/reports/indicators?${AS_OF}`],
  ['GET', `/api/v1/reports/figures/list?${AS_OF}&path=register.distinctPersons`],
  ['GET', `/api/v1/reports/assertions?${AS_OF}`],
  ['POST', '/api/v1/reports/figure-checks'],
] as const;

let api: HttpApi;
beforeAll(async () => {
  api = await startHttp({ label: 'reports_access' });
});
afterAll(() => api.close());

describe('who may call the routes of reports', () => {
  it.each(ROUTES)('%s %s', async (method, url) => {
    const takesFile = /comparisons|inspections|fillings/.test(url);
    const body = method === 'GET' ? undefined : takesFile ? new FormData() : {};
    expect((await api.call(method, url, { body })).status).toBe(401);
    for (const role of ROLES) {
      const { status } = await api.call(method, url, { cookie: await api.signInAs(role), body });
      if (ALLOWED.includes(role)) expect([200, 422]).toContain(status);
      else expect({ role, status }).toEqual({ role, status: 403 });
    }
  });
});

const RUN = `/api/v1/reports/runs/${newId()}`;
const COUNTED: readonly (readonly [
  method: 'GET' | 'POST' | 'PUT',
  url: string,
  allowed: readonly string[],
])[] = [
  ['GET', `/api/v1/reports/departure-sentence?${AS_OF}`, ALLOWED],
  ['POST', '/api/v1/reports/runs', ['bureau']],
  ['GET', '/api/v1/reports/runs', ALLOWED],
  ['GET', RUN, ALLOWED],
  ['GET', `${RUN}/list?code=I1`, ALLOWED],
  ['POST', `${RUN}/freeze`, ['bureau']],
  ['GET', `${RUN}/corrections`, ALLOWED],
  ['GET', '/api/v1/reports/late-facts', ALLOWED],
  ['GET', `${RUN}/late-facts`, ALLOWED],
  ['POST', `${RUN}/late-facts/seen`, ['bureau']],
  ['POST', `${RUN}/comparisons?code=I1`, ['bureau']],
  ['GET', `${RUN}/pack`, ALLOWED],
  ['POST', `${RUN}/signatures`, ['bureau']],
  ['GET', `${RUN}/pack.html`, ALLOWED],
  ['GET', `${RUN}/pack.xlsx`, ['bureau']],
  ['GET', '/api/v1/reports/forms/fields', ['bureau']],
  ['POST', '/api/v1/reports/forms/inspections', ['bureau']],
  ['PUT', '/api/v1/reports/forms/templates/abc', ['bureau']],
  ['POST', '/api/v1/reports/forms/fillings', ['bureau']],
];

describe('who may count, freeze, sign, compare and fill', () => {
  it.each(COUNTED)('%s %s', async (method, url, allowed) => {
    const takesFile = /comparisons|inspections|fillings/.test(url);
    const body = method === 'GET' ? undefined : takesFile ? new FormData() : {};
    expect((await api.call(method, url, { body })).status).toBe(401);
    for (const role of ROLES) {
      const { status } = await api.call(method, url, { cookie: await api.signInAs(role), body });
      if (allowed.includes(role)) expect([200, 404, 422]).toContain(status);
      else expect({ role, status }).toEqual({ role, status: 403 });
    }
  });

  it('another cooperation’s report is not there', async () => {
    await api.database.sql(
      `INSERT INTO cooperation VALUES ('other-pair', '522600', '330100', '另一对', 'Another pair') ON CONFLICT DO NOTHING`,
    );
    const [mine, other] = [await api.signInAs('bureau'), await api.signInAs('bureau', { place: '522600' })];
    const body = { from: '2018-03-01', to: '2018-03-31', asOf: '2018-04-13' };
    const { body: run } = await api.call('POST', '/api/v1/reports/runs', { cookie: mine, body });
    const url = `/api/v1/reports/runs/${(run as { id: string }).id}`;
    expect((await api.call('GET', url, { cookie: mine })).status).toBe(200);
    for (const path of [url, `${url}/list?code=I1`, `${url}/pack`, `${url}/corrections`, `${url}/late-facts`])
      expect(await api.call('GET', path, { cookie: other })).toMatchObject({
        status: 404,
        body: { code: 'REPORT_RUN_NOT_FOUND' },
      });
    const asked = { cookie: mine, body: { ...body, cooperation: 'other-pair' } };
    expect((await api.call('POST', '/api/v1/reports/runs', asked)).body).toMatchObject({
      code: 'COOPERATION_NOT_YOURS',
    });
    for (const path of ['figures', 'indicators', 'assertions', 'departure-sentence'])
      expect(
        (await api.call('GET', `/api/v1/reports/${path}?${AS_OF}&cooperation=other-pair`, { cookie: mine }))
          .status,
      ).toBe(403);
    expect((await api.call('POST', `${url}/freeze`, { cookie: other })).status).toBe(404);
    expect((await api.call('GET', '/api/v1/reports/runs', { cookie: other })).body).toEqual([]);
  });
});

describe('what the list behind a number shows', () => {
  const seeker = newId();
  const url = `/api/v1/reports/figures/list?${AS_OF}&path=`;

  beforeAll(async () => {
    await api.database.sql(
      `INSERT INTO seeker (id, status, version, county_code, area_code, name, pinyin, initials, sex, birth_on, id_number, id_index, id_tail)
       VALUES ($1, 'seeking', 1, '451026', $2, '农试试', '{}', '{}', 'male', '1990-01-01', '\\x00', '\\x01', '\\x02')`,
      [seeker, `${CHENGXIANG}201`],
    );
    await api.database.sql(
      `INSERT INTO history (id, aggregate, aggregate_id, seq, move, to_status, happened_on, recorded_at, said_by, entered_by, channel, request_id)
       VALUES ($1, 'seeker', $2, 1, 'record', 'seeking', '2018-02-01', '2018-02-01', 'caseworker', $1, 'paper', 'r')`,
      [newId(), seeker],
    );
  });

  it('counts the same for both bureaus, names whom each may know, masked for the auditor, and is written down', async () => {
    for (const [role, place, name] of [
      ['bureau', undefined, '农试试'],
      ['bureau', LONGGANG, null],
      ['auditor', undefined, '农*试'],
    ] as const) {
      const cookie = await api.signInAs(role, place ? { place } : {});
      const { body } = await api.call('GET', `${url}register.distinctPersons`, { cookie });
      expect(body).toMatchObject({ unit: '人', value: 1, items: [{ id: seeker, name }], nextCursor: null });
    }
    expect(
      await api.database.sql(
        `SELECT DISTINCT fields FROM audit_entry WHERE action = 'report.list_opened' AND fields <> '{register.poor}'`,
      ),
    ).toEqual([{ fields: ['register.distinctPersons'] }]);
  });

  it('is the county’s alone where it tells medical findings or poverty; the other side has the number', async () => {
    const napo = await api.signInAs('bureau');
    const longgang = await api.signInAs('bureau', { place: LONGGANG });
    for (const path of ['register.poor', 'batch1.boardedPoor', 'fair.intentsNonPoor']) {
      expect((await api.call('GET', `${url}${path}`, { cookie: napo })).status).toBe(200);
      expect(await api.call('GET', `${url}${path}`, { cookie: longgang })).toMatchObject({
        status: 403,
        body: { code: 'REPORT_LIST_OF_SOURCE' },
      });
    }
    expect(await api.call('GET', `${url}medical.anything`, { cookie: longgang })).toMatchObject({
      status: 403,
      body: { code: 'REPORT_LIST_OF_SOURCE' },
    });
  });

  it('is refused for a name that is none, and a claim without a source says what is true', async () => {
    const cookie = await api.signInAs('bureau');
    expect(await api.call('GET', `${url}batch1.nothing`, { cookie })).toMatchObject({
      status: 404,
      body: { code: 'FIGURE_UNKNOWN' },
    });
    const check = {
      asOf: '2018-04-13',
      unit: 'persons',
      population: 'poor',
      scope: 'fair',
      event: 'boarded',
    };
    expect(await api.call('POST', '/api/v1/reports/figure-checks', { cookie, body: check })).toMatchObject({
      status: 422,
      body: { code: 'FIGURE_CHECK_UNSUPPORTED', details: { trueFigures: { 'fair.intent.all': 0 } } },
    });
  });
});
