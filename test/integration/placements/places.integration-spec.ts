import { PlacementCommands } from '../../../src/modules/placements/index.js';
import { PlacementDeskService } from '../../../src/modules/placements/application/placement-desk.service.js';
import { ExpireDeadlinesTask } from '../../../src/modules/placements/jobs/expire-deadlines.task.js';
import { actorOf, startServices, type Services } from '../../support/harness/index.js';
import {
  asService,
  broken,
  DAY,
  intents,
  moveAll,
  onThatDay,
  persons,
  places,
  posts,
  morningOfTheFair,
  said,
  sendOff,
  statusOf,
} from './prepared.js';
import { OPEN_REGISTERS } from '../../support/ledgers/checkpoints.js';

describe('places of a vacancy, and one post for one person', () => {
  let s: Services;
  beforeAll(async () => {
    s = await startServices({ label: 'places', from: OPEN_REGISTERS });
    await morningOfTheFair(s);
  }, 120_000);
  afterAll(() => s.close());
  beforeEach(() => s.setClock(`${DAY}T01:00:00Z`));
  afterEach(async () => expect(await broken(s)).toEqual([]));

  const settled = async (work: readonly Promise<unknown>[]) =>
    (await Promise.allSettled(work)).filter(({ status }) => status === 'fulfilled').length;

  it('gives the last place to one of fifty who are offered and accept at once', async () => {
    const [post] = await posts(s, 1, 1);
    const ids = await intents(
      s,
      (await persons(s, 50)).map((seekerId) => ({ seekerId, vacancyId: post!.id })),
    );
    const commands = s.get(PlacementCommands);
    const hired = await settled(
      ids.map(async (id) => {
        await commands.offer(asService(), [id], said('employer'));
        await commands.accept(asService(), [id], said('worker'));
      }),
    );
    expect(hired).toBe(1);
    expect(await places(s, post!.id)).toEqual({ held: 0, used: 1 });
  }, 60_000);

  it('lets one person accept one of five offers at once; the others close and free their places', async () => {
    const five = await posts(s, 5, 1);
    const [seekerId] = await persons(s, 1);
    const ids = await intents(
      s,
      five.map(({ id }) => ({ seekerId: seekerId!, vacancyId: id })),
    );
    await moveAll(s, ids, 'offer', 'employer');
    const commands = s.get(PlacementCommands);
    expect(await settled(ids.map((id) => commands.accept(asService(), [id], said('worker'))))).toBe(1);
    expect(
      await s.sql(
        `SELECT status, end_reason, count(*)::int FROM placement WHERE seeker_id = $1 GROUP BY 1, 2 ORDER BY 1`,
        [seekerId],
      ),
    ).toEqual([
      { status: 'accepted', end_reason: null, count: 1 },
      { status: 'withdrawn', end_reason: 'hired_elsewhere', count: 4 },
    ]);
    const counts = await Promise.all(five.map(({ id }) => places(s, id)));
    expect(counts.map(({ held, used }) => held + used).sort()).toEqual([0, 0, 0, 0, 1]);
    expect(await s.sql(`SELECT status FROM seeker WHERE id = $1`, [seekerId])).toEqual([
      { status: 'in_process' },
    ]);
  });

  it('reads silence as an answer only when the time is over, and frees the place', async () => {
    const [post] = await posts(s, 1, 2);
    const [seekerId] = await persons(s, 1);
    const [id] = await intents(s, [{ seekerId: seekerId!, vacancyId: post!.id }]);
    await moveAll(s, [id!], 'offer', 'employer');
    const [{ hold }] = (await s.sql(`SELECT hold_until AS hold FROM placement WHERE id = $1`, [id])) as [
      { hold: Date },
    ];
    expect(hold.toISOString()).toBe('2018-03-01T10:00:00.000Z');
    await s.setClock('2018-03-01T09:00:00Z');
    await s.get(ExpireDeadlinesTask).run();
    expect(await statusOf(s, id!)).toBe('offered');
    await s.setClock('2018-03-01T10:01:00Z');
    await Promise.all([s.get(ExpireDeadlinesTask).run(), s.get(ExpireDeadlinesTask).run()]);
    expect(await statusOf(s, id!)).toBe('expired');
    expect(await places(s, post!.id)).toEqual({ held: 0, used: 0 });
  });

  it('keeps the place of one who leaves after the start until the employer reopens it', async () => {
    const [post] = await posts(s, 1, 1);
    await s.sql(`UPDATE vacancy SET hazards = '{}' WHERE id = $1`, [post!.id]);
    const [first, second] = await persons(s, 2);
    const [id] = await intents(s, [{ seekerId: first!, vacancyId: post!.id }]);
    await sendOff(s, [id!], { departed: '2018-03-06', arrived: '2018-03-07' });
    await moveAll(s, [id!], 'start', 'employer', '2018-03-07');
    await onThatDay(s, '2018-03-20');
    const commands = s.get(PlacementCommands);
    await commands.transition(asService(), [
      {
        placementId: id!,
        move: 'report_leaving',
        attribution: { ...said('employer', '2018-03-20'), reason: 'homesick' },
      },
    ]);
    expect(await places(s, post!.id)).toEqual({ held: 0, used: 1 });
    const [next] = await intents(s, [{ seekerId: second!, vacancyId: post!.id }]);
    await expect(commands.offer(asService(), [next!], said('employer'))).rejects.toMatchObject({
      kind: 'wrong-state',
    });
    const owner = actorOf('employer', { employers: [post!.employerId] });
    await s.get(PlacementDeskService).reopenPlace(owner, id!);
    expect(await places(s, post!.id)).toEqual({ held: 0, used: 0 });
    await commands.offer(asService(), [next!], said('employer'));
    expect(await s.sql(`SELECT status FROM seeker WHERE id = $1`, [first])).toEqual([{ status: 'seeking' }]);
    await morningOfTheFair(s);
  });

  it('frees places on every leave before the start, and takes a mistaken one back', async () => {
    const [post] = await posts(s, 1, 3);
    const ids = await intents(
      s,
      (await persons(s, 3)).map((seekerId) => ({ seekerId, vacancyId: post!.id })),
    );
    await moveAll(s, ids, 'offer', 'employer');
    await moveAll(s, ids.slice(0, 2), 'accept', 'worker');
    expect(await places(s, post!.id)).toEqual({ held: 1, used: 2 });
    await moveAll(s, [ids[0]!], 'withdraw', 'worker');
    await moveAll(s, [ids[1]!], 'cancel_by_employer', 'employer');
    await moveAll(s, [ids[2]!], 'decline_by_worker', 'worker');
    expect(await places(s, post!.id)).toEqual({ held: 0, used: 0 });
    await moveAll(s, [ids[0]!], 'undo_to_accepted', 'worker');
    await moveAll(s, [ids[2]!], 'undo_to_offered', 'worker');
    expect(await places(s, post!.id)).toEqual({ held: 1, used: 1 });
    expect(
      await s.sql(`SELECT hold_until IS NOT NULL AS held, end_reason FROM placement WHERE id = $1`, [ids[2]]),
    ).toEqual([{ held: true, end_reason: null }]);
  });

  it('counts no place for a post named in words', async () => {
    const [seekerId] = await persons(s, 1);
    const [id] = await intents(s, [{ seekerId: seekerId! }]);
    await moveAll(s, [id!], 'offer', 'employer');
    await moveAll(s, [id!], 'accept', 'worker');
    expect(await statusOf(s, id!)).toBe('accepted');
  });
});
