// Names as they are borne in Guangxi, readings, phones and villages for the seekers a bench has made. No person is real.
import { blindIndex } from '../../dist/platform/crypto/index.js';
import { nameReadings } from '../../dist/kernel/values/index.js';
import { AREAS } from '../../dist/modules/reference/index.js';

/** Frequent ones stand more than once. */
const SURNAMES = [
  ...'黄黄黄黄黄韦韦韦韦农农农农陆陆陆覃覃覃李李李梁梁岑罗马何邓许王林蒙潘苏杨周廖张刘陈吴班曾区单',
];
const GIVEN = [
  ...'秀英桂兰美华丽芳玉珍小花春梅红霞建国文明金福志强永平少军海波光生德清云香敏琼艳荣庆祥振东胜利凤娥月莲彩燕雪琴娟妹贵才有财水木林森山川江河天成家兴旺和顺安康宁静雅洁如意吉新',
];
const BATCH = 10_000;

const villages = AREAS.filter(({ code, level }) => level === 'village' && code.startsWith('451026'));

/** The same people on every run. */
export function dice(seed) {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

function makePeople(count) {
  const roll = dice(2018);
  return Array.from({ length: count }, (_, at) => {
    const name = SURNAMES[roll(SURNAMES.length)] + GIVEN[roll(GIVEN.length)] + GIVEN[roll(GIVEN.length)];
    const village = villages[roll(villages.length)];
    const phone = `199${String(roll(10_000)).padStart(4, '0')}${String(roll(10_000)).padStart(4, '0')}`;
    return { n: at + 1, name, village, phone };
  });
}

/** @returns everybody, with the id the database knows them by */
export async function nameEverybody(db, indexKey, count) {
  const { rows } = await db.query(`SELECT id FROM seeker ORDER BY id`);
  const people = makePeople(count).map((person, at) => ({ ...person, id: rows[at].id }));
  const readings = new Map(people.map(({ name }) => [name, undefined]));
  for (const name of readings.keys()) readings.set(name, nameReadings(name));
  const { rows: indexes } = await db.query(
    `SELECT indexname AS name, indexdef AS definition FROM pg_indexes WHERE tablename = 'seeker' AND indexname LIKE 'seeker_begins_%'`,
  );
  await db.query(`SET session_replication_role = replica`);
  for (const { name } of indexes) await db.query(`DROP INDEX ${name}`);
  for (let from = 0; from < people.length; from += BATCH)
    await write(db, indexKey, people.slice(from, from + BATCH), readings);
  for (const { definition } of indexes) await db.query(definition);
  await db.query(`SET session_replication_role = origin`);
  await db.query(`VACUUM ANALYZE seeker, contact_means`);
  return people.map((person) => ({ ...person, readings: readings.get(person.name) }));
}

async function write(db, indexKey, people, readings) {
  const column = (of) => people.map(of);
  const joined = (kind) => column(({ name }) => readings.get(name)[kind].join(' '));
  const ids = column(({ id }) => id);
  await db.query(
    `UPDATE seeker s SET name = p.name, pinyin = string_to_array(p.full_readings, ' '), initials = string_to_array(p.initials, ' '),
            area_code = p.area, village_text = p.village
     FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[]) AS p(id, name, full_readings, initials, area, village)
     WHERE s.id = p.id`,
    [
      ids,
      column(({ name }) => name),
      joined('full'),
      joined('initials'),
      column(({ village }) => village.code),
      column(({ village }) => village.name),
    ],
  );
  const tail = (phone) => blindIndex(indexKey, 'contact_means.phone.tail', phone.slice(-4)).subarray(0, 3);
  await db.query(
    `INSERT INTO contact_means (id, seeker_id, kind, position, phone, phone_index, phone_tail, dialable)
     SELECT gen_random_uuid(), id, 'own', 1, '\\x00', phone_index, phone_tail, true
     FROM unnest($1::uuid[], $2::bytea[], $3::bytea[]) AS p(id, phone_index, phone_tail)`,
    [
      ids,
      column(({ phone }) => blindIndex(indexKey, 'contact_means.phone', phone)),
      column(({ phone }) => tail(phone)),
    ],
  );
}
