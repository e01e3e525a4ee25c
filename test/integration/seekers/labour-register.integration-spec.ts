import { readFile } from 'node:fs/promises';
import { actorOf, startServices, type Services } from '../../support/harness/index.js';
import { compareWithTruth } from '../../support/ledgers/compare.js';
import { outcomeOf, takeLedger } from '../../support/ledgers/take.js';
import type { LedgerTruth } from '../../support/ledgers/truth.js';

const OPEN = new URL('../../../ledgers/open/', import.meta.url).pathname;
const FILE = '01-劳动力资源台账.xlsx';

describe('ledger ① of the open set', () => {
  let services: Services;
  let truth: LedgerTruth;
  let importId: string;
  const bureau = actorOf('bureau');

  beforeAll(async () => {
    truth = JSON.parse(await readFile(`${OPEN}truth.json`, 'utf8')) as LedgerTruth;
    services = await startServices({ label: 'register' });
    await services.setClock('2018-02-26T01:00:00Z');
    importId = await takeLedger(services, bureau, `${OPEN}${FILE}`);
  }, 120_000);

  afterAll(() => services.close());

  it('takes, merges and refuses each row as the truth says, with cell and code', async () => {
    expect(
      compareWithTruth(await outcomeOf(services, importId), truth.files[FILE]!, truth.reasonCodes),
    ).toEqual([]);
  });

  it('registers the right number of persons, poor by the household’s roll', async () => {
    const expected = truth.expected.register as {
      distinctPersons: number;
      poor: number;
      byTownship: Record<string, number>;
    };
    const [counts] = await services.sql(
      `SELECT count(*)::int AS persons,
              count(*) FILTER (WHERE p.status = 'registered-poor')::int AS poor
       FROM seeker s LEFT JOIN household_poverty p ON p.household_id = s.household_id`,
    );
    expect(counts).toEqual({ persons: expected.distinctPersons, poor: expected.poor });
  });

  it('changes nothing when the same file comes again', async () => {
    const before = await services.sql(
      `SELECT md5(string_agg(s::text, '' ORDER BY id)) AS seekers FROM seeker s`,
    );
    const again = await takeLedger(services, bureau, `${OPEN}${FILE}`);
    expect(
      await services.sql(`SELECT md5(string_agg(s::text, '' ORDER BY id)) AS seekers FROM seeker s`),
    ).toEqual(before);
    expect((await outcomeOf(services, again)).imported).toHaveLength(
      (truth.expected.register as { distinctPersons: number }).distinctPersons,
    );
  });

  it('keeps no copy of a child under 14 and no forbidden word', async () => {
    const rows = await services.sql<{ cells: number }>(
      `SELECT length(content) AS cells FROM import_row WHERE import_id = $1 AND findings @> '[{"code": "AGE_UNDER_14"}]'`,
      [importId],
    );
    expect(rows).toHaveLength(16);
    expect(Math.max(...rows.map((row) => row.cells))).toBeLessThan(80);
    expect(await services.sql(`SELECT 1 FROM import_file`)).toEqual([]);
  });
});
