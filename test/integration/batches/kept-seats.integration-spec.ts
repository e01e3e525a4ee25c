import { BatchTransitionsService } from '../../../src/modules/batches/application/batch-transitions.service.js';
import { PassengerListService } from '../../../src/modules/batches/application/passenger-list.service.js';
import { PlanBatchService } from '../../../src/modules/batches/application/plan-batch.service.js';
import { ReserveSeatService } from '../../../src/modules/batches/application/reserve-seat.service.js';
import { JourneyQueries } from '../../../src/modules/batches/application/journey.queries.js';
import { PlacementCommands } from '../../../src/modules/placements/index.js';
import { actorOf, startServices, type Services } from '../../support/harness/index.js';
import { OPEN_REGISTERS } from '../../support/ledgers/checkpoints.js';
import {
  asService,
  broken,
  intents,
  moveAll,
  morningOfTheFair,
  persons,
  posts,
  statusOf,
} from '../placements/prepared.js';
import { said } from './ready.js';

const refused = (code: string) => expect.objectContaining({ code });

describe('a seat kept for somebody at the examination', () => {
  let s: Services;
  const bureau = actorOf('bureau');
  const seats = (): ReserveSeatService => s.get(ReserveSeatService);

  const plan = (count: number): Promise<string> =>
    s.get(PlanBatchService).plan(bureau, {
      departureOn: '2018-03-06',
      vehicles: [{ coach: '1', seats: count }],
      escorts: [{ name: '带队甲', userId: null }],
      attribution: said('bureau'),
    });
  const move = (id: string, name: 'lock' | 'open_boarding' | 'cancel') =>
    s
      .get(BatchTransitionsService)
      .transition(bureau, id, { move: name, attribution: { ...said('bureau'), reason: '改期' } });
  const taken = async (id: string): Promise<number> =>
    (await s.sql<{ n: number }>(`SELECT seats_taken AS n FROM batch WHERE id = $1`, [id]))[0]!.n;
  const listed = (id: string) =>
    s.sql(
      `SELECT placement_id AS id, coach, seat, ready_after_lock AS late FROM batch_passenger
       WHERE batch_id = $1 AND taken_off_on IS NULL ORDER BY seat`,
      [id],
    );

  /** Accepted, and ordered to the examination. */
  async function waiting(count: number): Promise<string[]> {
    const people = await persons(s, count);
    const [post] = await posts(s, 1, count);
    await s.sql(
      `UPDATE vacancy SET exams = '[{"kind": "general", "when": "before_departure"}]', hazards = '{}' WHERE id = $1`,
      [post!.id],
    );
    const ids = await intents(
      s,
      people.map((seekerId) => ({ seekerId, vacancyId: post!.id })),
    );
    await moveAll(s, ids, 'offer', 'employer');
    await moveAll(s, ids, 'accept', 'worker');
    await s.drain();
    return ids;
  }
  const ready = async (ids: readonly string[], on: string): Promise<void> => {
    await s.uow.write(asService(), async (tx) => {
      for (const id of ids)
        await s.get(PlacementCommands).setFitness(tx, id, { word: 'fit', provisional: false });
    });
    await moveAll(s, ids, 'clear', 'clinic', on);
  };

  beforeAll(async () => {
    s = await startServices({ label: 'kept_seats', from: OPEN_REGISTERS });
    await morningOfTheFair(s);
  }, 120_000);
  afterAll(async () => {
    expect(await broken(s)).toEqual([]);
    await s.close();
  });
  beforeEach(() => s.setClock('2018-02-27T02:00:00Z'));

  it('counts as taken, is no place on the list, and becomes one in the same seat as soon as the person is ready', async () => {
    const [early, late, never] = (await waiting(3)) as [string, string, string];
    const id = await plan(3);
    const kept = await seats().reserve(
      bureau,
      id,
      [early, late, never].map((placementId, index) => ({
        placementId,
        seat: { coach: '1', seat: index + 1 },
      })),
    );
    expect([kept.length, await taken(id), await listed(id)]).toEqual([3, 3, []]);
    expect(await statusOf(s, early)).toBe('medical');
    expect((await s.get(JourneyQueries).view(bureau, id)).reservations).toMatchObject([
      { placementId: early, coach: '1', seat: 1, status: 'medical' },
      { placementId: late, coach: '1', seat: 2 },
      { placementId: never, coach: '1', seat: 3 },
    ]);
    const [other] = await waiting(1);
    await expect(seats().reserve(bureau, id, [{ placementId: other! }])).rejects.toEqual(
      refused('BATCH_FULL'),
    );
    await expect(seats().reserve(bureau, id, [{ placementId: early }])).rejects.toEqual(
      refused('ALREADY_LISTED'),
    );

    await s.setClock('2018-02-28T02:00:00Z');
    await ready([early], '2018-02-28');
    await s.drain();
    expect(await statusOf(s, early)).toBe('batched');
    await s.setClock('2018-03-03T02:00:00Z');
    await move(id, 'lock');
    await s.setClock('2018-03-05T02:00:00Z');
    await ready([late], '2018-03-05');
    await s.drain();
    expect(await listed(id)).toEqual([
      { id: early, coach: '1', seat: 1, late: false },
      { id: late, coach: '1', seat: 2, late: true },
    ]);
    expect(await taken(id)).toBe(3);

    await s.setClock('2018-03-06T02:00:00Z');
    await move(id, 'open_boarding');
    expect(await taken(id)).toBe(2);
    expect((await s.get(JourneyQueries).view(bureau, id)).reservations).toEqual([]);
    await ready([never], '2018-03-06');
    await s.drain();
    expect(await statusOf(s, never)).toBe('ready');
    expect(
      await s.sql(`SELECT outcome FROM batch_reservation WHERE batch_id = $1 ORDER BY seat`, [id]),
    ).toEqual([{ outcome: 'listed' }, { outcome: 'listed' }, { outcome: 'not_ready_in_time' }]);
  });

  it('is free again when the person leaves the road, gives it back, or the departure is called off', async () => {
    const [gone, back, stays] = (await waiting(3)) as [string, string, string];
    const id = await plan(3);
    const kept = await seats().reserve(
      bureau,
      id,
      [gone, back, stays].map((placementId) => ({ placementId })),
    );
    await s.get(PlacementCommands).withdraw(asService(), [gone], { ...said('worker') });
    await s.drain();
    expect(await taken(id)).toBe(2);
    await seats().giveBack(bureau, id, [kept[1]!]);
    await expect(seats().giveBack(bureau, id, [kept[1]!])).rejects.toEqual(
      refused('SEAT_RESERVATION_NOT_FOUND'),
    );
    expect(await taken(id)).toBe(1);
    await move(id, 'cancel');
    expect(await taken(id)).toBe(0);
  });

  it('is given to nobody who is ready already or not accepted yet', async () => {
    const [one] = await waiting(1);
    await ready([one!], '2018-02-27');
    const id = await plan(2);
    await expect(seats().reserve(bureau, id, [{ placementId: one! }])).rejects.toEqual(
      refused('SEAT_NOT_RESERVABLE'),
    );
    await s.get(PassengerListService).add(bureau, id, [{ placementId: one! }], said('bureau'));
  });

  it('gives the last seat once, however many ask to keep it', async () => {
    const ids = await waiting(5);
    const id = await plan(1);
    const asked = await Promise.allSettled(
      ids.map((placementId) => seats().reserve(bureau, id, [{ placementId }])),
    );
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const one of asked) if (one.status === 'rejected') expect(one.reason).toEqual(refused('BATCH_FULL'));
    expect(await taken(id)).toBe(1);
  });
});
