// The same 20 best as one SQL query with every index a careful person would make.
const QUERY = `
SELECT id, score FROM (
  SELECT v.id,
    CASE WHEN v.occupation = $1 THEN 3000 + 50 * $2::int WHEN v.occupation = $3 THEN 2200
         WHEN left(v.occupation, 2) = left($1, 2) THEN 1500 ELSE 0 END
    + $4::int
    + least(3000, greatest(0, 1500 + v.wage - $5::int))
    + CASE WHEN left(v.area, 4) = ANY($6) THEN 1500 WHEN left(v.area, 2) = ANY($7) THEN 500 ELSE 0 END
    + CASE WHEN v.languages && $8 THEN 500 ELSE 0 END
    + CASE WHEN left($9, 6) = v.fellow THEN 700 ELSE 0 END
    + CASE WHEN v.accommodation THEN 200 ELSE 0 END
    + 5 * v.retention AS score
  FROM vacancy v
  WHERE v.wage >= $10 AND v.age_min <= $11 AND v.age_max >= $11 AND v.education_min <= $12
    AND v.certificates <@ $13 AND NOT v.hazards && $14 AND v.shift = ANY($15)
    AND (v.accommodation OR NOT $16) AND (v.only_sex IS NULL OR v.only_sex = $17) AND NOT v.id = ANY($18)
    AND ($11 >= 18 OR v.hazards = '{}')
) s ORDER BY score DESC LIMIT 20`;

const SCHEMA = `
CREATE UNLOGGED TABLE vacancy (id text PRIMARY KEY, occupation text, wage int, area text, languages text[], fellow text,
  accommodation bool, retention int, age_min int, age_max int, education_min int, certificates text[], hazards text[],
  shift text, only_sex text);
CREATE INDEX ON vacancy (occupation, wage DESC); CREATE INDEX ON vacancy (wage); CREATE INDEX ON vacancy (age_max);
CREATE INDEX ON vacancy (education_min); CREATE INDEX ON vacancy (area); CREATE INDEX ON vacancy (shift);
CREATE INDEX ON vacancy USING gin (certificates); CREATE INDEX ON vacancy USING gin (hazards);
CREATE INDEX ON vacancy USING gin (languages)`;

const AGED_ON = 2018;

export async function askPostgres(vacancies, seekers, ours) {
  let cluster;
  let client;
  try {
    const { startThrowawayPostgres } = await import('../../scripts/lib/throwaway.mjs');
    cluster = await startThrowawayPostgres({ report: () => undefined });
    const { default: pg } = await import('pg');
    client = new pg.Client({ connectionString: cluster.embedded.urls.migrator });
    await client.connect();
    await client.query('CREATE SCHEMA bench; SET search_path = bench');
    await client.query(SCHEMA);
    for (const v of vacancies) await client.query(`INSERT INTO vacancy VALUES (${columns(15)})`, rowOf(v));
    await client.query('ANALYZE vacancy');
    const times = [];
    let equal = 0;
    for (const seeker of seekers) {
      const values = parametersOf(seeker);
      await client.query({ name: 'top', text: QUERY, values });
      const start = performance.now();
      const { rows } = await client.query({ name: 'top', text: QUERY, values });
      times.push(performance.now() - start);
      const scores = ours(seeker).map(({ value }) => value);
      if (JSON.stringify(rows.map((row) => row.score)) === JSON.stringify(scores)) equal++;
    }
    const version = (await client.query('SHOW server_version')).rows[0].server_version;
    return { times, note: `version ${version}, ${equal} of ${seekers.length} answers with the same scores` };
  } catch (error) {
    return { note: error.message };
  } finally {
    await client?.end().catch(() => undefined);
    await cluster?.stop();
  }
}

const columns = (n) => Array.from({ length: n }, (_, i) => `$${i + 1}`).join(',');

const rowOf = (v) => [
  v.id,
  v.occupation,
  v.wage,
  v.area,
  v.languages,
  v.fellowVillages[0],
  v.accommodation,
  v.retention,
  v.ageMin,
  v.ageMax,
  v.educationMin,
  v.certificates,
  v.hazards,
  v.shift,
  v.onlySex?.sex ?? null,
];

function parametersOf(s) {
  const [first, second] = s.occupations;
  const age = AGED_ON - Number(s.bornOn.slice(0, 4));
  const provinces = s.areasWanted.map((area) => area.slice(0, 2));
  return [
    first.occupation,
    first.years,
    second?.occupation ?? '',
    3 * s.pastStability,
    Math.round(s.wageExpected / 50) * 50,
    s.areasWanted,
    provinces,
    s.languages,
    s.village,
    s.wageFloor,
    age,
    s.education,
    s.certificates,
    s.barredHazards,
    s.shifts,
    s.needsBed,
    s.sex,
    s.refusedVacancies,
  ];
}
