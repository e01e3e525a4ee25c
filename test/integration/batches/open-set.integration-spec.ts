import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BatchPrintoutsService } from '../../../src/modules/batches/application/batch-printouts.service.js';
import { brokenInvariants } from '../../../src/composition/invariants.js';
import { BatchFiguresQueries } from '../../../src/modules/batches/index.js';
import { systemActor } from '../../../src/platform/access/index.js';
import { newId } from '../../../src/platform/clock/index.js';
import { COOPERATION, startServices, type Services } from '../../support/harness/index.js';
import { OPEN_FIRST_BATCH, OPEN_TOLD } from '../../support/ledgers/checkpoints.js';
import type { LedgerTruth } from '../../support/ledgers/truth.js';
import { outcomeOf, takeLedger } from '../../support/ledgers/take.js';
import { digest, napo, numbers, OPEN, take, taken, truthOf } from './chain.js';

const AS_OF = '2018-04-13';

type Asked<T> = (
  queries: BatchFiguresQueries,
  tx: Parameters<BatchFiguresQueries['firstBatch']>[0],
) => Promise<T>;
const figures = <T>(s: Services, ask: Asked<T>): Promise<T> =>
  s.uow.read(systemActor([COOPERATION], newId()), (tx) => ask(s.get(BatchFiguresQueries), tx));

describe('the first departure of the open set', () => {
  let s: Services;
  let truth: LedgerTruth;

  beforeAll(async () => {
    truth = await truthOf(OPEN);
    s = await startServices({ label: 'batches_open', from: OPEN_FIRST_BATCH });
  }, 240_000);
  afterAll(() => s.close());

  it('takes, merges and refuses each row of the first roster as the truth says, with cell and code', async () => {
    expect(await taken(s, truth, '05')).toEqual([]);
    expect(await brokenInvariants(s.uow)).toEqual([]);
  }, 120_000);

  it('led the batch and its placements along the road on the days of the roster', async () => {
    expect(
      await s.sql(
        `SELECT code, status, departure_on::text, lock_on::text, final_on::text, departed_on::text, arrived_on::text, seats_taken FROM batch`,
      ),
    ).toEqual([
      {
        code: 'B1',
        status: 'arrived',
        departure_on: '2018-03-06',
        lock_on: '2018-03-02',
        final_on: '2018-03-05',
        departed_on: '2018-03-06',
        arrived_on: '2018-03-07',
        seats_taken: 101,
      },
    ]);
    expect(
      await s.sql(
        `SELECT move, said_by, channel, count(*)::int FROM history WHERE aggregate = 'placement' AND evidence LIKE 'import:%第一批!%'
           AND move IN ('batch', 'depart', 'arrive', 'mark_no_show') GROUP BY 1, 2, 3 ORDER BY 1`,
      ),
    ).toEqual([
      { move: 'arrive', said_by: 'escort', channel: 'workbook', count: 94 },
      { move: 'batch', said_by: 'bureau', channel: 'workbook', count: 101 },
      { move: 'depart', said_by: 'escort', channel: 'workbook', count: 94 },
      { move: 'mark_no_show', said_by: 'escort', channel: 'workbook', count: 7 },
    ]);
    expect(
      await s.sql(
        `SELECT not_boarded_reason AS reason, count(*)::int FROM batch_passenger WHERE door = 'not_boarded' GROUP BY 1 ORDER BY 1`,
      ),
    ).toEqual([
      { reason: 'family', count: 1 },
      { reason: 'not_reachable', count: 2 },
      { reason: 'papers_lost', count: 2 },
      { reason: 'urgent_matter', count: 2 },
    ]);
  });

  it('keeps the caseworker’s day of a start as a claim', async () => {
    const [claims] = await s.sql<{ claimed: number; started: number }>(
      `SELECT count(start_claimed_on)::int AS claimed, count(started_on)::int AS started FROM placement`,
    );
    expect(claims!.started).toBe(0);
    expect(claims!.claimed).toBeGreaterThan(0);
  });

  it('counts the first batch', async () => {
    const {
      invariants: _said,
      startedConfirmed: _started,
      notStartedOrUnconfirmed: _not,
      ...expected
    } = truth.expected.batch1;
    const found = numbers((await figures(s, (queries, tx) => queries.firstBatch(tx, AS_OF)))!);
    expect(found).toMatchObject(expected);
    expect(found.readyAfterLock).toBe(21);
  });

  it('changes nothing when the same roster comes again', async () => {
    const before = await digest(s);
    await take(s, OPEN, truth, '05', '2018-03-12T04:00:00');
    await s.drain();
    expect(await digest(s)).toEqual(before);
  }, 60_000);

  it('is written as ⑥ again, and the written workbook changes nothing when it is taken in', async () => {
    const [batch] = await s.sql<{ id: string }>(`SELECT id FROM batch WHERE code = 'B1'`);
    const { name, bytes } = await s.get(BatchPrintoutsService).workbook(napo, batch!.id);
    const dir = await mkdtemp(join(tmpdir(), 'roster-'));
    await writeFile(join(dir, name), bytes);
    const before = await digest(s);
    const id = await takeLedger(s, napo, join(dir, name));
    await s.drain();
    await rm(dir, { recursive: true, force: true });
    const { dataRows, refused } = await outcomeOf(s, id);
    expect({ dataRows, refused }).toEqual({ dataRows: truth.expected.batch1.rostered, refused: [] });
    expect(await digest(s)).toEqual(before);
  }, 60_000);
});

describe('the later departures of the open set', () => {
  let s: Services;
  let truth: LedgerTruth;

  beforeAll(async () => {
    truth = await truthOf(OPEN);
    s = await startServices({ label: 'batches_later', from: OPEN_TOLD });
  }, 240_000);
  afterAll(() => s.close());

  it('are taken in: those on their way by the normal road, the others as history', async () => {
    for (const token of ['06', '10']) expect(await taken(s, truth, token)).toEqual([]);
    expect(await brokenInvariants(s.uow)).toEqual([]);
    expect(
      await s.sql(
        `SELECT b.code, b.status, pl.origin = 'ledger' AS history, pl.status AS state, count(*)::int FROM batch_passenger p
         JOIN batch b ON b.id = p.batch_id JOIN placement pl ON pl.id = p.placement_id WHERE b.code <> 'B1' GROUP BY 1, 2, 3, 4 ORDER BY 1, 3`,
      ),
    ).toEqual([
      { code: 'B2', status: 'arrived', history: false, state: 'started', count: 7 },
      { code: 'B2', status: 'arrived', history: true, state: 'started', count: 24 },
      { code: 'B3', status: 'arrived', history: true, state: 'started', count: 29 },
      { code: 'B4', status: 'arrived', history: true, state: 'started', count: 27 },
    ]);
  }, 120_000);

  it('counts the later batches, and the starts of the first', async () => {
    expect(numbers(await figures(s, (queries, tx) => queries.laterBatches(tx, AS_OF)))).toEqual(
      truth.expected.batches2to4,
    );
    const { startedConfirmed, notStartedOrUnconfirmed } = truth.expected.batch1;
    expect(numbers((await figures(s, (queries, tx) => queries.firstBatch(tx, AS_OF)))!)).toMatchObject({
      startedConfirmed,
      notStartedOrUnconfirmed,
    });
  });

  it('changes nothing when the same later batches come again', async () => {
    const before = await digest(s);
    await take(s, OPEN, truth, '10', '2018-06-20T07:00:00');
    await s.drain();
    expect(await digest(s)).toEqual(before);
  }, 60_000);
});
