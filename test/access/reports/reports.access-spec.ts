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
  ['POST', '/api/v1/reports/claims'],
] as const;

let api: HttpApi;
beforeAll(async () => {
  api = await startHttp({ label: 'reports_access' });
});
afterAll(() => api.close());

describe('who may call the routes of reports', () => {
  it.each(ROUTES)('%s %s', async (method, url) => {
    const body = method === 'GET' ? undefined : {};
    expect((await api.call(method, url, { body })).status).toBe(401);
    for (const role of ROLES) {
      const { status } = await api.call(method, url, { cookie: await api.signInAs(role), body });
      if (ALLOWED.includes(role)) expect([200, 422]).toContain(status);
      else expect({ role, status }).toEqual({ role, status: 403 });
    }
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

  it('is the same for both bureaus and masked for the auditor, and its opening is written down', async () => {
    for (const [role, place, name] of [
      ['bureau', undefined, '农试试'],
      ['bureau', LONGGANG, '农试试'],
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

  it('is refused for a name that is none, and a claim without a source says what is true', async () => {
    const cookie = await api.signInAs('bureau');
    expect(await api.call('GET', `${url}batch1.nothing`, { cookie })).toMatchObject({
      status: 404,
      body: { code: 'FIGURE_UNKNOWN' },
    });
    const claim = {
      asOf: '2018-04-13',
      unit: 'persons',
      population: 'poor',
      scope: 'fair',
      event: 'boarded',
    };
    expect(await api.call('POST', '/api/v1/reports/claims', { cookie, body: claim })).toMatchObject({
      status: 422,
      body: { code: 'REPORT_CLAIM_UNSUPPORTED', details: { trueFigures: { 'fair.intent.all': 0 } } },
    });
  });
});
