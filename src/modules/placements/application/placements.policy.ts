import type { Party } from '../../../kernel/lifecycle/index.js';
import { type Actor, definePolicy } from '../../../platform/access/index.js';
import type { TravelMode } from '../domain/placement.facts.js';
import { placementLifecycle, type PlacementTransition } from '../domain/placement.lifecycle.js';

/** Who may do what with placements. Whose rows they see is the database's row-level security. */
export const placementsPolicy = definePolicy(
  {
    'placement.read': ['bureau', 'caseworker', 'station', 'employer', 'auditor'],
    'placement.numbers': ['employer'],
    'placement.offer': ['bureau', 'station', 'employer'],
    'placement.accept': ['bureau', 'caseworker', 'station'],
    'placement.move': ['bureau', 'caseworker', 'station', 'employer'],
    'placement.start': ['bureau', 'station', 'employer'],
    'placement.propose': ['bureau', 'caseworker'],
    'placement.reopen': ['bureau', 'employer'],
    'placement.undo': ['bureau', 'caseworker', 'station', 'employer'],
    'placement.answer-for-worker': ['bureau', 'caseworker', 'station'],
    'employer-answer.read': ['bureau', 'station', 'employer'],
    'employer-answer.give': ['bureau', 'station', 'employer'],
    'answer-link.issue': ['bureau', 'station'],
    'leaving.note': ['bureau', 'caseworker', 'station', 'employer'],
    'job-change.make': ['bureau', 'station'],
    'start-link.issue': ['bureau', 'station'],
    'offer-link.issue': ['bureau', 'caseworker'],
    'call-attempt.read': ['bureau', 'caseworker'],
    'call-attempt.log': ['bureau', 'caseworker'],
    'answer-setting.read': ['bureau', 'caseworker', 'station', 'employer', 'auditor'],
    'answer-setting.change': ['bureau'],
    'dispute.read': ['bureau', 'caseworker', 'station', 'employer', 'auditor'],
    'dispute.open': ['bureau', 'caseworker', 'station', 'employer'],
    'dispute.assign': ['bureau'],
    'dispute.move': ['bureau', 'caseworker', 'station', 'employer'],
  },
  { source: ['placement.propose', 'offer-link.issue', 'call-attempt.read', 'call-attempt.log'] },
);

/** Parties a user may speak for: their own, and those whose word they may enter. A conclusion is never entered here. */
export function partiesOf(actor: Actor): Party[] {
  if (actor.role === 'bureau') return ['bureau', 'worker', 'employer', 'caseworker', 'station', 'escort'];
  if (actor.role === 'caseworker') return ['caseworker', 'worker'];
  if (actor.role === 'station') return ['station', 'worker', 'employer'];
  if (actor.role === 'employer') return ['employer'];
  if (actor.role === 'system')
    return ['system', 'worker', 'employer', 'bureau', 'caseworker', 'station', 'escort'];
  return [];
}

/** Steps that medical checks and batches make from their own records; making one by hand would part the two. */
const ELSEWHERE: ReadonlySet<PlacementTransition> = new Set<PlacementTransition>([
  'order_medical',
  'skip_medical',
  'clear',
  'return_to_medical',
  'bar',
  'batch',
  'take_off_batch',
  'depart',
  'mark_no_show',
  'start_transferred',
]);
const OF_THE_ROAD: ReadonlySet<PlacementTransition> = new Set<PlacementTransition>([
  'arrive',
  'leave_en_route',
]);

/** Whether a move is made on the placement itself; of organised travel the batch's roll-call tells. */
export function byHand(move: PlacementTransition, travelMode: TravelMode | null): boolean {
  const { internal, from } = placementLifecycle.transitions[move];
  if (internal || from.length === 0 || ELSEWHERE.has(move)) return false;
  return !OF_THE_ROAD.has(move) || travelMode === 'own_way' || travelMode === 'employer_bus';
}
