import type { TestDatabase } from '../../support/harness/index.js';

/** A second county that sends people to the same district. */
export const SECOND_COUNTY = '451025';
export const SECOND_COOPERATION = 'jingxi-longgang';
const FIRST_COUNTY = '451026';

interface Column {
  readonly table: string;
  readonly names: readonly string[];
}

/**
 * Gives a township of the first county, with everybody in it and all that is kept of them, to a second county. The rows are as
 * whole as before: only whose they are is another.
 * @param kept the township that stays
 * @returns the second county's township, one of its placements and seekers
 */
export async function plantSecondCounty(
  database: TestDatabase,
  kept: string,
): Promise<{ township: string; placement: string; seeker: string }> {
  const [home] = await database.sql<{ town: string }>(
    `SELECT left(area_code, 9) AS town FROM placement WHERE status <> 'proposed' AND left(area_code, 9) <> left($1, 9)
     GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1`,
    [kept],
  );
  if (!home) throw new Error('no second township');
  await database.sql(
    `INSERT INTO cooperation SELECT $1, $2, destination_place, '靖西—龙岗', 'Jingxi–Longgang' FROM cooperation WHERE id = 'napo-longgang'`,
    [SECOND_COOPERATION, SECOND_COUNTY],
  );
  await database.sql(
    `CREATE TABLE moved AS SELECT id AS seeker_id FROM seeker WHERE left(area_code, 9) = '${home.town}'`,
  );
  for (const { table, names } of await columnsOf(database)) {
    const of = await ownerOf(database, table, names);
    if (!of) continue;
    const sets = [
      ...(names.includes('cooperation') ? [`cooperation = '${SECOND_COOPERATION}'`] : []),
      ...['area_code', 'town_code', 'county_code', 'area', 'place']
        .filter((name) => names.includes(name))
        .map((name) => `${name} = replace(${name}, '${FIRST_COUNTY}', '${SECOND_COUNTY}')`),
    ];
    if (sets.length > 0) await unguarded(database, `UPDATE ${table} SET ${sets.join(', ')} WHERE ${of}`);
  }
  await database.sql(`DROP TABLE moved`);
  const [placement] = await database.sql<{ id: string; seeker: string }>(
    `SELECT id, seeker_id AS seeker FROM placement WHERE cooperation = $1 AND status <> 'proposed' ORDER BY id LIMIT 1`,
    [SECOND_COOPERATION],
  );
  return {
    township: home.town.replace(FIRST_COUNTY, SECOND_COUNTY),
    placement: placement!.id,
    seeker: placement!.seeker,
  };
}

/** Past triggers and keys: the rows stay whole among themselves. */
export const unguarded = (database: TestDatabase, statement: string): Promise<unknown> =>
  database.sql(`SET session_replication_role = replica; ${statement}; RESET session_replication_role`);

export async function columnsOf(database: TestDatabase): Promise<Column[]> {
  return database.sql<Column>(
    `SELECT c.table_schema || '.' || c.table_name AS table, array_agg(c.column_name::text) AS names
     FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
     WHERE c.table_schema IN ('public', 'medical') AND t.table_type = 'BASE TABLE' AND c.is_generated = 'NEVER'
     GROUP BY 1 ORDER BY 1`,
  );
}

const PLACEMENTS = `SELECT p.id FROM placement p JOIN moved m USING (seeker_id)`;

/** Which rows of a table are of the people who moved; null where it knows none. */
async function ownerOf(
  database: TestDatabase,
  table: string,
  names: readonly string[],
): Promise<string | null> {
  if (table === 'public.moved') return null;
  if (table === 'public.seeker') return `id IN (SELECT seeker_id FROM moved)`;
  if (names.includes('seeker_id')) return `seeker_id IN (SELECT seeker_id FROM moved)`;
  if (names.includes('placement_id')) return `placement_id IN (${PLACEMENTS})`;
  if (table === 'public.history') return `aggregate_id IN (SELECT app_about(seeker_id) FROM moved)`;
  if (table === 'public.household')
    return `id IN (SELECT s.household_id FROM seeker s JOIN moved m ON m.seeker_id = s.id)`;
  if (table === 'public.notice')
    return `recipient_kind = 'seeker' AND recipient_id IN (SELECT seeker_id FROM moved)`;
  return Promise.resolve(null);
}
