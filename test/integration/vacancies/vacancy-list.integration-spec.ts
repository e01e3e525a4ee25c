import { readFile } from 'node:fs/promises';
import { WithdrawImportService } from '../../../src/modules/imports/application/withdraw-import.service.js';
import { EmployersModule } from '../../../src/modules/employers/index.js';
import { ImportsModule } from '../../../src/modules/imports/index.js';
import { NotificationsModule } from '../../../src/modules/notifications/index.js';
import { ReferenceModule } from '../../../src/modules/reference/index.js';
import { VacanciesModule } from '../../../src/modules/vacancies/index.js';
import { longgangBureau, startServices, type Services } from '../../support/harness/index.js';
import { compareWithTruth } from '../../support/ledgers/compare.js';
import { outcomeOf, takeLedger } from '../../support/ledgers/take.js';
import type { LedgerTruth } from '../../support/ledgers/truth.js';

const MODULES = [ReferenceModule, NotificationsModule, ImportsModule, EmployersModule, VacanciesModule];
const OPEN = new URL('../../../ledgers/open/', import.meta.url).pathname;
const FILE = '02-企业岗位汇总表.xlsx';

describe('ledger ② of the open set', () => {
  let services: Services;
  let truth: LedgerTruth;
  let importId: string;
  const bureau = longgangBureau();

  beforeAll(async () => {
    truth = JSON.parse(await readFile(`${OPEN}truth.json`, 'utf8')) as LedgerTruth;
    services = await startServices({ label: 'vacancy_list', modules: MODULES });
    await services.setClock('2018-02-27T01:00:00Z');
    importId = await takeLedger(services, bureau, `${OPEN}${FILE}`);
  }, 120_000);

  afterAll(() => services.close());

  it('takes, merges and refuses each row as the truth says, with cell and code', async () => {
    expect(
      compareWithTruth(await outcomeOf(services, importId), truth.files[FILE]!, truth.reasonCodes),
    ).toEqual([]);
  });

  it('publishes what is complete and lawful, keeps the rest as drafts, and vets the firms', async () => {
    const { importable, draftOnly } = truth.files[FILE]!.counts as unknown as {
      importable: number;
      draftOnly: number;
    };
    expect(
      await services.sql(`SELECT status, count(*)::int FROM vacancy GROUP BY status ORDER BY status`),
    ).toEqual([
      { status: 'draft', count: draftOnly },
      { status: 'published', count: importable - draftOnly },
    ]);
    const firms = truth.files[FILE]!.rows.flatMap((row) => (row.a === 'import' ? [row.emp] : []));
    const [employers] = await services.sql(
      `SELECT count(*)::int, bool_and(status = 'vetted' AND vetted_until = '2019-02-27') AS vetted FROM employer`,
    );
    expect(employers).toEqual({ count: new Set(firms).size, vetted: true });
    expect(
      await services.sql(
        `SELECT DISTINCT move, said_by, channel, happened_on::text AS happened_on FROM history WHERE aggregate = 'vacancy' ORDER BY move`,
      ),
    ).toEqual(
      ['publish', 'register', 'submit'].map((move) => ({
        move,
        said_by: 'bureau',
        channel: 'workbook',
        happened_on: '2018-02-27',
      })),
    );
  });

  it('keeps employer of record and host plant apart for dispatched posts', async () => {
    const [row] = await services.sql(
      `SELECT count(*) FILTER (WHERE engagement = 'dispatch' AND employer_of_record_id IS NULL AND host_employer_id = employer_id)::int AS dispatch,
              count(*) FILTER (WHERE engagement = 'direct' AND employer_of_record_id = employer_id)::int AS direct,
              count(*)::int AS all FROM vacancy`,
    );
    expect(row).toEqual({ dispatch: 26, direct: 103, all: 129 });
  });

  it('changes nothing when the same file comes again', async () => {
    const state = () =>
      services.sql(
        `SELECT (SELECT md5(string_agg(v::text, '' ORDER BY id)) FROM vacancy v) AS vacancies,
                (SELECT md5(string_agg(e::text, '' ORDER BY id)) FROM employer e) AS employers,
                (SELECT count(*)::int FROM history WHERE aggregate IN ('vacancy', 'employer')) AS moves`,
      );
    const before = await state();
    expect(await takeLedger(services, bureau, `${OPEN}${FILE}`)).not.toBe(importId);
    expect(await state()).toEqual(before);
  });

  it('is withdrawn as a whole while untouched, and comes back when sent again', async () => {
    await services.get(WithdrawImportService).withdraw(bureau, importId, 'wrong_file');
    expect(await services.sql(`SELECT status, count(*)::int FROM vacancy GROUP BY status`)).toEqual([
      { status: 'closed', count: 129 },
    ]);
    await takeLedger(services, bureau, `${OPEN}${FILE}`);
    expect(
      await services.sql(`SELECT count(*)::int FROM vacancy WHERE status IN ('published', 'draft')`),
    ).toEqual([{ count: 129 }]);
  });

  it('is not withdrawn once a place has been promised', async () => {
    const [last] = await services.sql<{ id: string }>(
      `SELECT id FROM import WHERE status = 'committed' ORDER BY uploaded_at DESC LIMIT 1`,
    );
    await services.sql(
      `UPDATE vacancy SET held = 1 WHERE id = (SELECT min(id::text)::uuid FROM vacancy WHERE status = 'published')`,
    );
    await expect(
      services.get(WithdrawImportService).withdraw(bureau, last!.id, 'wrong_file'),
    ).rejects.toMatchObject({
      code: 'IMPORT_TOUCHED',
    });
  });
});
