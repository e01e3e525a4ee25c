import { newId } from '../../../src/platform/clock/index.js';
import type { TestDatabase } from '../harness/index.js';

/** Another county, in no cooperation of ours. */
export const OTHER_COUNTY = '451027';
/** Stands in every name of the other county's persons and nowhere else. */
export const CANARY = '外县金丝雀';

/** Copies so many of the registered persons into another county under canary names. @returns their ids */
export async function plantOtherCounty(database: TestDatabase, count: number): Promise<string[]> {
  const columns = await database.sql<{ name: string }>(
    `SELECT column_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name = 'seeker' AND is_generated = 'NEVER' ORDER BY ordinal_position`,
  );
  const other: Record<string, string> = {
    id: 'i.id',
    county_code: `'${OTHER_COUNTY}'`,
    area_code: `'${OTHER_COUNTY}100201'`,
    name: `'${CANARY}' || i.n`,
    pinyin: `'{waixian}'`,
    initials: `'{wx}'`,
    id_index: `sha256(i.id::text::bytea)`,
    household_id: 'NULL',
    remark: `'${CANARY}'`,
  };
  const ids = Array.from({ length: count }, () => newId());
  await database.sql(
    `INSERT INTO seeker (${columns.map(({ name }) => `"${name}"`).join(', ')})
     SELECT ${columns.map(({ name }) => other[name] ?? `s."${name}"`).join(', ')}
     FROM unnest($1::uuid[]) WITH ORDINALITY AS i(id, n)
     JOIN (SELECT *, row_number() OVER (ORDER BY id) AS n FROM seeker) s USING (n)`,
    [ids],
  );
  // Their history, so that the record replays.
  await database.sql(
    `INSERT INTO history (id, aggregate, aggregate_id, seq, move, from_status, to_status, happened_on, recorded_at, said_by, entered_by,
       channel, request_id, place, area)
     SELECT gen_random_uuid(), 'seeker', s.id, h.seq, h.move, h.from_status, h.to_status, h.happened_on, h.recorded_at, h.said_by,
       h.entered_by, h.channel, h.request_id, s.county_code, s.area_code
     FROM unnest($1::uuid[]) WITH ORDINALITY AS i(id, n) JOIN seeker s ON s.id = i.id
     JOIN (SELECT id, row_number() OVER (ORDER BY id) AS n FROM seeker WHERE county_code <> '${OTHER_COUNTY}') o ON o.n = i.n
     JOIN history h ON h.aggregate = 'seeker' AND h.aggregate_id = o.id`,
    [ids],
  );
  return ids;
}
