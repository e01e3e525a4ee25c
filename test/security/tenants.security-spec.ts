import { DataSource } from 'typeorm';
import type { DisclosureBudget } from '../../src/modules/documents/index.js';
import { SeekersQueries } from '../../src/modules/seekers/application/seekers.queries.js';
import { PlacementReader } from '../../src/modules/placements/index.js';
import { PlacementEntity } from '../../src/modules/placements/persistence/placement.entity.js';
import type { EncryptedIdentifiers } from '../../src/modules/seekers/persistence/encrypted-identifiers.js';
import { SeekerEntity } from '../../src/modules/seekers/persistence/seeker.entity.js';
import type { Actor } from '../../src/platform/access/index.js';
import { dataSourceOptions, UnitOfWork } from '../../src/platform/database/index.js';
import { actorOf, openTestDatabase, reach, testConfig, type TestDatabase } from '../support/harness/index.js';
import { OPEN_UNTIL_CLINIC } from '../support/ledgers/checkpoints.js';
import { Dice } from '../support/security/random.js';
import { CANARY, OTHER_COUNTY, plantOtherCounty } from '../support/security/tenants.js';

const CALLS = process.env.TEST_LONG ? 100_000 : 600;
const AT_ONCE = 16;

let database: TestDatabase;
let dataSource: DataSource;
let uow: UnitOfWork;
beforeAll(async () => {
  database = await openTestDatabase('tenants', await reach(OPEN_UNTIL_CLINIC));
  await plantOtherCounty(database, 40);
  everybody = (
    await database.sql<{ id: string }>(
      `SELECT id FROM seeker WHERE county_code = $1 OR area_code LIKE '451026100%' OR area_code LIKE '451026200%'`,
      [OTHER_COUNTY],
    )
  ).map(({ id }) => id);
  const options = dataSourceOptions(database.appUrl, 'app_rt', 1, testConfig(database).auditKey);
  dataSource = await new DataSource({
    ...options,
    entities: [SeekerEntity, PlacementEntity],
  } as typeof options).initialize();
  uow = new UnitOfWork(dataSource);
}, 240_000);
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

interface Tenant {
  readonly actor: Actor;
  /** Beginning of the area codes this one may see. */
  readonly area: string;
}

const TENANTS: readonly Tenant[] = [
  { actor: actorOf('bureau'), area: '451026' },
  { actor: actorOf('bureau', { places: [OTHER_COUNTY], cooperations: ['elsewhere'] }), area: OTHER_COUNTY },
  { actor: actorOf('caseworker', { areas: ['451026100'] }), area: '451026100' },
  { actor: actorOf('caseworker', { areas: ['451026200'] }), area: '451026200' },
];

/** Persons of every tenant. */
let everybody: string[];
const anybody = (dice: Dice): string[] => Array.from({ length: 30 }, () => dice.pick(everybody));

/** Calls of the repositories and of plain SQL; each answers with the areas of the persons it showed. */
const CALLS_OF: readonly ((tenant: Tenant, dice: Dice) => Promise<string[]>)[] = [
  async ({ actor }) => {
    const { rows } = await new SeekersQueries(uow, {} as EncryptedIdentifiers, {} as DisclosureBudget).search(
      actor,
      { limit: 30 },
    );
    return rows.map(({ areaCode }) => areaCode);
  },
  async ({ actor }) => {
    const { rows } = await new SeekersQueries(uow, {} as EncryptedIdentifiers, {} as DisclosureBudget).search(
      actor,
      {
        limit: 30,
        text: CANARY.slice(0, 2),
      },
    );
    return rows.map(({ areaCode }) => areaCode);
  },
  ({ actor }) =>
    uow.read(actor, async (tx) => {
      const ids = await tx.query<{ id: string }>(
        `SELECT seeker_id AS id FROM placement ORDER BY id LIMIT 50`,
      );
      const found = await new PlacementReader().allOf(
        tx,
        ids.map(({ id }) => id),
      );
      return [...found.values()].flat().map(({ areaCode }) => areaCode);
    }),
  ({ actor }, dice) =>
    uow.read(actor, async (tx) => {
      const rows = await tx.query<{ area: string }>(
        `SELECT area FROM history WHERE aggregate = 'seeker' AND aggregate_id = ANY($1::uuid[])`,
        [anybody(dice)],
      );
      return rows.map(({ area }) => area);
    }),
  ({ actor }, dice) =>
    uow
      .write(actor, async (tx) => {
        await tx.execute(`UPDATE seeker SET remark = remark WHERE id = ANY($1::uuid[])`, [
          anybody(dice).slice(0, 3),
        ]);
        const rows = await tx.query<{ area: string }>(
          `SELECT area_code AS area FROM contact_means c JOIN seeker s ON s.id = c.seeker_id WHERE c.seeker_id = ANY($1::uuid[])`,
          [anybody(dice)],
        );
        if (dice.chance(0.5)) throw new Error('given up');
        return rows.map(({ area }) => area);
      })
      .catch((error: Error) => {
        if (error.message !== 'given up') throw error;
        return [];
      }),
];

it(`${CALLS} interleaved calls of four tenants over one connection show no foreign row`, async () => {
  const dice = new Dice(77);
  let [asked, shown] = [0, 0];
  const foreign: string[] = [];
  const client = async (): Promise<void> => {
    while (asked < CALLS) {
      asked += 1;
      const tenant = dice.pick(TENANTS);
      // lists cost most: each of them one time in forty
      const nth = dice.below(40);
      const areas = await CALLS_OF[nth < 3 ? nth : 3 + (nth % 2)]!(tenant, dice);
      shown += areas.length;
      foreign.push(...areas.filter((area) => !area.startsWith(tenant.area)));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, client));
  expect(foreign).toEqual([]);
  expect(shown).toBeGreaterThan(CALLS);
}, 2_400_000);

it('nobody without an actor sees a person, and a tenant cannot write into another', async () => {
  expect(await dataSource.query(`SELECT id FROM seeker LIMIT 1`)).toEqual([]);
  const [other] = await database.sql<{ id: string }>(`SELECT id FROM seeker WHERE county_code = $1 LIMIT 1`, [
    OTHER_COUNTY,
  ]);
  const [ours, theirs] = [TENANTS[0]!.actor, other!.id];
  expect(
    await uow.write(ours, (tx) => tx.execute(`UPDATE seeker SET remark = 'x' WHERE id = $1`, [theirs])),
  ).toBe(0);
  await expect(
    uow.write(ours, (tx) =>
      tx.execute(
        `UPDATE seeker SET county_code = $1, area_code = $1 || '100' WHERE id = (SELECT id FROM seeker LIMIT 1)`,
        [OTHER_COUNTY],
      ),
    ),
  ).rejects.toThrow(/row-level security/);
});

it('the check would notice: with the policies switched off the same calls show foreign rows', async () => {
  await database.sql(`ALTER TABLE seeker DISABLE ROW LEVEL SECURITY`);
  const { rows } = await new SeekersQueries(uow, {} as EncryptedIdentifiers, {} as DisclosureBudget).search(
    TENANTS[3]!.actor,
    {
      limit: 100,
    },
  );
  expect(rows.some(({ areaCode }) => !areaCode.startsWith(TENANTS[3]!.area))).toBe(true);
  await database.sql(`ALTER TABLE seeker ENABLE ROW LEVEL SECURITY`);
});
