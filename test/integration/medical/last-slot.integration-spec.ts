import { type HttpApi, startHttp } from '../../support/harness/index.js';

const AT_ONCE = process.env.TEST_LONG ? 1000 : 200;
const CLINIC = '00000000-0000-7000-9000-0000000000c1';
const DAY = '2018-03-01';

const id = (kind: string): string =>
  `overlay(overlay(md5('${kind}' || n) placing '7' from 13) placing '8' from 17)::uuid`;

/** People who wait for the same day: what a booking reads of them, made in the database. */
const CROWD = [
  `INSERT INTO medical.clinic (id, cooperation, name, name_key, place, licence_no, filing_no, hazards, slots_per_day)
   VALUES ('${CLINIC}', 'napo-longgang', '虚构体检中心', '体检中心', '451026', '虚构', '虚构', '{NOISE}', 1)`,
  `INSERT INTO seeker (id, status, version, county_code, area_code, name, pinyin, initials, sex, birth_on, id_number, id_index, id_tail)
   SELECT ${id('s')}, 'in_process', 1, '451026', '451026101', '虚构', '{}', '{}', 'male', '1990-01-01', '\\x00',
          decode(md5('i' || n), 'hex'), '\\x00' FROM generate_series(1, ${AT_ONCE}) n`,
  `INSERT INTO placement (id, status, version, cooperation, seeker_id, area_code, county_code, origin)
   SELECT ${id('p')}, 'medical', 1, 'napo-longgang', ${id('s')}, '451026101', '451026', 'fair'
   FROM generate_series(1, ${AT_ONCE}) n`,
  `INSERT INTO medical.medical_check (id, status, version, cooperation, area_code, placement_id, seeker_id, clinic_id, employer_text,
     job_text, exam, attempt, hazards, items, cost_bearer, ordered_on, due_on)
   SELECT ${id('m')}, 'ordered', 1, 'napo-longgang', '451026101', ${id('p')}, ${id('s')}, '${CLINIC}',
          '虚构', '冲压工', 'occupational', 1, '{NOISE}', '{history}', 'employer', '2018-02-27', '2018-03-05'
   FROM generate_series(1, ${AT_ONCE}) n`,
];

describe('the last slot of a clinic day', () => {
  let api: HttpApi;
  beforeAll(async () => {
    api = await startHttp({ label: 'medical_last_slot', env: { DATABASE_WAIT_MS: '200000' } });
    await api.database.setClock('2018-02-27T01:00:00Z');
    for (const statement of CROWD) await api.database.sql(statement);
  }, 60_000);
  afterAll(() => api.close());

  it(`goes to exactly one of ${AT_ONCE} who ask at once; the others are told it is full`, async () => {
    const cookie = await api.signInAs('bureau');
    const rows = await api.database.sql<{ id: string }>(`SELECT id FROM medical.medical_check`);
    const answers = await Promise.all(
      rows.map(({ id }) =>
        api.call('POST', `/api/v1/medical/checks/${id}/bookings`, {
          cookie,
          body: { channel: 'phone', day: DAY },
        }),
      ),
    );
    const counts = new Map<string, number>();
    for (const { status, body } of answers) {
      const key = `${status} ${String(body.code ?? '')}`.trim();
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    expect(Object.fromEntries(counts)).toEqual({ '200': 1, '409 NO_SLOT_LEFT': AT_ONCE - 1 });
    expect(
      await api.database.sql(
        `SELECT count(*)::int AS booked FROM medical.medical_check WHERE status = 'booked' AND booked_on = $1`,
        [DAY],
      ),
    ).toEqual([{ booked: 1 }]);
    expect(
      await api.database.sql(`SELECT count(*)::int AS told FROM notice WHERE template LIKE 'medical.%'`),
    ).toEqual([{ told: 1 }]);
  }, 240_000);
});
