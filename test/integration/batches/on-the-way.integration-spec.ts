import { newId } from '../../../src/platform/clock/index.js';
import { BoardingService } from '../../../src/modules/batches/application/boarding.service.js';
import { ArrivalService } from '../../../src/modules/batches/application/arrival.service.js';
import { BatchTransitionsService } from '../../../src/modules/batches/application/batch-transitions.service.js';
import { PassengerListService } from '../../../src/modules/batches/application/passenger-list.service.js';
import { PlanBatchService } from '../../../src/modules/batches/application/plan-batch.service.js';
import { PassengerPhonesService } from '../../../src/modules/batches/application/passenger-phones.service.js';
import { JourneyNotesService } from '../../../src/modules/batches/application/journey-notes.service.js';
import { JourneyQueries } from '../../../src/modules/batches/application/journey.queries.js';
import { RollCallService } from '../../../src/modules/batches/application/roll-call.service.js';
import { SwapPassengerService } from '../../../src/modules/batches/application/swap-passenger.service.js';
import type { NoShowReason, PassengerKind } from '../../../src/modules/batches/index.js';
import { actorOf, startServices, type Services } from '../../support/harness/index.js';
import { morningOfTheFair, statusOf } from '../placements/prepared.js';
import { askForExam, readyPeople, said } from './ready.js';
import { OPEN_REGISTERS } from '../../support/ledgers/checkpoints.js';

const refused = (code: string) => expect.objectContaining({ code });

describe('a departure from the draft to the gate', () => {
  let s: Services;
  const bureau = actorOf('bureau');
  const escort = actorOf('escort');

  const plan = (seats: number): Promise<string> =>
    s.get(PlanBatchService).plan(bureau, {
      departureOn: '2018-03-06',
      vehicles: [{ coach: '1', seats }],
      escorts: [{ name: '带队甲', userId: escort.userId }],
      attribution: said('bureau'),
    });
  const move = (id: string, name: 'lock' | 'open_boarding' | 'depart' | 'arrive', by: 'bureau' | 'escort') =>
    s
      .get(BatchTransitionsService)
      .transition(by === 'bureau' ? bureau : escort, id, { move: name, attribution: said(by) });
  const list = (id: string, placementIds: readonly string[]): Promise<string[]> =>
    s.get(PassengerListService).add(
      bureau,
      id,
      placementIds.map((placementId, index) => ({ placementId, seat: { coach: '1', seat: index + 1 } })),
      said('bureau'),
    );
  const boarding = async (id: string): Promise<void> => {
    await s.setClock('2018-03-02T02:00:00Z');
    await move(id, 'lock', 'bureau');
    await s.setClock('2018-03-06T02:00:00Z');
    await move(id, 'open_boarding', 'escort');
  };
  const mark = (
    passengerId: string,
    door: 'open' | 'boarded' | 'not_boarded',
    deviceAt: string,
    reason?: NoShowReason,
  ) => ({ id: newId(), passengerId, door, deviceAt, ...(reason ? { reason } : {}) });

  beforeAll(async () => {
    s = await startServices({ label: 'batch_way', from: OPEN_REGISTERS });
    await morningOfTheFair(s);
  }, 120_000);

  afterAll(() => s.close());
  beforeEach(() => s.setClock('2018-02-27T02:00:00Z'));

  it('is drafted with companions side by side, or without both', async () => {
    const ids = await readyPeople(s, 4);
    const people = await s.sql<{ id: string; seeker: string }>(
      `SELECT id, seeker_id AS seeker FROM placement WHERE id = ANY($1) ORDER BY id`,
      [ids],
    );
    const pair = [people[0]!, people[3]!].map(({ seeker }) => seeker).sort();
    await s.sql(`INSERT INTO companion (seeker_id, with_seeker_id, kind) VALUES ($1, $2, 'couple')`, pair);
    const one = await plan(1);
    const [alone] = await s.get(PassengerListService).draft(bureau, one, said('bureau'), 10);
    const seated = await s.sql(`SELECT placement_id AS id FROM batch_passenger WHERE id = $1`, [alone]);
    expect(seated).toEqual([{ id: people[1]!.id }]);
    const three = await plan(3);
    await s.get(PassengerListService).draft(bureau, three, said('bureau'), 10);
    const seats = await s.sql<{ id: string; seat: number }>(
      `SELECT placement_id AS id, seat FROM batch_passenger WHERE batch_id = $1 ORDER BY seat`,
      [three],
    );
    const seatOf = (id: string): number => seats.find((row) => row.id === id)!.seat;
    expect(Math.abs(seatOf(people[0]!.id) - seatOf(people[3]!.id))).toBe(1);
    const road = await s.get(JourneyQueries).view(bureau, three);
    const kinds: Record<PassengerKind, number> = { new: 3, returning: 0, escort: 0 };
    expect(road.passengers).toEqual(kinds);
    expect(road.groups.reduce((sum, { persons }) => sum + persons, 0)).toBe(3);
    for (const id of [one, three])
      await s
        .get(BatchTransitionsService)
        .transition(bureau, id, { move: 'cancel', attribution: { ...said('bureau'), reason: '改期' } });
    await s.sql(`UPDATE placement SET travel_mode = 'own_way' WHERE id = ANY($1)`, [ids]);
  });

  it('tells the escort of this batch alone whom to dial, from the lock to the hand-over, and writes down for whom', async () => {
    const ids = await readyPeople(s, 2);
    const id = await plan(2);
    const passengers = await list(id, ids);
    const phones = (who = escort) => s.get(PassengerPhonesService).phones(who, id);
    await expect(phones()).rejects.toEqual(refused('BATCH_NOT_FOUND'));
    await expect(phones(bureau)).rejects.toEqual(refused('WRONG_STATE'));
    await s.setClock('2018-03-02T02:00:00Z');
    await move(id, 'lock', 'bureau');
    const reachable = await s.sql<{ id: string; seeker: string }>(
      `SELECT p.id, p.seeker_id AS seeker FROM batch_passenger p WHERE p.id = ANY($1)
         AND EXISTS (SELECT FROM contact_means c WHERE c.seeker_id = p.seeker_id AND c.dialable) ORDER BY p.id`,
      [passengers],
    );
    expect(reachable.length).toBeGreaterThan(0);
    const shown = await phones();
    expect(shown.map(({ passengerId }) => passengerId)).toEqual(reachable.map(({ id: one }) => one));
    expect(shown.every(({ phone }) => /^\d{6,}$/.test(phone))).toBe(true);
    const [look] = await s.sql(
      `SELECT fields, subjects FROM audit_entry WHERE action = 'seeker.revealed' AND user_id = $1 ORDER BY id DESC LIMIT 1`,
      [escort.userId],
    );
    expect(look).toEqual({
      fields: ['phone', 'purpose=travel', `count=${reachable.length}`],
      subjects: expect.arrayContaining(reachable.map(({ seeker }) => seeker)),
    });
    await expect(phones(actorOf('escort'))).rejects.toEqual(refused('BATCH_NOT_FOUND'));
    await s
      .get(BatchTransitionsService)
      .transition(bureau, id, { move: 'cancel', attribution: { ...said('bureau'), reason: '改期' } });
    await expect(phones()).rejects.toEqual(refused('BATCH_NOT_FOUND'));
    await s.sql(`UPDATE placement SET travel_mode = 'own_way' WHERE id = ANY($1)`, [ids]);
  });

  it('changes one person for another in one call, after the lock, or neither', async () => {
    const [gone, unfit, comes] = await readyPeople(s, 3);
    const id = await plan(2);
    const [passengerId] = await list(id, [gone!]);
    await s.setClock('2018-03-02T02:00:00Z');
    await move(id, 'lock', 'bureau');
    const swap = (placementId: string) =>
      s
        .get(SwapPassengerService)
        .swap(bureau, id, { passengerId: passengerId!, placementId }, said('bureau'));
    await s.sql(`UPDATE placement SET status = 'medical' WHERE id = $1`, [unfit]);
    await expect(swap(unfit!)).rejects.toBeDefined();
    expect(await statusOf(s, gone!)).toBe('batched');
    await s.sql(`UPDATE placement SET status = 'ready' WHERE id = $1`, [unfit]);
    const fresh = await swap(comes!);
    expect([await statusOf(s, gone!), await statusOf(s, comes!)]).toEqual(['ready', 'batched']);
    expect(await s.sql(`SELECT coach, seat FROM batch_passenger WHERE id = $1`, [fresh])).toEqual([
      { coach: '1', seat: 1 },
    ]);
    await s.sql(`UPDATE placement SET travel_mode = 'own_way' WHERE id = ANY($1)`, [[gone, unfit]]);
  });

  it('takes the roll of a device in any order and any number of times', async () => {
    const ids = await readyPeople(s, 3);
    const id = await plan(3);
    const passengers = await list(id, ids);
    const [a, b] = passengers as [string, string];
    const early = await s
      .get(BoardingService)
      .sync(bureau, id, [mark(a, 'boarded', '2018-03-06T08:00:00Z')], said('bureau'));
    expect(early[0]).toMatchObject({ outcome: 'refused', code: 'DOORS_NOT_OPEN' });
    await boarding(id);
    const marks = [
      mark(a, 'boarded', '2018-03-06T09:05:00Z'),
      mark(a, 'not_boarded', '2018-03-06T09:00:00Z', 'late'),
      mark(b, 'boarded', '2018-03-06T09:01:00Z'),
    ];
    const sync = (some: typeof marks) => s.get(BoardingService).sync(escort, id, some, said('escort'));
    expect((await sync(marks)).map(({ outcome }) => outcome)).toEqual(['applied', 'applied', 'applied']);
    expect((await sync(marks)).map(({ outcome }) => outcome)).toEqual(['known', 'known', 'known']);
    const [older, stranger] = await sync([
      mark(b, 'open', '2018-03-06T08:59:00Z'),
      mark(newId(), 'boarded', '2018-03-06T09:06:00Z'),
    ]);
    expect(older).toMatchObject({ outcome: 'older' });
    expect(stranger).toMatchObject({ outcome: 'refused', code: 'PASSENGER_NOT_FOUND' });
    expect(await s.sql(`SELECT door FROM batch_passenger WHERE id = ANY($1) ORDER BY id`, [[a, b]])).toEqual([
      { door: 'boarded' },
      { door: 'boarded' },
    ]);
  });

  it('lets nobody board without what is due, under age, or on board elsewhere', async () => {
    const ids = await readyPeople(s, 3);
    const id = await plan(3);
    const [unfit, young, twice] = (await list(id, ids)) as [string, string, string];
    await boarding(id);
    const elsewhere = newId();
    await s.sql(
      `UPDATE seeker SET birth_on = '2002-03-07' WHERE id = (SELECT seeker_id FROM batch_passenger WHERE id = $1)`,
      [young],
    );
    await s.sql(
      `INSERT INTO batch (id, status, version, cooperation, county_code, code, departure_on, origin)
       SELECT $2, 'boarding', 1, cooperation, '451026', 'B99', '2018-03-06', 'plan' FROM batch_passenger WHERE id = $1`,
      [twice, elsewhere],
    );
    await s.sql(
      `INSERT INTO batch_passenger (id, batch_id, cooperation, kind, seeker_id, door)
       SELECT gen_random_uuid(), $2, cooperation, 'returning', seeker_id, 'boarded' FROM batch_passenger WHERE id = $1`,
      [twice, elsewhere],
    );
    const board = async (passengerId: string) =>
      (
        await s
          .get(BoardingService)
          .sync(escort, id, [mark(passengerId, 'boarded', '2018-03-06T09:00:00Z')], said('escort'))
      )[0];
    expect(await board(young)).toMatchObject({ outcome: 'refused', code: 'AGE_UNDER_16_ON_START' });
    expect(await board(twice)).toMatchObject({ outcome: 'refused', code: 'ON_ANOTHER_BATCH' });
    await askForExam(s, ids[0]!);
    expect(await board(unfit)).toMatchObject({ outcome: 'refused', code: 'MED_NOT_FIT' });
    await expect(
      s.get(RollCallService).call(escort, id, { boarded: [unfit], absent: [] }, said('escort')),
    ).rejects.toEqual(refused('MAY_NOT_BOARD'));
    expect(
      await s.sql(`SELECT count(*)::int AS n FROM batch_passenger WHERE batch_id = $1 AND door = 'boarded'`, [
        id,
      ]),
    ).toEqual([{ n: 0 }]);
  });

  it('gives the seat of somebody who did not come to the next who is ready, and calls that person', async () => {
    const ids = await readyPeople(s, 3);
    const [first, second, waiting] = ids as [string, string, string];
    const id = await plan(2);
    const passengers = await list(id, [first, second]);
    await boarding(id);
    const lists = s.get(PassengerListService);
    const seat = [{ placementId: waiting, seat: { coach: '1', seat: 2 } }];
    await expect(lists.add(bureau, id, seat, said('bureau'))).rejects.toEqual(refused('BATCH_FULL'));
    await s
      .get(RollCallService)
      .call(
        escort,
        id,
        { boarded: [passengers[0]!], absent: [{ passengerId: passengers[1]!, reason: 'late' }] },
        said('escort'),
      );
    await s.drain();
    expect(
      await s.sql(`SELECT recipient_id AS id FROM notice WHERE effect_key LIKE $1`, [
        `seat-free:${passengers[1]}:%`,
      ]),
    ).toHaveLength(1);
    const [filled] = await lists.add(bureau, id, seat, said('bureau'));
    await s.get(RollCallService).call(escort, id, { boarded: [filled!], absent: [] }, said('escort'));
    await move(id, 'depart', 'escort');
    await s.drain();
    expect([await statusOf(s, first), await statusOf(s, second), await statusOf(s, waiting)]).toEqual([
      'departed',
      'no_show',
      'departed',
    ]);
    const notes = s.get(JourneyNotesService);
    const count = { id: newId(), stop: '田东服务区', counted: 1, deviceAt: '2018-03-06T12:00:00Z' };
    expect(await notes.count(escort, id, count)).toEqual({ expected: 2, missing: 1 });
    expect(await notes.count(escort, id, count)).toEqual({ expected: 2, missing: 1 });
    const incident = {
      id: newId(),
      kind: 'missing' as const,
      passengerId: filled!,
      told: ['bureau' as const, 'police' as const],
      words: '在服务区走失,二十分钟后找到',
      deviceAt: '2018-03-06T12:05:00Z',
    };
    await notes.note(escort, id, incident);
    await notes.note(escort, id, incident);

    await s.setClock('2018-03-07T02:00:00Z');
    const [{ employer }] = (await s.sql<{ employer: string }>(
      `SELECT employer_id AS employer FROM placement WHERE id = $1`,
      [first],
    )) as [{ employer: string }];
    const gate = s.get(ArrivalService);
    await gate.arrange(bureau, id, {
      insurance: { insurer: '某保险公司', policyNo: 'BX1', until: '2018-03-08' },
      contacts: [{ role: 'driver', name: '某师傅', phone: '12000000000' }],
    });
    await gate.receive(bureau, id, {
      employerId: employer,
      arrivesAt: '2018-03-07T00:30:00Z',
      place: '厂门口',
      shuttle: '厂车一辆',
      contactName: '某经理',
      contactPhone: '12000000001',
    });
    const word = {
      employerId: employer,
      persons: 2,
      handedBy: '带队甲',
      signedBy: '某经理',
      evidence: '交接单1',
    };
    await expect(gate.handOver(escort, id, word)).rejects.toEqual(refused('NOBODY_TO_HAND_OVER'));
    await move(id, 'arrive', 'escort');
    expect(await gate.handOver(escort, id, word)).toEqual({ expected: 2 });
    expect(await gate.handOver(escort, id, word)).toEqual({ expected: 2 });
    await expect(gate.handOver(escort, id, { ...word, persons: 1 })).rejects.toEqual(
      refused('HANDED_OVER_ALREADY'),
    );
    const road = await s.get(JourneyQueries).view(actorOf('employer', { employers: [employer] }), id);
    expect(road).toMatchObject({
      headcounts: [],
      incidents: [],
      insurance: { policyNo: 'BX1' },
      receptions: [{ shuttle: '厂车一辆' }],
      handOvers: [{ persons: 2, expected: 2 }],
    });
    expect((await s.get(JourneyQueries).view(bureau, id)).incidents).toMatchObject([
      { kind: 'missing', told: ['bureau', 'police'] },
    ]);
  });
});
