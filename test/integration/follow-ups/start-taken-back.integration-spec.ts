import type { PlacementTransition } from '../../../src/modules/placements/index.js';
import { startServices, type Services } from '../../support/harness/index.js';
import { OPEN_REGISTERS } from '../../support/ledgers/checkpoints.js';
import {
  broken,
  intents,
  moveAll,
  morningOfTheFair,
  persons,
  posts,
  sendOff,
} from '../placements/prepared.js';

const MOVES = ['start', 'undo_to_arrived', 'start'] as const satisfies readonly PlacementTransition[];
const ON = ['2018-03-01', undefined, '2018-03-03'];

describe('follow-ups of a start that was taken back', () => {
  let s: Services;
  const ids: string[] = [];

  beforeAll(async () => {
    s = await startServices({ label: 'taken_back', from: OPEN_REGISTERS });
    await morningOfTheFair(s);
    const [post] = await posts(s, 1, 2);
    const people = await persons(s, 2);
    ids.push(
      ...(await intents(
        s,
        people.map((seekerId) => ({ seekerId, vacancyId: post!.id })),
      )),
    );
    await sendOff(s, ids, { departed: '2018-02-27', arrived: '2018-02-28' });
    await s.setClock('2018-03-04T01:00:00Z');
  }, 120_000);
  afterAll(() => s.close());

  const open = () =>
    s.sql<{ id: string; on: string; n: number }>(
      `SELECT placement_id AS id, started_on::text AS "on", count(*)::int AS n FROM follow_up WHERE status <> 'lapsed'
       GROUP BY 1, 2 ORDER BY 1, 2`,
    );

  it('are those of the start that holds, whether the news of each came alone or all at once', async () => {
    const [atOnce, oneByOne] = ids as [string, string];
    await moveAll(s, ids, MOVES[0], 'employer', ON[0]);
    await s.drain();
    for (const id of [oneByOne, atOnce])
      for (const [index, move] of MOVES.entries()) {
        if (index === 0) continue;
        await moveAll(s, [id], move, 'employer', ON[index]);
        if (id === oneByOne) await s.drain();
      }
    await s.drain();
    expect(await open()).toEqual([...ids].sort().map((id) => ({ id, on: '2018-03-03', n: 4 })));
    expect(await broken(s)).toEqual([]);
  });

  it('lapse when no start holds any more', async () => {
    await s.setClock('2018-03-09T01:00:00Z');
    await moveAll(s, ids, 'undo_to_arrived', 'employer');
    await s.drain();
    expect(await open()).toEqual([]);
    expect(await broken(s)).toEqual([]);
  });
});
