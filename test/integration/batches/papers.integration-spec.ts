import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { brokenInvariants } from '../../../src/composition/invariants.js';
import { BatchPrintoutsService } from '../../../src/modules/batches/application/batch-printouts.service.js';
import { ArrivalService } from '../../../src/modules/batches/application/arrival.service.js';
import { BatchTransitionsService } from '../../../src/modules/batches/application/batch-transitions.service.js';
import { PassengerListService } from '../../../src/modules/batches/application/passenger-list.service.js';
import { PlanBatchService } from '../../../src/modules/batches/application/plan-batch.service.js';
import { RollCallService } from '../../../src/modules/batches/application/roll-call.service.js';
import { notesPage, rosterPage } from '../../../src/modules/batches/http/batch.view.js';
import { DEPARTURE_ROSTER } from '../../../src/modules/imports/index.js';
import { actorOf, startServices, type Services } from '../../support/harness/index.js';
import { outcomeOf, takeLedger } from '../../support/ledgers/take.js';
import { morningOfTheFair, persons } from '../placements/prepared.js';
import { digest } from './chain.js';
import { readyPeople, said } from './ready.js';
import { OPEN_REGISTERS } from '../../support/ledgers/checkpoints.js';

describe('papers of a departure', () => {
  let s: Services;
  let batchId: string;
  let dir: string;
  const bureau = actorOf('bureau');
  const escort = actorOf('escort');

  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'papers-'));
    s = await startServices({ label: 'batch_papers', from: OPEN_REGISTERS });
    await morningOfTheFair(s);
    await readyPeople(s, 3);
    batchId = await s.get(PlanBatchService).plan(bureau, {
      departureOn: '2018-03-06',
      vehicles: [{ coach: '1', seats: 9 }],
      escorts: [{ name: '带队甲', userId: escort.userId }],
      attribution: said('bureau'),
    });
    await s.get(PassengerListService).draft(bureau, batchId, said('bureau'), 9);
    await s.get(PassengerListService).addOthers(bureau, batchId, [{ kind: 'escort', personName: '带队甲' }]);
    await s.get(ArrivalService).arrange(bureau, batchId, {
      insurance: { insurer: '某保险公司', policyNo: 'BX1', until: '2018-03-08' },
      contacts: [{ role: 'escort', name: '带队甲', phone: '12000000002' }],
    });
  }, 120_000);

  afterAll(async () => {
    await s.close();
    await rm(dir, { recursive: true, force: true });
  });

  it('are ⑥ as a workbook the import knows, one row for each worker, counted as an export', async () => {
    const { bytes } = await s.get(BatchPrintoutsService).workbook(bureau, batchId);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(new Uint8Array(bytes).buffer);
    const sheet = book.worksheets[0]!;
    const rows: string[][] = [];
    sheet.eachRow((row) => rows.push((row.values as unknown[]).slice(1).map((cell) => String(cell ?? ''))));
    const header = rows.findIndex((row) => row.includes('身份证号') || row.includes('身份证号码'));
    const known = new Set(DEPARTURE_ROSTER.columns.flatMap(({ headers }) => headers));
    expect(rows[header]!.filter((cell) => !known.has(cell))).toEqual([]);
    const body = rows.slice(header + 1).filter((row) => row[0] === 'B1');
    expect(body).toHaveLength(3);
    const card = rows[header]!.findIndex((cell) => cell.startsWith('身份证'));
    for (const row of body) expect(row[card]).toMatch(/^\d{17}[\dX]$/);
    expect(
      await s.sql(`SELECT fields FROM audit_entry WHERE action = 'export' AND aggregate_id = $1`, [batchId]),
    ).toEqual([{ fields: ['departure-roster', 'count=4'] }]);
  });

  it('are one page of notes for each worker and a list to sign, without a card number', async () => {
    const papers = await s.get(BatchPrintoutsService).papers(bureau, batchId, 'notes');
    const notes = notesPage(papers).html;
    expect(notes.match(/<section class="note">/g)).toHaveLength(3);
    expect(notes).toContain('12000000002');
    const roster = rosterPage(papers).html;
    expect(roster).toContain('新上岗3人');
    for (const page of [notes, roster]) expect(page).not.toMatch(/\d{17}[\dX]/);
  });

  it('come back through the import without a change, before the departure and after the road', async () => {
    const lists = s.get(PassengerListService);
    const [back] = await persons(s, 1);
    await lists.addOthers(bureau, batchId, [{ kind: 'returning', seekerId: back! }]);
    const again = async (): Promise<unknown> => {
      const { name, bytes } = await s.get(BatchPrintoutsService).workbook(bureau, batchId);
      const file = join(dir, name);
      await writeFile(file, bytes);
      const before = await digest(s);
      const { refused, warnings, dataRows } = await outcomeOf(s, await takeLedger(s, bureau, file));
      await s.drain();
      expect(await digest(s)).toEqual(before);
      return { refused, warnings, dataRows };
    };
    await s.drain();
    const untouched = { refused: [], warnings: [], dataRows: 4 };
    expect(await again()).toEqual(untouched);
    const move = (name: 'lock' | 'open_boarding' | 'depart' | 'arrive', by: 'bureau' | 'escort') =>
      s
        .get(BatchTransitionsService)
        .transition(by === 'bureau' ? bureau : escort, batchId, { move: name, attribution: said(by) });
    await s.setClock('2018-03-02T02:00:00Z');
    await move('lock', 'bureau');
    await s.setClock('2018-03-06T02:00:00Z');
    await move('open_boarding', 'escort');
    const passengers = await s.sql<{ id: string; kind: string }>(
      `SELECT id, kind FROM batch_passenger WHERE batch_id = $1 ORDER BY kind = 'new' DESC, id`,
      [batchId],
    );
    const [first, second, third, ...others] = passengers.map(({ id }) => id) as [string, string, string];
    await s.get(RollCallService).call(
      escort,
      batchId,
      {
        boarded: [first, second, ...(others as string[])],
        absent: [{ passengerId: third, reason: 'motion_sickness' }],
      },
      said('escort'),
    );
    await move('depart', 'escort');
    await s.get(RollCallService).leftEnRoute(escort, batchId, [second], said('escort'));
    await s.setClock('2018-03-07T02:00:00Z');
    await move('arrive', 'escort');
    await s.drain();
    expect(await again()).toEqual(untouched);
    expect(await brokenInvariants(s.uow)).toEqual([]);
  }, 60_000);
});
