import { DomainError } from '../../../src/kernel/errors/index.js';
import { findOpenTransitions } from '../../../src/kernel/lifecycle/index.js';
import {
  FIXED_REASON,
  PlacementCommands,
  placementLifecycle,
  type PlacementTransition,
  type PlacementState,
} from '../../../src/modules/placements/index.js';
import type { Services } from '../../support/harness/index.js';
import { asService, intents, type Post } from './prepared.js';

export type Dice = (below: number) => number;

/** A small generator of chance, so that a failing walk can be walked again. */
export function chance(seed: number): Dice {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** The way to the gate; a walk takes it more often than not, else it would never get there. */
export const TO_THE_GATE: readonly PlacementTransition[] = [
  'offer',
  'accept',
  'order_medical',
  'clear',
  'batch',
  'depart_own_way',
  'depart',
  'arrive',
  'start',
];

export interface Walk {
  readonly dice: Dice;
  readonly seekers: readonly string[];
  readonly posts: readonly Post[];
  readonly forward: ReadonlySet<PlacementTransition>;
  /** So many placements are begun before the walk mostly moves them. */
  readonly begin: number;
  /** Of so many steps one takes any way, not the way forward. */
  readonly astray: number;
}

/**
 * One act of a random history: a new intent, or any open move of any placement.
 * @returns the move that was made; none for an intent, a placement at its end, or a refusal by rule
 */
export async function randomAct(s: Services, walk: Walk): Promise<PlacementTransition | undefined> {
  const { dice, seekers, posts } = walk;
  const pick = <T>(items: readonly T[]): T => items[dice(items.length)]!;
  const open = await s.sql<{ id: string; status: PlacementState }>(
    `SELECT id, status FROM placement ORDER BY id`,
  );
  if (open.length < walk.begin || dice(12) === 0) {
    await intents(s, [{ seekerId: pick(seekers), ...(dice(5) === 0 ? {} : { vacancyId: pick(posts).id }) }]);
    return undefined;
  }
  const { id, status } = pick(open);
  const moves = findOpenTransitions(placementLifecycle, status);
  if (moves.length === 0) return undefined;
  const forward = moves.filter((move) => walk.forward.has(move));
  const move = pick(forward.length > 0 && dice(walk.astray) > 0 ? forward : moves);
  const row = placementLifecycle.transitions[move];
  const reason = FIXED_REASON[move] ?? (row.reasons ? pick(row.reasons) : 'checked by the bureau');
  const attribution = {
    reportedBy: pick(row.reportedBy),
    channel: 'phone',
    reason,
    evidence: 'paper 1',
  } as const;
  const commands = s.get(PlacementCommands);
  const actor = asService();
  try {
    await s.uow.write(actor, async (tx) => {
      if (status === 'medical') await commands.setFitness(tx, id, { word: 'fit', provisional: false });
      await commands.transition(actor, [{ placementId: id, move, attribution }]);
    });
    return move;
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw new Error(`${status} ${move}: ${String(error)}`, { cause: error });
  }
}
