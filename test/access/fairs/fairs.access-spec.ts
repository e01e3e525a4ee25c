import { ROLES, type UserRole } from '../../../src/platform/access/index.js';
import { newId } from '../../../src/platform/clock/index.js';
import { type HttpApi, startHttp } from '../../support/harness/index.js';

const EVERYBODY: UserRole[] = ['bureau', 'caseworker', 'station', 'employer', 'escort', 'auditor'];
const fair = `/api/v1/fairs/${newId()}`;
type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
const ROUTES: [method: Method, url: string, allowed: UserRole[]][] = [
  ['GET', '/api/v1/fairs', EVERYBODY],
  ['POST', '/api/v1/fairs', ['bureau']],
  ['GET', fair, EVERYBODY],
  ['PATCH', fair, ['bureau']],
  ['POST', `${fair}/transitions`, ['bureau']],
  ['GET', `${fair}/figures`, ['bureau', 'caseworker', 'auditor']],
  ['GET', `${fair}/roster`, ['bureau', 'caseworker', 'auditor']],
  ['POST', `${fair}/roster`, ['bureau', 'caseworker']],
  ['GET', `${fair}/roster/slots`, ['bureau', 'caseworker', 'auditor']],
  ['POST', `${fair}/roster/lookups`, ['bureau', 'caseworker']],
  ['POST', `${fair}/roster/lines`, ['bureau', 'caseworker']],
  ['PATCH', `${fair}/roster/${newId()}`, ['bureau', 'caseworker']],
  ['POST', `${fair}/roster/${newId()}/transitions`, ['bureau', 'caseworker']],
  ['POST', `${fair}/check-ins`, ['bureau', 'caseworker']],
  ['POST', `${fair}/walk-ins`, ['bureau', 'caseworker']],
  ['GET', `${fair}/intents`, ['bureau', 'caseworker', 'station', 'employer', 'auditor']],
  ['POST', `${fair}/intents`, ['bureau', 'caseworker']],
  ['GET', `${fair}/checklist`, EVERYBODY],
  ['PUT', `${fair}/checklist/plan`, ['bureau']],
  ['GET', `${fair}/booths`, EVERYBODY],
  ['POST', `${fair}/booths/fill`, ['bureau']],
  ['PUT', `${fair}/booths/A1`, ['bureau']],
  ['DELETE', `${fair}/booths/A1`, ['bureau']],
  ['GET', `${fair}/invitations`, ['bureau']],
  ['POST', `${fair}/invitations`, ['bureau']],
  ['GET', `${fair}/scans`, ['bureau', 'caseworker', 'auditor']],
  ['POST', `${fair}/scans`, ['bureau', 'caseworker']],
  ['POST', `${fair}/walk-in-registrations`, ['bureau', 'caseworker']],
  ['POST', `${fair}/hires`, ['bureau']],
  ['GET', `${fair}/counters`, ['bureau', 'caseworker', 'auditor']],
  ['GET', `${fair}/report`, ['bureau', 'caseworker', 'auditor']],
  ['GET', `${fair}/print/roster`, ['bureau', 'caseworker']],
  ['GET', `${fair}/print/badges`, ['bureau', 'caseworker']],
  ['GET', `${fair}/print/slips/${newId()}`, ['bureau']],
  ['GET', `${fair}/print/report`, ['bureau', 'caseworker', 'auditor']],
  ['GET', `${fair}/print/poster`, EVERYBODY],
  ['GET', `${fair}/workbooks/intents`, ['bureau']],
  ['GET', `${fair}/workbooks/pool`, ['bureau']],
];

let api: HttpApi;
beforeAll(async () => {
  api = await startHttp({ label: 'fairs_access' });
  await api.database.setClock('2018-02-27T01:00:00Z');
}, 120_000);
afterAll(() => api.close());

describe('who may call the routes of fairs', () => {
  it.each(ROUTES)('%s %s', async (method, url, allowed) => {
    const body = method === 'GET' ? undefined : {};
    expect((await api.call(method, url, { body })).status).toBe(401);
    for (const role of ROLES) {
      const { status } = await api.call(method, url, { cookie: await api.signInAs(role), body });
      if (allowed.includes(role)) expect([200, 404, 422]).toContain(status);
      else expect({ role, status }).toEqual({ role, status: 403 });
    }
  });
});

describe('whose fair and whose persons', () => {
  let bureau: string;
  let fairId: string;
  const seekers: Record<'here' | 'there', string> = { here: newId(), there: newId() };

  beforeAll(async () => {
    bureau = await api.signInAs('bureau');
    const planned = await api.call<{ id: string }>('POST', '/api/v1/fairs', {
      cookie: bureau,
      body: { heldOn: '2018-02-28', place: '那坡县城厢镇' },
    });
    expect(planned.status).toBe(201);
    fairId = planned.body.id;
    for (const [name, area] of [
      ['here', '451026100'],
      ['there', '451026101'],
    ] as const) {
      await api.database.sql(
        `INSERT INTO seeker (id, status, version, county_code, area_code, name, pinyin, initials, sex, birth_on, id_number, id_index, id_tail)
         VALUES ($1, 'seeking', 1, '451026', $2, $3, '{}', '{}', 'male', '1990-01-01', '\\x00', $4, '\\x00')`,
        [seekers[name], area, `虚构${name}`, Buffer.from(name)],
      );
    }
    const put = await api.call('POST', `/api/v1/fairs/${fairId}/roster`, {
      cookie: bureau,
      body: { seekerIds: [seekers.here, seekers.there], reportedBy: 'bureau', channel: 'account' },
    });
    expect(put.status).toBe(201);
  });

  const roster = async (cookie: string) =>
    (
      await api.call<{ items: { seekerId: string; name: string | null }[] }>(
        'GET',
        `/api/v1/fairs/${fairId}/roster`,
        { cookie },
      )
    ).body.items;

  it('is seen by both bureaus of the cooperation, and by no other office', async () => {
    const longgang = await api.signInAs('bureau', { place: '440307' });
    const elsewhere = await api.signInAs('bureau', { place: '451025' });
    expect((await api.call('GET', `/api/v1/fairs/${fairId}`, { cookie: longgang })).status).toBe(200);
    expect((await api.call('GET', `/api/v1/fairs/${fairId}`, { cookie: elsewhere })).status).toBe(404);
    expect((await api.call('GET', `/api/v1/fairs/${fairId}/roster`, { cookie: elsewhere })).status).toBe(404);
    // Who comes is the county's to know; how many come is told to both.
    expect((await api.call('GET', `/api/v1/fairs/${fairId}/roster`, { cookie: longgang })).status).toBe(403);
    const [here, there] = await Promise.all(
      [bureau, longgang].map(
        async (cookie) => (await api.call('GET', `/api/v1/fairs/${fairId}/counters`, { cookie })).body,
      ),
    );
    expect(there).toMatchObject({ roster: here!.roster, gates: here!.gates });
    expect((await api.call('GET', `/api/v1/fairs/${fairId}`, { cookie: longgang })).body.roster).toEqual(
      here!.roster,
    );
  });

  it('shows a caseworker the persons of the own township only', async () => {
    const own = await api.signInAs('caseworker');
    expect((await roster(own)).map(({ seekerId }) => seekerId)).toEqual([seekers.here]);
    expect(await roster(bureau)).toHaveLength(2);
  });

  it('shows another office none of it, by whatever route', async () => {
    const elsewhere = await api.signInAs('bureau', { place: '451025' });
    for (const path of [
      'checklist',
      'booths',
      'invitations',
      'scans',
      'counters',
      'report',
      'print/roster',
      'print/badges',
      'print/report',
      'print/poster',
      'workbooks/intents',
      'workbooks/pool',
      'roster/slots',
    ]) {
      const { status } = await api.call('GET', `/api/v1/fairs/${fairId}/${path}`, { cookie: elsewhere });
      expect([path, status]).toEqual([path, 404]);
    }
    const posts: [string, object][] = [
      [
        'scans',
        { scans: [{ scanId: newId(), device: 'A', deviceAt: '2018-02-28T01:00:00Z', seq: 1, code: 'x' }] },
      ],
      ['hires', { seekerId: seekers.here, vacancyId: newId() }],
      [
        'walk-in-registrations',
        {
          scanId: newId(),
          idNumber: '99902619900101001X',
          name: '虚构',
          areaCode: '451026100',
          consentToShare: true,
        },
      ],
      ['invitations', { from: 'filter', waves: [{ size: 1, dueAt: '2018-02-27T02:00:00Z' }] }],
      ['booths/fill', {}],
      ['roster/lookups', { lines: [{ line: 1, name: '虚构here' }] }],
      [
        'roster/lines',
        { lines: [{ line: 1, seekerId: seekers.here }], reportedBy: 'bureau', channel: 'account' },
      ],
    ];
    for (const [path, body] of posts) {
      const { status } = await api.call('POST', `/api/v1/fairs/${fairId}/${path}`, {
        cookie: elsewhere,
        body,
      });
      expect([path, status]).toEqual([path, 404]);
    }
  });

  it('knows of a pasted list only the persons of the own area, and withholds a note with the name', async () => {
    const path = `/api/v1/fairs/${fairId}/roster`;
    type Lines = { lines: { status: string; person: { seekerId: string } | null }[] };
    const found = async (cookie: string) => {
      const body = {
        lines: ['虚构here', '虚构there', '虚构nobody'].map((name, at) => ({ line: at + 1, name })),
      };
      const answer = await api.call<Lines>('POST', `${path}/lookups`, { cookie, body });
      return answer.body.lines.map(({ status }) => status);
    };
    expect(await found(bureau)).toEqual(['on_roster', 'on_roster', 'unknown']);
    expect(await found(await api.signInAs('caseworker'))).toEqual(['on_roster', 'unknown', 'unknown']);
    const longgang = await api.signInAs('bureau', { place: '440307' });
    const asked = { lines: [{ line: 1, name: '虚构here' }] };
    expect((await api.call('POST', `${path}/lookups`, { cookie: longgang, body: asked })).status).toBe(403);
    type Entries = { items: { id: string; seekerId: string; note: string | null; editable: string[] }[] };
    const entries = async (cookie: string) => (await api.call<Entries>('GET', path, { cookie })).body.items;
    const own = (await entries(bureau)).find(({ seekerId }) => seekerId === seekers.here)!;
    const change = { changes: [{ field: 'note', was: null, becomes: '要靠门坐' }] };
    const patched = await api.call<{ note: string }>('PATCH', `${path}/${own.id}`, {
      cookie: bureau,
      body: change,
    });
    expect([patched.status, patched.body.note]).toEqual([200, '要靠门坐']);
    const elsewhere = await api.signInAs('bureau', { place: '451025' });
    for (const [cookie, status] of [
      [longgang, 403],
      [elsewhere, 404],
    ] as const)
      expect((await api.call('PATCH', `${path}/${own.id}`, { cookie, body: change })).status).toBe(status);
  });

  it('prints pages that run nothing and are kept nowhere, and shows the public only what was announced', async () => {
    const cookie = bureau;
    const badges = await api.call('GET', `/api/v1/fairs/${fairId}/print/badges`, { cookie });
    expect(badges.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
    });
    expect(badges.headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-/);
    const book = await api.call('GET', `/api/v1/fairs/${fairId}/workbooks/intents`, { cookie });
    expect(book.headers['content-disposition']).toContain(encodeURIComponent('意向花名册'));
    expect((await api.call('GET', '/fairs/F2018-0228')).status).toBe(404);
    await api.database.sql(
      `INSERT INTO history (id, aggregate, aggregate_id, seq, move, from_status, to_status, happened_on, recorded_at, said_by, entered_by, channel, request_id)
       VALUES (gen_random_uuid(), 'fair', $1, 2, 'publish', 'planned', 'published', '2018-02-27', app_now(), 'bureau', gen_random_uuid(), 'account', 'x')`,
      [fairId],
    );
    const page = await api.call<string>('GET', '/fairs/F2018-0228');
    expect([page.status, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(page.headers['content-security-policy']).toMatch(/^default-src 'none'/);
    expect(JSON.stringify(page.body)).toContain('那坡县城厢镇');
    expect(JSON.stringify(page.body)).not.toMatch(/虚构here|<script/);
    expect((await api.call('GET', `/fairs/${newId()}`)).status).toBe(404);
  });

  it('gives the employer the fair, but no roster and no move', async () => {
    const employer = await api.signInAs('employer');
    const { body } = await api.call<{ allowedTransitions: string[] }>('GET', `/api/v1/fairs/${fairId}`, {
      cookie: employer,
    });
    expect(body.allowedTransitions).toEqual([]);
    const of = (
      await api.call<{ allowedTransitions: string[] }>('GET', `/api/v1/fairs/${fairId}`, { cookie: bureau })
    ).body;
    expect(of.allowedTransitions).toEqual(['cancel']);
  });

  it('lets nobody speak for a party that is not theirs to speak for', async () => {
    const { status, body } = await api.call<{ code: string }>('POST', `/api/v1/fairs/${fairId}/roster`, {
      cookie: await api.signInAs('caseworker'),
      body: { seekerIds: [seekers.here], reportedBy: 'employer', evidence: '电话 14:05', channel: 'phone' },
    });
    expect([status, body.code]).toEqual([403, 'PARTY_NOT_AUTHORISED']);
  });
});
