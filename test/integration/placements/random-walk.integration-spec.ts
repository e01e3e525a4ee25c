import { replay } from '../../../src/kernel/lifecycle/index.js';
import { placementLifecycle, type PlacementTransition } from '../../../src/modules/placements/index.js';
import { startServices, type Services } from '../../support/harness/index.js';
import { OPEN_REGISTERS } from '../../support/ledgers/checkpoints.js';
import { broken, DAY, persons, posts } from './prepared.js';
import { chance, randomAct, TO_THE_GATE, type Walk } from './random-act.js';

const STEPS = process.env.TEST_LONG ? 6000 : 500;
const PEOPLE = 24;
describe('a random walk over the whole road', () => {
  let s: Services;
  beforeAll(async () => {
    s = await startServices({ label: 'walk', from: OPEN_REGISTERS });
  }, 120_000);
  afterAll(() => s.close());

  it(
    'never breaks an invariant, and every history folds to its state',
    async () => {
      const walk: Walk = {
        dice: chance(20180227),
        seekers: await persons(s, PEOPLE),
        posts: await posts(s, 6, 3),
        forward: new Set([...TO_THE_GATE, 'report_leaving']),
        begin: 40,
        astray: 4,
      };
      const made = new Map<string, number>();
      for (let step = 0; step < STEPS; step++) {
        if (step % 40 === 0)
          await s.setClock(new Date(Date.parse(`${DAY}T01:00:00Z`) + step * 12 * 60_000).toISOString());
        const move = await randomAct(s, walk);
        if (move) made.set(move, (made.get(move) ?? 0) + 1);
      }
      expect([...made.keys()].sort()).toEqual(expect.arrayContaining(['accept', 'start', 'report_leaving']));
      expect(made.size).toBeGreaterThan(14);
      expect(await broken(s)).toEqual([]);
      const steps = await s.sql<{
        id: string;
        move: PlacementTransition;
        from: string | null;
        to: string;
        status: string;
      }>(
        `SELECT h.aggregate_id AS id, h.move, h.from_status AS "from", h.to_status AS "to"
         FROM history h WHERE h.aggregate = 'placement' ORDER BY 1, h.seq`,
      );
      for (const { id, status } of await s.sql<{ id: string; status: string }>(
        `SELECT id, status FROM placement`,
      )) {
        const own = steps.filter((one) => one.id === id);
        expect({ id, ...replay(placementLifecycle, own) }).toEqual({ id, status });
      }
    },
    STEPS * 1_000,
  );
});
