import { brokenInvariants } from '../../../src/composition/invariants.js';
import { BatchesQueries } from '../../../src/modules/batches/index.js';
import { BoardingListQueries } from '../../../src/modules/batches/application/boarding-list.queries.js';
import {
  type BatchCommand,
  BatchTransitionsService,
} from '../../../src/modules/batches/application/batch-transitions.service.js';
import { PassengerListService } from '../../../src/modules/batches/application/passenger-list.service.js';
import { PlanBatchService } from '../../../src/modules/batches/application/plan-batch.service.js';
import { RollCallService } from '../../../src/modules/batches/application/roll-call.service.js';
import type { Actor } from '../../../src/platform/access/index.js';
import { actorOf, startServices, type Services } from '../../support/harness/index.js';
import { moveAll, morningOfTheFair, statusOf } from '../placements/prepared.js';
import { readyPeople, said } from './ready.js';
import { OPEN_REGISTERS } from '../../support/ledgers/checkpoints.js';

const refused = (code: string) => expect.objectContaining({ code });

describe('the road of a batch', () => {
  let s: Services;
  let batchId: string;
  let placements: string[];
  let passengers: string[];
  const bureau = actorOf('bureau');
  const escort = actorOf('escort');
  const stranger = actorOf('escort');
  const move = (
    actor: Actor,
    name: BatchCommand['move'],
    by: 'bureau' | 'escort',
    on?: string,
  ): Promise<void> =>
    s.get(BatchTransitionsService).transition(actor, batchId, {
      move: name,
      attribution: { ...said(by), ...(on ? { occurredOn: on } : {}) },
    });
  const seenBy = (actor: Actor) => s.get(BoardingListQueries).list(actor, batchId);

  beforeAll(async () => {
    s = await startServices({ label: 'batch_road', from: OPEN_REGISTERS });
    await morningOfTheFair(s);
    placements = await readyPeople(s, 4);
    batchId = await s.get(PlanBatchService).plan(bureau, {
      departureOn: '2018-03-06',
      vehicles: [{ coach: '1', seats: 49 }],
      escorts: [{ name: '带队甲', userId: escort.userId }],
      attribution: said('bureau'),
    });
    passengers = await s.get(PassengerListService).add(
      bureau,
      batchId,
      placements.map((placementId, index) => ({ placementId, seat: { coach: '1', seat: index + 1 } })),
      said('bureau'),
    );
    passengers.push(
      ...(await s
        .get(PassengerListService)
        .addOthers(bureau, batchId, [{ kind: 'escort', personName: '带队甲' }])),
    );
  }, 120_000);

  afterAll(() => s.close());

  it('is seen by its escort from the lock on, by no other escort', async () => {
    await expect(seenBy(escort)).rejects.toEqual(refused('BATCH_NOT_FOUND'));
    await s.setClock('2018-03-02T02:00:00Z');
    await move(bureau, 'lock', 'bureau');
    const list = await seenBy(escort);
    expect(list.map(({ kind, coach, seat }) => [kind, coach, seat])).toEqual([
      ['new', '1', 1],
      ['new', '1', 2],
      ['new', '1', 3],
      ['new', '1', 4],
      ['escort', null, null],
    ]);
    expect(list[0]).toMatchObject({ poor: null, door: 'open', placementStatus: 'batched' });
    expect(list[0]!.name).toBeTruthy();
    await expect(seenBy(stranger)).rejects.toEqual(refused('BATCH_NOT_FOUND'));
  });

  it('is not seen by the escort of another batch', async () => {
    const [other] = await s.sql<{ id: string }>(
      `INSERT INTO batch SELECT (jsonb_populate_record(b, jsonb_build_object('id', gen_random_uuid(), 'code', 'other'))).*
       FROM batch b WHERE id = $1 RETURNING id`,
      [batchId],
    );
    await s.sql(
      `INSERT INTO batch_escort SELECT (jsonb_populate_record(e, jsonb_build_object('id', gen_random_uuid(), 'batch_id', $2::text, 'user_id', $3::text))).*
       FROM batch_escort e WHERE batch_id = $1`,
      [batchId, other!.id, stranger.userId],
    );
    expect(await s.get(BoardingListQueries).list(stranger, other!.id)).toEqual([]);
    await expect(seenBy(stranger)).rejects.toEqual(refused('BATCH_NOT_FOUND'));
    await s.sql(`DELETE FROM batch_escort WHERE batch_id = $1`, [other!.id]);
    await s.sql(`DELETE FROM batch WHERE id = $1`, [other!.id]);
  });

  it('does not leave before its day, whatever day is said', async () => {
    const early = (): Promise<void> => move(escort, 'open_boarding', 'escort', '2018-03-06');
    await expect(early()).rejects.toEqual(refused('OCCURRED_IN_FUTURE'));
    // Four in the afternoon in London is the next day here, and half an hour before is not.
    await s.setClock('2018-03-05T15:30:00Z');
    await expect(early()).rejects.toEqual(refused('OCCURRED_IN_FUTURE'));
    await expect(
      s.get(PassengerListService).remove(bureau, batchId, [passengers[4]!], {
        ...said('bureau'),
        occurredOn: '2018-03-06',
      }),
    ).rejects.toEqual(refused('OCCURRED_IN_FUTURE'));
    await s.setClock('2018-03-05T02:00:00Z');
  });

  it('leaves on its day, when everybody has been called', async () => {
    await expect(move(escort, 'open_boarding', 'escort')).rejects.toEqual(refused('BATCH_NOT_TODAY'));
    await s.setClock('2018-03-06T02:00:00Z');
    await move(escort, 'open_boarding', 'escort');
    const calls = s.get(RollCallService);
    await calls.call(escort, batchId, { boarded: passengers.slice(0, 3), absent: [] }, said('escort'));
    await expect(move(escort, 'depart', 'escort')).rejects.toEqual(refused('ROLL_CALL_OPEN'));
    await calls.call(
      escort,
      batchId,
      { boarded: [], absent: [{ passengerId: passengers[3]!, reason: 'papers_lost' }] },
      said('escort'),
    );
    await expect(move(escort, 'depart', 'escort', '2018-03-05')).rejects.toEqual(refused('BATCH_NOT_TODAY'));
    await move(escort, 'depart', 'escort');
    expect(await Promise.all(placements.map((id) => statusOf(s, id)))).toEqual([
      'departed',
      'departed',
      'departed',
      'no_show',
    ]);
    expect(
      await s.sql(`SELECT departed_on::text, end_reason FROM placement WHERE id = ANY($1) ORDER BY id`, [
        [placements[0], placements[3]],
      ]),
    ).toEqual([
      { departed_on: '2018-03-06', end_reason: null },
      { departed_on: null, end_reason: 'papers_lost' },
    ]);
  });

  it('knows who got off on the way, and arrives', async () => {
    await s.setClock('2018-03-07T02:00:00Z');
    await s.get(RollCallService).leftEnRoute(escort, batchId, [passengers[2]!], said('escort'));
    await move(escort, 'arrive', 'escort');
    expect(await Promise.all(placements.map((id) => statusOf(s, id)))).toEqual([
      'arrived',
      'arrived',
      'ended',
      'no_show',
    ]);
    await s.drain();
    const view = await s.get(BatchesQueries).find(bureau, batchId);
    expect(view.facts.count).toMatchObject({
      listed: 4,
      boarded: 3,
      notBoarded: 1,
      arrived: 2,
      leftEnRoute: 1,
      pending: 2,
    });
    expect(view.imbalances).toEqual([]);
    expect(await brokenInvariants(s.uow)).toEqual([]);
  });

  it('is no longer seen by its escort two days after the hand-over', async () => {
    await s.setClock('2018-03-08T02:00:00Z');
    expect(await seenBy(escort)).toHaveLength(5);
    await s.setClock('2018-03-09T02:00:00Z');
    await expect(seenBy(escort)).rejects.toEqual(refused('BATCH_NOT_FOUND'));
  });

  it('is reconciled when no start is pending any more', async () => {
    await expect(move(bureau, 'reconcile', 'bureau')).rejects.toEqual(refused('STARTS_PENDING'));
    await moveAll(s, [placements[0]!], 'start', 'employer');
    await s.setClock('2018-03-15T02:00:00Z');
    expect((await s.get(BatchesQueries).find(bureau, batchId)).pendingAlarm).toBe(true);
    await moveAll(s, [placements[1]!], 'not_started', 'employer');
    await move(bureau, 'reconcile', 'bureau');
    await s.drain();
    const { batch, facts } = await s.get(BatchesQueries).find(bureau, batchId);
    expect([batch.status, facts.count.started, facts.count.notStarted]).toEqual(['reconciled', 1, 1]);
    expect(await brokenInvariants(s.uow)).toEqual([]);
  });
});
