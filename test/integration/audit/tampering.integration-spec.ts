import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type AuditViolation,
  type AuditReport,
  AnchorsService,
  SealAuditService,
  toViolationText,
  VerifyAuditService,
} from '../../../src/modules/audit/index.js';
import { systemActor } from '../../../src/platform/access/index.js';
import { NOT_RECORDED } from '../../../src/platform/database/index.js';
import { startServices, type Services } from '../../support/harness/index.js';
import { OPEN_TOLD } from '../../support/ledgers/checkpoints.js';
import { Dice } from '../../support/security/random.js';
import {
  dropRules,
  fillTables,
  readTables,
  type Table,
  Tamperer,
  type Tampering,
} from '../../support/security/tamperer.js';

const SEALER = systemActor(['*'], 'tampering-spec');
const SEEDS = process.env.TEST_LONG ? [1, 2, 3, 4, 5, 6, 7, 8] : [1];
/** On top of one of every table. */
const TAMPERINGS = 100;
/** Rows of each table at least, so that none runs out. */
const LEAST_ROWS = 6 + 2 * SEEDS.length;

let s: Services;
let tables: Table[];
const timings: Record<string, number> = {};

beforeAll(async () => {
  s = await startServices({
    label: 'tampering',
    from: OPEN_TOLD,
    env: { DATA_DIR: await mkdtemp(join(tmpdir(), 'shanggang-anchors-')) },
  });
  tables = await readTables(s.sql, Object.keys(NOT_RECORDED));
  await dropRules(s.sql);
  await fillTables(s.sql, tables, LEAST_ROWS);
  await timed('adopted and sealed in ms', () => s.get(SealAuditService).seal(SEALER));
}, 900_000);
afterAll(() => s.close());

async function timed<T>(name: string, work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  const result = await work();
  timings[name] = Math.round(performance.now() - began);
  return result;
}

const verify = async (): Promise<AuditReport> =>
  s.get(VerifyAuditService).verify(SEALER, await s.get(AnchorsService).kept(), true);

/** Whether a fault names the row by its table and key. */
function names(fault: AuditViolation, { table, key }: Tampering): boolean {
  if ('relation' in fault) return fault.relation === table && fault.rowKey === key;
  return 'rows' in fault && fault.rows.some((row) => row.startsWith(`${table} ${key}`));
}

it('the whole story, adopted as it stands, has no fault, and every table is read', async () => {
  const report = await timed('verified in ms', verify);
  expect(report.violations.map(toViolationText)).toEqual([]);
  expect(report.adopted).toBeGreaterThan(0);
  expect(report.unsealed).toBe(0);
  const counted = await Promise.all(
    tables.map(async ({ name }) => {
      const [row] = await s.sql<{ n: number; recorded: number }>(
        `SELECT (SELECT count(*) FROM ${name})::int AS n, (SELECT count(DISTINCT row_key) FROM row_version v
          WHERE relation = '${name}' AND 'delete' <> (SELECT operation FROM row_version l WHERE l.relation = v.relation AND l.row_key = v.row_key
            ORDER BY id DESC LIMIT 1))::int AS recorded`,
      );
      return { name, ...row! };
    }),
  );
  expect(counted.filter(({ n, recorded }) => n !== recorded || n === 0)).toEqual([]);
}, 120_000);

it.each(SEEDS)(
  `every tampering of seed %i with any row of any table is named by table and key`,
  async (seed) => {
    const dice = new Dice(seed * 7_919);
    const tamperer = new Tamperer(s.sql, dice);
    const done: Tampering[] = [];
    for (const table of [...tables, ...Array.from({ length: TAMPERINGS }, () => dice.pick(tables))]) {
      const tampering = await tamperer.tamper(table);
      if (tampering) done.push(tampering);
    }
    expect(done.length).toBeGreaterThan(TAMPERINGS + tables.length * 0.9);
    const { violations: faults } = await timed('verified in ms', verify);
    const missed = done.filter((tampering) => !faults.some((fault) => names(fault, tampering)));
    expect(missed).toEqual([]);
  },
  300_000,
);
