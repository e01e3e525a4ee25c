import { DomainError } from '../../../src/kernel/errors/index.js';
import type { Party } from '../../../src/kernel/lifecycle/index.js';
import {
  PlacementCommands,
  type PlacementTransition,
  type PlacementState,
} from '../../../src/modules/placements/index.js';
import { ClinicsService, MedicalBooking } from '../../../src/modules/medical/index.js';
import { UndoAnswerService } from '../../../src/modules/placements/application/undo-answer.service.js';
import { ExpireDeadlinesTask } from '../../../src/modules/placements/jobs/expire-deadlines.task.js';
import { actorOf, COOPERATION, NAPO, startServices, type Services } from '../../support/harness/index.js';
import { OPEN_REGISTERS } from '../../support/ledgers/checkpoints.js';
import { asService, broken, DAY, intents, posts } from './prepared.js';
import { chance } from './random-act.js';

const STEPS = process.env.TEST_LONG ? Number(process.env.TEST_STEPS ?? 5000) : 120;
const SEED = Number(process.env.TEST_SEED ?? 20180227);

const CLINIC = {
  name: '那坡县虚构体检中心',
  place: NAPO,
  licenceNo: '虚构0001',
  filingNo: '虚构0001',
  hazards: ['NOISE'],
  food: false,
  slotsPerDay: 1,
};

/** Days with more people than slots; slots kept for whoever can no longer use them. */
const LOST_SLOTS = `
  WITH taken AS (
    SELECT m.placement_id, m.exam, m.booked_on AS day, p.status, true AS booked FROM medical.medical_check m
      JOIN placement p ON p.id = m.placement_id WHERE m.status = 'booked'
    UNION ALL
    SELECT h.placement_id, h.exam, h.day, p.status, false FROM medical.slot_hold h
      JOIN placement p ON p.id = h.placement_id WHERE h.freed_at IS NULL)
  SELECT 'twice' AS what, day::text AS id FROM taken GROUP BY day HAVING count(*) > 1
  UNION ALL SELECT 'both', placement_id::text FROM taken GROUP BY placement_id, exam HAVING count(*) > 1
  UNION ALL SELECT status, placement_id::text FROM taken
    WHERE $1 AND (booked <> (status = 'medical') OR status NOT IN ('proposed', 'intent', 'offered', 'medical'))`;

/** What the walk believes of one placement. */
interface Believed {
  readonly seekerId: string;
  readonly post: number;
  status: PlacementState;
  /** What a yes of the same person had closed, and from where. */
  closed: { id: string; from: PlacementState }[];
}

const HELD = new Set<PlacementState>(['offered']);
const USED = new Set<PlacementState>(['accepted', 'medical', 'ready']);
const WAITING: readonly PlacementState[] = ['proposed', 'intent', 'offered'];

type Step =
  'hold' | 'book' | 'offer' | 'accept' | 'decline' | 'withdraw' | 'expire' | 'undo' | 'bar' | 'rematch';
const OPEN: Readonly<Record<Step, readonly PlacementState[]>> = {
  hold: WAITING,
  book: ['medical'],
  offer: ['proposed', 'intent'],
  accept: ['offered'],
  decline: ['offered', 'proposed'],
  withdraw: ['intent', 'offered', 'accepted', 'medical', 'ready'],
  expire: WAITING,
  undo: ['offered', 'accepted', 'medical', 'ready', 'declined', 'withdrawn'],
  bar: ['accepted', 'medical', 'ready'],
  rematch: ['barred'],
};
const MOVE: Readonly<
  Partial<Record<Step, { move: PlacementTransition; by: Party; to: PlacementState; reason?: string }>>
> = {
  offer: { move: 'offer', by: 'employer', to: 'offered' },
  accept: { move: 'accept', by: 'worker', to: 'accepted' },
  decline: { move: 'decline_by_worker', by: 'worker', to: 'declined' },
  withdraw: { move: 'withdraw', by: 'worker', to: 'withdrawn' },
  bar: { move: 'bar', by: 'clinic', to: 'barred', reason: 'not_fit_for_post' },
};

describe('a random walk of answers', () => {
  let s: Services;
  beforeAll(async () => {
    s = await startServices({ label: 'waits_walk', from: OPEN_REGISTERS });
    await s.setClock(`${DAY}T01:00:00Z`);
  }, 180_000);
  afterAll(() => s.close());

  it(
    `never loses or doubles a place, a bed or a slot (${STEPS} steps, seed ${SEED})`,
    async () => {
      process.stdout.write(`waits walk: seed ${SEED}, ${STEPS} steps\n`);
      const dice = chance(SEED);
      const pick = <T>(items: readonly T[]): T => items[dice(items.length)]!;
      const seekers = (
        await s.sql<{ id: string }>(
          `SELECT id FROM seeker s WHERE birth_on < '1998-01-01' AND EXISTS (SELECT FROM contact_means c
             WHERE c.seeker_id = s.id AND c.phone IS NOT NULL AND c.dialable) ORDER BY id LIMIT 14`,
        )
      ).map(({ id }) => id);
      const some = await posts(s, 5, 2);
      await s.sql(
        `UPDATE vacancy SET hazards = '{}', valid_until = NULL, lodging = 'free', beds_women = 1, beds_men = 1 WHERE id = ANY($1::uuid[])`,
        [some.slice(0, 3).map(({ id }) => id)],
      );
      await s.sql(
        `UPDATE vacancy SET hazards = '{NOISE}', exams = '[{"kind": "occupational", "when": "before_departure"}]' WHERE id = ANY($1::uuid[])`,
        [some.slice(1).map(({ id }) => id)],
      );
      await s.get(ClinicsService).register(actorOf('bureau'), CLINIC);
      const commands = s.get(PlacementCommands);
      const believed = new Map<string, Believed>();
      const made = new Map<string, number>();

      const begin = async (seekerId: string, linkedTo?: string): Promise<void> => {
        const post = dice(some.length);
        const [id] = linkedTo
          ? await commands.propose(asService(), [
              {
                seekerId,
                vacancyId: some[post]!.id,
                cooperation: COOPERATION,
                origin: 'plan',
                linkedTo,
                consentOn: '2018-02-27',
                attribution: { reportedBy: 'bureau', channel: 'account' },
              },
            ])
          : await intents(s, [{ seekerId, vacancyId: some[post]!.id }]);
        // Whoever stands at the post already is not begun again; an intent moves the proposal it meets.
        const known = believed.get(id!);
        if (!known)
          believed.set(id!, { seekerId, post, status: linkedTo ? 'proposed' : 'intent', closed: [] });
        else if (!linkedTo && known.status === 'proposed') known.status = 'intent';
      };

      const take = async (step: Step, id: string, own: Believed): Promise<void> => {
        if (step === 'rematch') return begin(own.seekerId, id);
        if (step === 'hold' || step === 'book') {
          await s.uow.write(asService(), async (tx): Promise<void> => {
            const booking = s.get(MedicalBooking);
            if (step === 'hold') await booking.holdSlot(tx, id);
            else if (dice(3) === 0) await booking.freeSlots(tx, id);
            else await booking.bookOnAcceptance(tx, id);
          });
          return;
        }
        if (step === 'expire') {
          await s.sql(
            `UPDATE placement SET answer_due_at = answer_due_at - interval '60 days', hold_until = hold_until - interval '60 days' WHERE id = $1`,
            [id],
          );
          await s.get(ExpireDeadlinesTask).run();
          own.status = 'expired';
          return;
        }
        if (step === 'undo') {
          const undone = await s
            .get(UndoAnswerService)
            .undo(asService(), id, { channel: 'phone', evidence: '电话 14:05' });
          const wasYes = own.closed;
          own.status = undone.status;
          own.closed = [];
          const back = new Set(undone.restored.map((piece) => piece.id));
          for (const { id: other, from } of wasYes) if (back.has(other)) believed.get(other)!.status = from;
          return;
        }
        const { move, by, to, reason } = MOVE[step]!;
        const attribution = {
          reportedBy: by,
          channel: 'phone',
          evidence: '电话 14:05',
          ...(reason ? { reason } : {}),
        } as const;
        await commands.transition(asService(), [{ placementId: id, move, attribution }]);
        own.status = to;
        own.closed = [];
        if (step !== 'accept') return;
        for (const [other, one] of believed)
          if (other !== id && one.seekerId === own.seekerId && WAITING.includes(one.status)) {
            own.closed.push({ id: other, from: one.status });
            one.status = 'withdrawn';
            one.closed = [];
          }
      };

      const compare = async (what: string): Promise<void> => {
        const counts = await s.sql<{ id: string; held: number; used: number; beds: number }>(
          `SELECT id, held, used, beds_women_taken + beds_men_taken AS beds FROM vacancy WHERE id = ANY($1::uuid[])`,
          [some.map(({ id }) => id)],
        );
        const all = [...believed.values()];
        for (const [index, { id }] of some.entries()) {
          const of = (states: ReadonlySet<PlacementState>) =>
            all.filter(({ post, status }) => post === index && states.has(status)).length;
          const [held, used] = [of(HELD), of(USED)];
          const now = counts.find((row) => row.id === id)!;
          expect({ what, index, ...now }).toEqual({
            what,
            index,
            id,
            held,
            used,
            beds: index < 3 ? held + used : now.beds,
          });
        }
        expect({ what, lost: await s.sql(LOST_SLOTS, [false]) }).toEqual({ what, lost: [] });
      };

      const settle = async (what: string): Promise<void> => {
        await s.drain();
        const rows = await s.sql<{ id: string; status: PlacementState }>(`SELECT id, status FROM placement`);
        const other = rows.filter(({ id, status }) => {
          const own = believed.get(id)!;
          if (own.status === 'accepted' && (status === 'medical' || status === 'ready')) own.status = status;
          return own.status !== status;
        });
        expect({ what, other }).toEqual({ what, other: [] });
        expect({ what, lost: await s.sql(LOST_SLOTS, [true]) }).toEqual({ what, lost: [] });
      };

      for (let step = 0; step < STEPS; step++) {
        const name = pick(Object.keys(OPEN) as Step[]);
        const fitting = [...believed].filter(([, { status }]) => OPEN[name].includes(status));
        const alive = [...believed.values()].filter(({ status }) => WAITING.includes(status)).length;
        if (fitting.length === 0 || (alive < 12 && dice(3) === 0)) await begin(pick(seekers));
        else {
          const [id, own] = pick(fitting);
          try {
            await take(name, id, own);
            made.set(name, (made.get(name) ?? 0) + 1);
          } catch (error) {
            if (!(error instanceof DomainError)) throw error;
          }
        }
        await compare(`step ${step} ${name}`);
        if (dice(4) === 0) await settle(`after step ${step} ${name}`);
        if (step % 40 === 39) expect(await broken(s)).toEqual([]);
      }
      await settle('the end');
      expect(await broken(s)).toEqual([]);
      const surely = Object.keys(OPEN).filter((step) => step !== 'book' || STEPS > 1000);
      expect([...made.keys()]).toEqual(expect.arrayContaining(surely));
    },
    STEPS * 1000,
  );
});
