import { ROLES, type UserRole } from '../../../src/platform/access/index.js';
import { newId } from '../../../src/platform/clock/index.js';
import { type HttpApi, startHttp } from '../../support/harness/index.js';

const READERS: UserRole[] = ['bureau', 'caseworker', 'station', 'employer', 'escort', 'auditor'];
const batch = `/api/v1/batches/${newId()}`;
const ROUTES: [method: 'GET' | 'POST' | 'PATCH' | 'PUT', url: string, allowed: UserRole[]][] = [
  ['GET', '/api/v1/batches', READERS],
  ['POST', '/api/v1/batches', ['bureau']],
  ['GET', '/api/v1/batches/escorts', ['bureau']],
  ['GET', batch, READERS],
  ['PATCH', batch, ['bureau']],
  ['GET', `${batch}/boarding-list`, READERS],
  ['GET', `${batch}/candidates`, ['bureau']],
  ['POST', `${batch}/transitions`, ['bureau', 'escort', 'station']],
  ['POST', `${batch}/passengers`, ['bureau']],
  ['POST', `${batch}/draft`, ['bureau']],
  ['POST', `${batch}/others`, ['bureau']],
  ['POST', `${batch}/removals`, ['bureau']],
  ['POST', `${batch}/reservations`, ['bureau']],
  ['POST', `${batch}/reservations/releases`, ['bureau']],
  ['PUT', `${batch}/passengers/${newId()}/seat`, ['bureau']],
  ['POST', `${batch}/roll-call`, ['bureau', 'escort']],
  ['POST', `${batch}/left-en-route`, ['bureau', 'escort']],
  ['GET', `${batch}/road`, READERS],
  ['GET', `${batch}/print/roster`, ['bureau', 'escort']],
  ['GET', `${batch}/print/notes`, ['bureau', 'escort']],
  ['GET', `${batch}/workbook`, ['bureau']],
  ['POST', `${batch}/roll-call/marks`, ['bureau', 'escort']],
  ['POST', `${batch}/passenger-phones`, ['escort']],
  ['POST', `${batch}/swaps`, ['bureau']],
  ['POST', `${batch}/headcounts`, ['bureau', 'escort']],
  ['POST', `${batch}/incidents`, ['bureau', 'escort']],
  ['PUT', `${batch}/arrangements`, ['bureau']],
  ['PUT', `${batch}/receptions/${newId()}`, ['bureau', 'station']],
  ['POST', `${batch}/hand-overs`, ['bureau', 'escort', 'station']],
];

let api: HttpApi;
beforeAll(async () => {
  api = await startHttp({ label: 'batches_access' });
  await api.database.setClock('2018-02-27T01:00:00Z');
}, 120_000);
afterAll(() => api.close());

describe('who may call the routes of batches', () => {
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

describe('whose batch and whose passengers', () => {
  let bureau: string;
  let batchId: string;
  const people = { here: newId(), there: newId() };

  const list = async (cookie: string): Promise<(string | null)[] | number> => {
    const answer = await api.call<{ name: string | null }[]>(
      'GET',
      `/api/v1/batches/${batchId}/boarding-list`,
      { cookie },
    );
    return answer.status === 200 ? answer.body.map(({ name }) => name).sort() : answer.status;
  };

  beforeAll(async () => {
    bureau = await api.signInAs('bureau');
    const planned = await api.call<{ id: string }>('POST', '/api/v1/batches', {
      cookie: bureau,
      body: {
        departureOn: '2018-03-06',
        vehicles: [{ coach: '1', seats: 49 }],
        reportedBy: 'bureau',
        channel: 'account',
      },
    });
    expect(planned.status).toBe(201);
    batchId = planned.body.id;
    for (const [name, area] of [
      ['here', '451026100'],
      ['there', '451026101'],
    ] as const) {
      await api.database.sql(
        `INSERT INTO seeker (id, status, version, county_code, area_code, name, pinyin, initials, sex, birth_on, id_number, id_index, id_tail)
         VALUES ($1, 'employed', 1, '451026', $2, $3, '{}', '{}', 'male', '1990-01-01', '\\x00', $4, '\\x00')`,
        [people[name], area, `虚构${name}`, Buffer.from(`batch-${name}`)],
      );
    }
    const added = await api.call('POST', `/api/v1/batches/${batchId}/others`, {
      cookie: bureau,
      body: {
        passengers: [
          { kind: 'returning', seekerId: people.here },
          { kind: 'returning', seekerId: people.there },
        ],
      },
    });
    expect(added.status).toBe(201);
  });

  it('is seen by both bureaus of the cooperation, and by no other office', async () => {
    expect(await list(bureau)).toEqual(['虚构here', '虚构there']);
    expect(await list(await api.signInAs('bureau', { place: '440307' }))).toHaveLength(2);
    expect(await list(await api.signInAs('bureau', { place: '451025' }))).toBe(404);
  });

  it('shows a caseworker the persons of the own township only', async () => {
    expect(await list(await api.signInAs('caseworker'))).toEqual(['虚构here']);
    expect(await list(await api.signInAs('caseworker', { areas: ['451026102'] }))).toBe(404);
  });

  it('shows an employer, a station or an escort nothing of people who are not theirs', async () => {
    for (const role of ['employer', 'station', 'escort'] as const)
      expect([role, await list(await api.signInAs(role))]).toEqual([role, 404]);
  });

  it('offers a bureau the escorts who can sign in, by name and house', async () => {
    const offered = async (): Promise<Record<string, string>[]> =>
      (await api.call<Record<string, string>[]>('GET', '/api/v1/batches/escorts', { cookie: bureau })).body;
    const escorts = await offered();
    const named = await api.database.sql<{ id: string }>(
      `SELECT id FROM user_account WHERE role = 'escort' AND disabled_at IS NULL`,
    );
    expect(escorts.map(({ userId }) => userId).sort()).toEqual(named.map(({ id }) => id).sort());
    expect(Object.keys(escorts[0]!).sort()).toEqual(['name', 'organisation', 'userId']);
    await api.database.sql(`UPDATE user_account SET disabled_at = now() WHERE id = $1`, [
      escorts[0]!['userId'],
    ]);
    expect(await offered()).toHaveLength(escorts.length - 1);
    const elsewhere = await api.signInAs('bureau', { place: '451025' });
    const others = await api.call<unknown[]>('GET', '/api/v1/batches/escorts', { cookie: elsewhere });
    expect(others.body).toEqual([]);
  });

  it('lets nobody speak for a party that is not theirs', async () => {
    const answer = await api.call<{ code: string }>('POST', `/api/v1/batches/${batchId}/transitions`, {
      cookie: await api.signInAs('station'),
      body: { move: 'lock', reportedBy: 'bureau', channel: 'account' },
    });
    expect([answer.status, answer.body.code]).toEqual([403, 'PARTY_NOT_AUTHORISED']);
  });
});
