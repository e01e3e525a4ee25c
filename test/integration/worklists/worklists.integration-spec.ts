import { HandOverService } from '../../../src/modules/worklists/application/hand-over.service.js';
import { WorklistQueries } from '../../../src/modules/worklists/index.js';
import { newId } from '../../../src/platform/clock/index.js';
import { actorOf, CHENGXIANG, startServices, type Services } from '../../support/harness/index.js';
import {
  intents,
  moveAll,
  persons,
  posts,
  morningOfTheFair,
  sendOff,
  broken,
} from '../placements/prepared.js';
import { OPEN_REGISTERS } from '../../support/ledgers/checkpoints.js';

describe('the work list of each role', () => {
  let s: Services;
  const bureau = actorOf('bureau');
  let ids: string[];
  let employerId: string;

  beforeAll(async () => {
    s = await startServices({ label: 'worklists', from: OPEN_REGISTERS });
    await morningOfTheFair(s);
    const [post] = await posts(s, 1, 4);
    employerId = post!.employerId;
    ids = await intents(
      s,
      (await persons(s, 4)).map((seekerId) => ({ seekerId, vacancyId: post!.id })),
    );
  }, 120_000);
  afterAll(() => s.close());

  it('shows one step a person to its owner, and to others whom they wait for', async () => {
    const work = s.get(WorklistQueries);
    const employer = actorOf('employer', { employers: [employerId] });
    const own = await work.list(employer, {}, { limit: 50 });
    expect(own.map(({ placementId }) => placementId).sort()).toEqual([...ids].sort());
    expect(new Set(own.map(({ step, section }) => `${step} ${section === 'waiting'}`))).toEqual(
      new Set(['answer_candidate false']),
    );
    const seen = await work.list(bureau, {}, { limit: 50 });
    expect(seen.map(({ section, owner }) => `${section} ${owner}`)).toEqual(
      ids.map(() => 'waiting employer'),
    );
    const first = await work.list(bureau, {}, { limit: 2 });
    const last = first.at(-1)!;
    const rest = await work.list(bureau, {}, { limit: 50, after: `${last.dueOn} ${last.placementId}` });
    expect([...first, ...rest].map(({ placementId }) => placementId)).toEqual(
      seen.map(({ placementId }) => placementId),
    );
    expect(await work.list(actorOf('employer', { employers: [newId()] }), {}, { limit: 50 })).toEqual([]);
  });

  it('hands a person over: both see the step for seven days, then only the one who took it', async () => {
    const [from, to] = [newId(), newId()];
    const [{ organisation }] = (await s.sql<{ organisation: string }>(
      `INSERT INTO organisation (id, kind, name, place) VALUES (gen_random_uuid(), 'township-office', 'office', $1) RETURNING id AS organisation`,
      [CHENGXIANG],
    )) as [{ organisation: string }];
    const [item] = await s.sql<{ seeker: string; town: string }>(
      `SELECT seeker_id AS seeker, town_code AS town FROM work_item ORDER BY placement_id LIMIT 1`,
    );
    for (const [id, areas] of [
      [from, [item!.town]],
      [to, []],
    ] as const)
      await s.sql(
        `INSERT INTO user_account (id, organisation_id, name, display_name, role, areas, password_hash) VALUES ($1::uuid, $2, $1::uuid::text, 'c', 'caseworker', $3, 'x')`,
        [id, organisation, areas],
      );
    const service = s.get(HandOverService);
    await expect(
      service.handOver(bureau, { fromUser: to, toUser: from, areas: [item!.town], seekers: [] }),
    ).rejects.toMatchObject({ code: 'HAND_OVER_INVALID' });
    const work = s.get(WorklistQueries);
    const sees = async (userId: string): Promise<number> => {
      const [{ areas }] = (await s.sql<{ areas: string[] }>(`SELECT areas FROM user_account WHERE id = $1`, [
        userId,
      ])) as [{ areas: string[] }];
      const rows = await work.list(actorOf('caseworker', { userId, areas }), {}, { limit: 50 });
      return rows.filter(({ seekerId }) => seekerId === item!.seeker).length;
    };
    expect([await sees(from), await sees(to)]).toEqual([1, 0]);
    await service.handOver(bureau, { fromUser: from, toUser: to, areas: [], seekers: [item!.seeker] });
    expect([await sees(from), await sees(to)]).toEqual([1, 1]);
    await service.handOver(bureau, { fromUser: from, toUser: to, areas: [item!.town], seekers: [] });
    expect([await sees(from), await sees(to)]).toEqual([1, 1]);
    await s.setClock('2018-03-08T02:00:00Z');
    await service.applyDue({ ...bureau, role: 'system', cooperations: ['*'] });
    expect([await sees(from), await sees(to)]).toEqual([0, 1]);
  });

  it('asks for a missing schedule and gives the day once it is loaded', async () => {
    await s.setClock('2018-02-27T03:00:00Z');
    await sendOff(s, ids.slice(0, 2), { departed: '2018-02-27', arrived: '2018-02-27' });
    await s.setClock('2018-02-28T03:00:00Z');
    await moveAll(s, ids.slice(0, 1), 'start', 'employer', '2018-02-28');
    await s.drain();
    expect(await broken(s)).toEqual([]);
    expect(await s.sql(`SELECT step, owner FROM work_item WHERE placement_id = $1`, [ids[0]])).toEqual([
      { step: 'follow_up', owner: 'station' },
    ]);
  });
});
