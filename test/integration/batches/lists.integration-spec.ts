import { brokenInvariants } from '../../../src/composition/invariants.js';
import { BatchesQueries } from '../../../src/modules/batches/index.js';
import { CloseDueListsService } from '../../../src/modules/batches/application/close-due-lists.service.js';
import { BatchTransitionsService } from '../../../src/modules/batches/application/batch-transitions.service.js';
import { PassengerListService } from '../../../src/modules/batches/application/passenger-list.service.js';
import { PlanBatchService } from '../../../src/modules/batches/application/plan-batch.service.js';
import { PlacementCommands } from '../../../src/modules/placements/index.js';
import { actorOf, startServices, type Services } from '../../support/harness/index.js';
import { asService, morningOfTheFair, statusOf } from '../placements/prepared.js';
import { askForExam, readyPeople, said } from './ready.js';
import { OPEN_REGISTERS } from '../../support/ledgers/checkpoints.js';

const DEPARTURE = '2018-03-06';
const refused = (code: string) => expect.objectContaining({ code });

describe('the list of a batch', () => {
  let s: Services;
  const bureau = actorOf('bureau');
  const lists = (): PassengerListService => s.get(PassengerListService);
  const plan = (seats: number, code?: string): Promise<string> =>
    s.get(PlanBatchService).plan(bureau, {
      ...(code ? { code } : {}),
      departureOn: DEPARTURE,
      vehicles: [{ coach: '1', seats }],
      escorts: [],
      attribution: said('bureau'),
    });
  const add = (batchId: string, placementIds: readonly string[], seat?: number): Promise<string[]> =>
    lists().add(
      bureau,
      batchId,
      placementIds.map((placementId) => ({ placementId, ...(seat ? { seat: { coach: '1', seat } } : {}) })),
      said('bureau'),
    );

  beforeAll(async () => {
    s = await startServices({ label: 'batch_lists', from: OPEN_REGISTERS });
    await morningOfTheFair(s);
  }, 120_000);

  afterAll(() => s.close());

  beforeEach(() => s.setClock('2018-02-27T02:00:00Z'));

  it('closes on the second-last working day of the county before the departure', async () => {
    const id = await plan(10);
    const { batch } = await s.get(BatchesQueries).find(bureau, id);
    expect([batch.code, batch.lockOn, batch.finalOn, batch.seats]).toEqual([
      'B1',
      '2018-03-02',
      '2018-03-05',
      10,
    ]);
    await expect(plan(10, '第一批')).rejects.toEqual(refused('BATCH_EXISTS'));
  });

  it('is drafted from those who are ready, seat by seat, until it is full', async () => {
    const ids = await readyPeople(s, 4);
    const id = await plan(3);
    const drafted = await lists().draft(bureau, id, said('bureau'), 100);
    expect(drafted).toHaveLength(3);
    const rows = await s.sql(
      `SELECT p.coach, p.seat, pl.status, pl.planned_departure_on::text AS leaves, pl.planned_start_on::text AS starts, pl.travel_mode
       FROM batch_passenger p JOIN placement pl ON pl.id = p.placement_id WHERE p.batch_id = $1 ORDER BY seat`,
      [id],
    );
    expect(rows).toEqual(
      [1, 2, 3].map((seat) => ({
        coach: '1',
        seat,
        status: 'batched',
        leaves: DEPARTURE,
        starts: '2018-03-07',
        travel_mode: 'organised',
      })),
    );
    const [{ id: left }] = (await s.sql<{ id: string }>(
      `SELECT id FROM placement WHERE id = ANY($1) AND status = 'ready'`,
      [ids],
    )) as [{ id: string }];
    await expect(add(id, [left])).rejects.toEqual(refused('BATCH_FULL'));
    expect(await statusOf(s, left)).toBe('ready');
    const [{ placement_id: removed }] = (await s.sql<{ placement_id: string }>(
      `SELECT placement_id FROM batch_passenger WHERE id = $1`,
      [drafted[0]],
    )) as [{ placement_id: string }];
    await lists().remove(bureau, id, [drafted[0]!], said('bureau'));
    expect(await statusOf(s, removed)).toBe('ready');
    await add(id, [left], 1);
    await expect(add(id, [removed], 1)).rejects.toEqual(refused('BATCH_FULL'));
  });

  it('gives the last seat once, however many ask for it', async () => {
    const ids = await readyPeople(s, 12);
    const id = await plan(5);
    await add(id, ids.slice(0, 4));
    const answers = await Promise.allSettled(ids.slice(4).map((one) => add(id, [one])));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const answer of answers)
      if (answer.status === 'rejected') expect(answer.reason).toEqual(refused('BATCH_FULL'));
    const held = await s.sql(`SELECT seats_taken FROM batch WHERE id = $1`, [id]);
    expect(held).toEqual([{ seats_taken: 5 }]);
  });

  it('gives one seat to one person, however many ask for it', async () => {
    const ids = await readyPeople(s, 6);
    const id = await plan(40);
    const answers = await Promise.allSettled(ids.map((one) => add(id, [one], 7)));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const answer of answers)
      if (answer.status === 'rejected') expect(answer.reason).toEqual(refused('SEAT_DUPLICATE'));
    await expect(add(id, [ids[0]!], 41)).rejects.toBeDefined();
  });

  it('lists nobody who is not fit', async () => {
    const [one] = await readyPeople(s, 1);
    await askForExam(s, one!);
    const id = await plan(5);
    await expect(add(id, [one!])).rejects.toEqual(refused('MED_NOT_FIT'));
    const { batch } = await s.get(BatchesQueries).find(bureau, id);
    expect(batch.seatsTaken).toBe(0);
  });

  it('locks itself when its day is over, and labels who is let in later', async () => {
    const [early, tooLate] = await readyPeople(s, 2);
    const id = await plan(40);
    await add(id, [early!]);
    await s.setClock('2018-03-02T15:00:00Z');
    await s.get(CloseDueListsService).lockDue();
    expect((await s.get(BatchesQueries).find(bureau, id)).batch.status).toBe('planning');
    await s.setClock('2018-03-02T17:00:00Z');
    await s.get(CloseDueListsService).lockDue();
    expect((await s.get(BatchesQueries).find(bureau, id)).batch.status).toBe('locked');
    await s.setClock('2018-03-05T02:00:00Z');
    const [late] = await readyPeople(s, 1, '2018-03-05');
    await add(id, [late!]);
    expect(
      await s.sql(
        `SELECT placement_id, ready_after_lock FROM batch_passenger WHERE batch_id = $1 ORDER BY ready_after_lock`,
        [id],
      ),
    ).toEqual([
      { placement_id: early, ready_after_lock: false },
      { placement_id: late, ready_after_lock: true },
    ]);
    await s.setClock('2018-03-06T02:00:00Z');
    await expect(add(id, [tooLate!])).rejects.toEqual(refused('BATCH_LIST_CLOSED'));
  });

  it('loses those who withdraw, and gives everybody back when it is cancelled', async () => {
    const ids = await readyPeople(s, 3);
    const id = await plan(3);
    await add(id, ids);
    await s.drain();
    await s.get(PlacementCommands).withdraw(asService(), [ids[0]!], said('worker'));
    await s.drain();
    expect((await s.get(BatchesQueries).find(bureau, id)).batch.seatsTaken).toBe(2);
    await s.get(BatchTransitionsService).transition(bureau, id, {
      move: 'cancel',
      attribution: { ...said('bureau'), reason: '大雪封路' },
    });
    await s.drain();
    expect(await Promise.all(ids.map((one) => statusOf(s, one)))).toEqual(['withdrawn', 'ready', 'ready']);
    expect((await s.get(BatchesQueries).find(bureau, id)).batch.seatsTaken).toBe(0);
    expect(await brokenInvariants(s.uow)).toEqual([]);
  });
});
