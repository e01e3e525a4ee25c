import { DomainError } from '../../../src/kernel/errors/index.js';
import { openMoves, replay } from '../../../src/kernel/lifecycle/index.js';
import {
  FIXED_REASON,
  PlacementCommands,
  placementLifecycle,
  type PlacementMove,
  type PlacementState,
} from '../../../src/modules/placements/index.js';
import { startServices, type Services } from '../../support/harness/index.js';
import { asService, broken, DAY, intents, persons, posts, registers } from './prepared.js';

const STEPS = process.env.TEST_LONG ? 6000 : 500;
const PEOPLE = 24;
/** The way to the gate and out again; the walk takes it more often than not, else it would never get there. */
const FORWARD: ReadonlySet<PlacementMove> = new Set<PlacementMove>([
  'offer',
  'accept',
  'order_medical',
  'clear',
  'batch',
  'depart_own_way',
  'depart',
  'arrive',
  'start',
  'report_leaving',
]);

/** A small generator of chance, so that a failing walk can be walked again. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

describe('a random walk over the whole road', () => {
  let s: Services;
  beforeAll(async () => {
    s = await startServices({ label: 'walk' });
    await registers(s);
  }, 120_000);
  afterAll(() => s.close());

  it(
    'never breaks an invariant, and every history folds to its state',
    async () => {
      const dice = chance(20180227);
      const pick = <T>(items: readonly T[]): T => items[dice(items.length)]!;
      const seekers = await persons(s, PEOPLE);
      const some = await posts(s, 6, 3);
      const commands = s.get(PlacementCommands);
      const made = new Map<string, number>();
      for (let step = 0; step < STEPS; step++) {
        if (step % 40 === 0)
          await s.setClock(new Date(Date.parse(`${DAY}T01:00:00Z`) + step * 12 * 60_000).toISOString());
        const open = await s.sql<{ id: string; status: PlacementState }>(
          `SELECT id, status FROM placement ORDER BY id`,
        );
        if (open.length < 40 || dice(12) === 0) {
          await intents(s, [
            { seekerId: pick(seekers), ...(dice(5) === 0 ? {} : { vacancyId: pick(some).id }) },
          ]);
          continue;
        }
        const { id, status } = pick(open);
        const moves = openMoves(placementLifecycle, status);
        if (moves.length === 0) continue;
        const forward = moves.filter((move) => FORWARD.has(move));
        const move = pick(forward.length > 0 && dice(4) > 0 ? forward : moves);
        const row = placementLifecycle.moves[move];
        const reason = FIXED_REASON[move] ?? (row.reasons ? pick(row.reasons) : 'checked by the bureau');
        try {
          const actor = asService();
          await s.uow.write(actor, async (tx) => {
            if (status === 'medical') await commands.setFitness(tx, id, { word: 'fit', provisional: false });
            await commands.move(actor, [
              {
                placementId: id,
                move,
                said: { saidBy: pick(row.saidBy), channel: 'phone', reason, evidence: 'paper 1' },
              },
            ]);
          });
          made.set(move, (made.get(move) ?? 0) + 1);
        } catch (error) {
          if (!(error instanceof DomainError))
            throw new Error(`${status} ${move}: ${String(error)}`, { cause: error });
        }
      }
      expect([...made.keys()].sort()).toEqual(expect.arrayContaining(['accept', 'start', 'report_leaving']));
      expect(made.size).toBeGreaterThan(14);
      expect(await broken(s)).toEqual([]);
      const steps = await s.sql<{
        id: string;
        move: PlacementMove;
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
    STEPS * 400,
  );
});
