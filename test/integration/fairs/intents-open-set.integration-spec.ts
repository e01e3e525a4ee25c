import { invariants } from '../../../src/composition/invariant-list.js';
import { ReturnedWorkbookService } from '../../../src/modules/imports/application/returned-workbook.service.js';
import { UploadImportService } from '../../../src/modules/imports/application/upload-import.service.js';
import { WithdrawImportService } from '../../../src/modules/imports/application/withdraw-import.service.js';
import { FairWorkbooksService } from '../../../src/modules/fairs/application/fair-workbooks.service.js';
import { FairsQueries } from '../../../src/modules/fairs/index.js';
import { PlacementCommands } from '../../../src/modules/placements/index.js';
import { openWorkbook } from '../../../src/platform/workbook/reader.js';
import { startServices, type Services } from '../../support/harness/index.js';
import { compareWithTruth } from '../../support/ledgers/compare.js';
import { outcomeOf } from '../../support/ledgers/take.js';
import type { LedgerTruth } from '../../support/ledgers/truth.js';
import { FAIR_MODULES, napo, OPEN_SET, prepareFair, take, truthOf } from './fair-ledgers.js';

describe('intents and pool of the open set', () => {
  let services: Services;
  let truth: LedgerTruth;
  let roster: { id: string; name: string };
  let pool: { id: string; name: string };

  beforeAll(async () => {
    truth = await truthOf(OPEN_SET);
    services = await startServices({ label: 'fairs', modules: FAIR_MODULES });
    await prepareFair(services, OPEN_SET);
    roster = await take(services, OPEN_SET, '03');
    pool = await take(services, OPEN_SET, '03b');
  }, 240_000);

  afterAll(() => services.close());

  const differences = async ({ id, name }: { id: string; name: string }) =>
    compareWithTruth(await outcomeOf(services, id), truth.files[name]!, truth.reasonCodes);

  it('takes, merges and refuses each row of the roster as its truth says', async () => {
    expect(await differences(roster)).toEqual([]);
  });

  it('takes, merges and refuses each row of the pool as its truth says', async () => {
    expect(await differences(pool)).toEqual([]);
  });

  it('records the fair as held, with everybody on the roster present and their consent given on paper', async () => {
    const fair = truth.expected.fair;
    expect(
      await services.sql(`SELECT code, held_on, status, planned_departure_on, planned_start_on FROM fair`),
    ).toEqual([
      {
        code: fair.id,
        held_on: fair.date,
        status: 'closed',
        planned_departure_on: '2018-03-06',
        planned_start_on: '2018-03-07',
      },
    ]);
    expect(
      await services.sql(`SELECT status, origin, count(*)::int FROM fair_roster_entry GROUP BY 1, 2`),
    ).toEqual([{ status: 'checked_in', origin: 'ledger', count: fair.persons }]);
    const consents = await services.sql(
      `SELECT purpose, given, channel, said_by, count(*)::int FROM consent WHERE evidence LIKE 'import:%#%!%' GROUP BY 1, 2, 3, 4`,
    );
    expect(consents).toEqual([
      {
        purpose: 'share_with_employer',
        given: true,
        channel: 'paper',
        said_by: 'worker',
        count: fair.intents + truth.expected.pool.persons,
      },
    ]);
  });

  it('makes placements that name their vacancy, their fair and their plan', async () => {
    const rows = await services.sql<Record<string, unknown>>(
      `SELECT origin, status, vacancy_id IS NOT NULL AS vacancy, fair_code, planned_departure_on, planned_start_on,
              (final_at AT TIME ZONE 'Asia/Shanghai')::text AS final, count(*)::int
       FROM placement GROUP BY 1, 2, 3, 4, 5, 6, 7 ORDER BY 1`,
    );
    const common = {
      status: 'intent',
      vacancy: true,
      fair_code: 'F2018-0227',
      planned_departure_on: '2018-03-06',
      planned_start_on: '2018-03-07',
      final: '2018-03-05 18:00:00',
    };
    expect(rows).toEqual([
      { origin: 'fair', ...common, count: 67 },
      { origin: 'pool', ...common, count: 58 },
    ]);
    const days = await services.sql(
      `SELECT p.origin, min(h.happened_on) AS first, max(h.happened_on) AS last, array_agg(DISTINCT h.said_by) AS said_by
       FROM placement p JOIN history h ON h.aggregate_id = p.id AND h.seq = 1 GROUP BY 1 ORDER BY 1`,
    );
    expect(days).toEqual([
      { origin: 'fair', first: '2018-02-27', last: '2018-02-27', said_by: ['worker'] },
      { origin: 'pool', first: '2018-02-08', last: '2018-02-26', said_by: ['worker'] },
    ]);
  });

  it('counts what the fair’s truth expects, each number with its placements', async () => {
    const [{ id }] = (await services.sql<{ id: string }>(`SELECT id FROM fair`)) as [{ id: string }];
    const figures = await services.get(FairsQueries).figures(napo, id);
    const { fair } = truth.expected;
    expect({
      intents: figures.intents.count,
      persons: figures.persons.count,
      poor: figures.intentsPoor.count,
      nonPoor: figures.intentsNonPoor.count,
      marks: figures.poorIfTheRosterMarkWereBelieved.count,
      pool: figures.pool.persons.count,
      poolPoor: figures.pool.poor.count,
      candidates: figures.candidatesForMedical.count,
    }).toEqual({
      intents: fair.intents,
      persons: fair.persons,
      poor: fair.intentsPoor,
      nonPoor: fair.intentsNonPoor,
      marks: fair.poorIfTheRosterMarkWereBelieved,
      pool: truth.expected.pool.persons,
      poolPoor: truth.expected.pool.poor,
      candidates: truth.expected.candidatesForMedical,
    });
    expect(new Set(figures.candidatesForMedical.placementIds).size).toBe(figures.candidatesForMedical.count);
  });

  it('changes nothing when the same files come again', async () => {
    const digest = () =>
      services.sql(
        `SELECT (SELECT md5(string_agg(p::text, '' ORDER BY id)) FROM placement p) AS placements,
                (SELECT md5(string_agg(e::text, '' ORDER BY id)) FROM fair_roster_entry e) AS entries,
                (SELECT md5(string_agg(f::text, '' ORDER BY id)) FROM fair f) AS fairs,
                (SELECT count(*) FROM consent) AS consents,
                (SELECT count(*) FROM history WHERE aggregate IN ('placement', 'fair', 'fair_roster_entry')) AS moves`,
      );
    const before = await digest();
    await services.setClock('2018-06-20T01:00:00Z');
    const [again, poolAgain] = [await take(services, OPEN_SET, '03'), await take(services, OPEN_SET, '03b')];
    expect(await digest()).toEqual(before);
    expect(await differences(again)).toEqual([]);
    expect(await differences(poolAgain)).toEqual([]);
    await services.setClock('2018-02-27T08:00:00Z');
  });

  it('sends the refused rows back in their own columns, each with its reason, and reads them as refused again', async () => {
    const { name, bytes, rows } = await services.get(ReturnedWorkbookService).write(napo, roster.id);
    const refused = truth.files[roster.name]!.refused;
    expect(rows).toBe(new Set(refused.map((one) => `${one.sheet}!${one.row}`)).size);
    const book = await openWorkbook(bytes);
    const lines: string[][] = [];
    for await (const row of book.sheets[0]!.rows())
      lines.push([...row.cells.values()].map(({ text }) => text));
    await book.close();
    const header = lines.find((line) => line.includes('姓名'))!;
    expect(header.at(-1)).toBe('问题 Problems');
    const reasons = lines.slice(lines.indexOf(header) + 1).map((line) => line.at(-1)!);
    expect(reasons).toHaveLength(rows);
    for (const reason of reasons) expect(reason).toMatch(/^原表第\d+行.* \/ row \d+: [A-Za-z]/);
    const again = await services.get(UploadImportService).upload(napo, { name, content: bytes });
    await services.drain();
    const seen = await outcomeOf(services, again);
    expect([seen.dataRows, seen.imported, seen.merged]).toEqual([rows, [], []]);
    // What a spreadsheet had turned into a number comes back as the digits it was left with.
    const damage = (codes: readonly { code: string }[]) =>
      codes.map(({ code }) => code.replace('ID_SCIENTIFIC', 'ID_TRAILING_000')).sort();
    expect(damage(seen.refused)).toEqual(damage(refused));
  });

  it('hands the pool out in a layout the same import reads as known', async () => {
    const [{ id }] = (await services.sql<{ id: string }>(`SELECT id FROM fair`)) as [{ id: string }];
    const { name, bytes } = await services.get(FairWorkbooksService).write(napo, id, 'pool');
    const again = await services.get(UploadImportService).upload(napo, { name, content: bytes });
    await services.drain();
    const seen = await outcomeOf(services, again);
    expect([seen.dataRows, seen.refused]).toEqual([truth.expected.pool.persons, []]);
  });

  it('is withdrawn while nobody has answered, and comes back when imported again', async () => {
    const withdraw = services.get(WithdrawImportService);
    await withdraw.withdraw(napo, roster.id, 'wrong file');
    const states = () =>
      services.sql(
        `SELECT (SELECT array_agg(DISTINCT status) FROM placement WHERE origin = 'fair') AS intents,
                (SELECT array_agg(DISTINCT status) FROM fair_roster_entry) AS entries`,
      );
    expect(await states()).toEqual([{ intents: ['withdrawn'], entries: ['cancelled'] }]);
    const [{ id }] = (await services.sql<{ id: string }>(`SELECT id FROM fair`)) as [{ id: string }];
    expect((await services.get(FairsQueries).figures(napo, id)).intents.count).toBe(0);
    roster = await take(services, OPEN_SET, '03');
    expect(
      await services.sql(`SELECT count(*)::int FROM placement WHERE origin = 'fair' AND status = 'intent'`),
    ).toEqual([{ count: 67 }]);
    expect(await services.sql(`SELECT DISTINCT status FROM fair_roster_entry`)).toEqual([
      { status: 'checked_in' },
    ]);
    expect((await services.get(FairsQueries).figures(napo, id)).intents.count).toBe(67);
  });

  it('holds the invariants', async () => {
    for (const { name, sql } of invariants.filter(
      (one) => !/medical|seat|batch|follow|concern/.test(one.sql),
    ))
      expect({ name, rows: await services.sql(sql) }).toEqual({ name, rows: [] });
  });

  it('is offered and accepted on the day of the fair by all 125, and cannot be withdrawn afterwards', async () => {
    const ids = (
      await services.sql<{ id: string }>(`SELECT id FROM placement WHERE status = 'intent' ORDER BY id`)
    ).map(({ id }) => id);
    const commands = services.get(PlacementCommands);
    const word = { channel: 'in_person', occurredOn: '2018-02-27', evidence: 'scenario' } as const;
    await commands.offer(napo, ids, { ...word, reportedBy: 'employer' });
    await commands.accept(napo, ids, { ...word, reportedBy: 'worker' });
    expect(await services.sql(`SELECT count(*)::int FROM placement WHERE status = 'accepted'`)).toEqual([
      { count: 125 },
    ]);
    await expect(services.get(WithdrawImportService).withdraw(napo, pool.id, 'late')).rejects.toThrow(
      'IMPORT_TOUCHED',
    );
  });
});
