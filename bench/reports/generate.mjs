// A county's two years, straight into the tables: seekers, placements, follow-ups and what hangs on them. No person is real.
const uuid = (kind, n) =>
  `('${kind.toString(16).padStart(8, '0')}-0000-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;
const TOWNS = `(ARRAY['451026100','451026101','451026102','451026200','451026203','451026204','451026205','451026207','451026208'])`;
export const TODAY = '2026-05-20';

/** The number a generated id ends with. */
const nth = (id) => `('x' || right(${id}::text, 6))::bit(24)::int`;

/** Twenty placements after another have every state there is, so the post of each twenty is another one. */
const POST = '1 + (n / 20) % 600';

export const ids = { employer: (n) => uuid(5, n), clinic: (n) => uuid(6, n) };

export async function generate(db, { seekers, placements }) {
  const run = (sql) => db.query(sql);
  await run(`SET synchronous_commit = off`);
  const indexes = await withoutIndexes(db);
  await run(
    `INSERT INTO app_clock (ahead) VALUES (timestamptz '${TODAY} 02:00:00Z' - now()) ON CONFLICT (only_row) DO UPDATE SET ahead = EXCLUDED.ahead`,
  );
  await run(`SET session_replication_role = replica`);
  await run(`INSERT INTO household (id, county_code, number, area_code) SELECT ${uuid(1, 'n')}, '451026', 'H' || n, ${TOWNS}[1 + n % 9] || '201'
             FROM generate_series(1, ${Math.round(seekers / 3)}) n`);
  await run(`INSERT INTO household_poverty (household_id, status, valid_from, recorded_at) SELECT ${uuid(1, 'n')}, 'lifted', '2020-01-01', '2020-01-01'
             FROM generate_series(1, ${Math.round(seekers / 3)}, 2) n`);
  await run(`INSERT INTO seeker (id, status, version, county_code, area_code, household_id, name, pinyin, initials, sex, birth_on, id_number, id_index, id_tail)
             SELECT ${uuid(2, 'n')}, 'seeking', 1, '451026', ${TOWNS}[1 + n % 9] || '201', ${uuid(1, `1 + n % ${Math.round(seekers / 3)}`)},
                    '黄' || chr(19968 + n % 5000), '{huang}', '{h}', CASE WHEN n % 9 < 5 THEN 'male' ELSE 'female' END,
                    date '1970-01-01' + (n * 7) % 11000, '\\x00', decode(md5('id' || n), 'hex'), '\\x000000' FROM generate_series(1, ${seekers}) n`);
  await run(
    `INSERT INTO household_member (seeker_id, household_id, valid_from, recorded_at) SELECT id, household_id, '2020-01-01', '2020-01-01' FROM seeker`,
  );
  await run(`INSERT INTO employer (id, status, version, uscc, name, name_key, short_key, district_code, kind, vetted_until) SELECT ${uuid(5, 'n')}, 'vetted', 1, '9199930' || lpad(n::text, 11, '0'), '虚构厂' || n, 'f' || n, 'f' || n, '440307', 'direct', '2030-01-01'
             FROM generate_series(1, 120) n`);
  await run(`INSERT INTO vacancy (id, status, version, employer_id, district_code, cooperation, title, title_key, terms_key, headcount, held, used, piece_rate, insurances, hazards, exams, written, findings, blockers)
             SELECT ${uuid(7, 'n')}, 'published', 1, ${uuid(5, '1 + n % 120')}, '440307', 'napo-longgang', '普工', 'p' || n, 't' || n, 100000, 0, 0, false, '{}', '{}', '[]', '{}', '[]', '{}' FROM generate_series(1, 600) n`);
  await run(`INSERT INTO medical.clinic (id, cooperation, name, name_key, place, licence_no, filing_no, hazards, slots_per_day)
             SELECT ${uuid(6, 'n')}, 'napo-longgang', '体检机构' || n, 'c' || n, '451026', 'l', 'f', '{}', 40 FROM generate_series(1, 3) n`);
  // Of nine people at work one is never insured. Of twenty: eleven at work, five have left, four on their way; starts over two years.
  await run(`INSERT INTO placement (id, status, version, cooperation, seeker_id, area_code, county_code, vacancy_id, employer_id, district_code, origin, consent_on,
               answer_due_at, hold_until, planned_departure_on, travel_mode, departed_on, arrived_on, started_on, start_confirmed_on, ended_on, end_reason, recorded_at)
             SELECT ${uuid(3, 'n')}, status, 3, 'napo-longgang', ${uuid(2, 'n')}, ${TOWNS}[1 + n % 9] || '201', '451026', ${uuid(7, POST)},
                    ${uuid(5, `1 + (${POST}) % 120`)}, '440307', 'pool', born, born + interval '2 days', born + interval '4 days', born + 8, 'organised',
                    CASE WHEN rank >= 5 THEN born + 8 END, CASE WHEN rank >= 6 THEN born + 9 END, CASE WHEN rank >= 7 THEN born + 10 END,
                    CASE WHEN rank >= 7 THEN born + 12 END, CASE WHEN status = 'ended' THEN born + 10 + (n * 13) % 170 END,
                    CASE WHEN status = 'ended' THEN (ARRAY['homesick','pay_below_advert','care','better_pay'])[1 + n % 4] END, born
             FROM (SELECT n, status, CASE status WHEN 'departed' THEN 5 WHEN 'arrived' THEN 6 WHEN 'started' THEN 7 WHEN 'ended' THEN 7 ELSE 0 END AS rank,
                     CASE WHEN status = 'ended' THEN date '${TODAY}' - 200 - (n * 31) % 500
                          WHEN status = 'started' THEN date '${TODAY}' - 15 - (n * 29) % 700 ELSE date '${TODAY}' - (n % 20) END AS born
                   FROM (SELECT n, (ARRAY['started','ended','started','intent','started','ended','started','medical','started','ended','started','ready','started',
                     'ended','started','arrived','started','ended','started','started'])[1 + n % 20] AS status FROM generate_series(1, ${placements}) n) a) b`);
  await run(`INSERT INTO history (id, aggregate, aggregate_id, seq, move, from_status, to_status, happened_on, recorded_at, said_by, entered_by, channel, request_id, cooperation, area, employer_id)
             SELECT gen_random_uuid(), 'placement', p.id, seq, 'm', CASE seq WHEN 1 THEN NULL WHEN 2 THEN 'intent' ELSE 'accepted' END,
                    CASE seq WHEN 1 THEN 'intent' WHEN 2 THEN 'accepted' ELSE p.status END,
                    day, (day + time '09:00') AT TIME ZONE 'Asia/Shanghai', 'worker', p.id, 'phone', 'r', p.cooperation, p.area_code, p.employer_id
             FROM placement p, generate_series(1, 3) seq,
               LATERAL (SELECT LEAST(p.recorded_at::date + CASE seq WHEN 1 THEN 0 WHEN 2 THEN 2 ELSE 10 END, date '${TODAY}') AS day) happened`);
  await run(`INSERT INTO medical.medical_check (id, status, version, cooperation, area_code, placement_id, seeker_id, clinic_id, employer_text, job_text, exam, attempt, hazards, items,
               cost_bearer, ordered_on, booked_on, recorded_at)
             SELECT gen_random_uuid(), 'booked', 2, cooperation, area_code, id, seeker_id, ${uuid(6, `1 + ${nth('id')} % 3`)}, 'e', 'j', 'general', 1, '{}', '{physical}',
                    'employer', recorded_at::date + 3, recorded_at::date + 5, recorded_at FROM placement WHERE status = 'medical'`);
  await run(`INSERT INTO batch (id, status, version, cooperation, county_code, code, departure_on, origin, departed_on, arrived_on)
             SELECT DISTINCT ${uuid(8, "departed_on - date '2020-01-01'")}, 'reconciled', 1, 'napo-longgang', '451026', 'B' || departed_on, departed_on, 'ledger', departed_on, departed_on + 1
             FROM placement WHERE departed_on IS NOT NULL`);
  await run(`INSERT INTO batch_passenger (id, batch_id, cooperation, kind, placement_id, seeker_id, area_code, employer_id, coach, door, road, boarded_on, arrived_on)
             SELECT gen_random_uuid(), ${uuid(8, "departed_on - date '2020-01-01'")}, cooperation, 'new', id, seeker_id, area_code, employer_id, '1号车', 'boarded', 'arrived', departed_on, departed_on + 1
             FROM placement WHERE departed_on IS NOT NULL`);
  await run(`INSERT INTO follow_up (id, status, version, kind, placement_id, cooperation, area_code, employer_id, started_on, nominal_on, due_on, opens_on, closes_on, outcome, contacted_on, answered_at, recorded_at)
             SELECT gen_random_uuid(), CASE WHEN lapsed OR (p.ended_on <= p.started_on + d) THEN 'lapsed' WHEN p.started_on + d < '${TODAY}' AND random() < 0.93 THEN 'done' ELSE 'due' END, 1,
                    'D' || d, p.id, p.cooperation, p.area_code, p.employer_id, p.started_on, p.started_on + d, p.started_on + d, p.started_on + d - 3, p.started_on + d + 5, NULL, NULL, NULL, p.recorded_at
             FROM placement p, (VALUES (7, false), (30, false), (90, false), (180, false), (7, true)) AS k(d, lapsed) WHERE p.started_on IS NOT NULL`);
  await run(
    `UPDATE follow_up SET outcome = 'in_post', contacted_on = due_on, answered_at = due_on WHERE status = 'done'`,
  );
  await run(`INSERT INTO evidence (id, placement_id, cooperation, area_code, employer_id, kind, from_on, to_on, said_by, channel, source)
             SELECT gen_random_uuid(), id, cooperation, area_code, employer_id, kind, started_on, LEAST(COALESCE(ended_on, '${TODAY}'), started_on + 150), 'employer', 'workbook', 'bench'
             FROM placement, (VALUES ('wage'), ('insurance')) AS k(kind) WHERE started_on IS NOT NULL AND ended_on IS DISTINCT FROM started_on
               AND (kind = 'wage' OR ${nth('id')} % 9 > 0)`);
  await run(`SET session_replication_role = origin`);
  await indexes.restore();
  await run(`VACUUM ANALYZE`);
  const count = async (table) => Number((await run(`SELECT count(*) FROM ${table}`)).rows[0].count);
  return {
    seekers: await count('seeker'),
    placements: await count('placement'),
    followUps: await count('follow_up'),
  };
}

const FILLED = [
  'household',
  'household_poverty',
  'household_member',
  'seeker',
  'placement',
  'history',
  'batch_passenger',
  'follow_up',
  'evidence',
];

/** Indexes that no constraint stands on are made once the rows are there: one sort instead of a million descents. */
async function withoutIndexes(db) {
  const { rows } = await db.query(
    `SELECT i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS definition
     FROM pg_index i WHERE i.indrelid::regclass::text = ANY($1) AND NOT i.indisunique`,
    [FILLED],
  );
  for (const { name } of rows) await db.query(`DROP INDEX ${name}`);
  return {
    async restore() {
      await db.query(`SET maintenance_work_mem = '256MB'`);
      for (const { definition } of rows) await db.query(definition);
    },
  };
}
