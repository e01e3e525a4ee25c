// Undo is the reverse move inside its window, as a new event: history keeps the mistake and its correction.
// The party that said it may take it back; the bureau may too. Barred and no-show are final and have no undo.
// A move that brings a place back into use must still find one, and a person who was placed elsewhere stays there.
import type { Guard, Transition, Party, Rejection } from '../../../kernel/lifecycle/index.js';
import { diffDays } from '../../../kernel/values/index.js';
import { endKeepsPlace, holdsPlace } from './capacity.js';
import type { PlacementFacts } from './placement.facts.js';
import { noOtherLive, placeLeft } from './placement.guards.js';
import type { PlacementState } from './placement.states.js';
import { LIVE_STATES } from './placement.states.js';

/** Days, counted from the day of recording; a move that is not here cannot be taken back. */
export const UNDO_WINDOW_DAYS: Readonly<Record<string, number>> = {
  show_interest: 2,
  offer: 2,
  decline_by_employer: 2,
  decline_by_worker: 2,
  accept: 2,
  withdraw: 7,
  close_hired_elsewhere: 7,
  batch: 7,
  take_off_batch: 7,
  depart: 1,
  depart_own_way: 1,
  arrive: 2,
  start: 7,
  override_start: 7,
  cancel_by_employer: 7,
  cancel_by_bureau: 7,
  leave_en_route: 2,
  not_started: 7,
  report_leaving: 7,
  override_leaving: 7,
};

const NOTHING_TO_UNDO: Rejection = {
  code: 'NOTHING_TO_UNDO',
  text: { zh: '上一步不可撤销', en: 'The last move cannot be taken back' },
};
const UNDO_TOO_LATE: Rejection = {
  code: 'UNDO_WINDOW_OVER',
  text: { zh: '撤销期已过', en: 'The time to take it back is over' },
};
const NOT_YOUR_UNDO: Rejection = {
  code: 'UNDO_NOT_YOURS',
  text: {
    zh: '由原认定方或人社部门撤销',
    en: 'Only the party that said it, or the bureau, may take it back',
  },
};

const reverses =
  (state: PlacementState): Guard<PlacementFacts> =>
  (facts, input) => {
    const last = facts.last;
    const window = last ? UNDO_WINDOW_DAYS[last.move] : undefined;
    if (!last || window === undefined || last.from !== state) return NOTHING_TO_UNDO;
    if (diffDays(last.recordedOn, input.occurredOn) > window) return UNDO_TOO_LATE;
    return input.reportedBy === last.reportedBy || input.reportedBy === 'bureau' ? null : NOT_YOUR_UNDO;
  };

/** Only a return from off the road asks for a place again; an end after the start had kept it. */
const placeStillLeft: Guard<PlacementFacts> = (facts, input) => {
  const last = facts.last;
  if (!last || holdsPlace(last.to) || endKeepsPlace(last.from, last.to)) return null;
  return placeLeft(facts, input);
};

export type UndoTarget = Exclude<
  PlacementState,
  'barred' | 'no_show' | 'ended' | 'declined' | 'expired' | 'withdrawn'
>;
export type UndoTransition = `undo_to_${UndoTarget}`;

/** From which states a mistaken move may be taken back to each state, and by whom. */
const UNDO: Readonly<
  Record<UndoTarget, { readonly from: readonly PlacementState[]; readonly reportedBy: readonly Party[] }>
> = {
  proposed: {
    from: ['intent', 'offered', 'declined', 'withdrawn'],
    reportedBy: ['worker', 'employer', 'bureau', 'system'],
  },
  intent: {
    from: ['offered', 'declined', 'withdrawn'],
    reportedBy: ['worker', 'employer', 'bureau', 'system'],
  },
  offered: {
    // The check is ordered by itself moments after the yes; taking the yes back takes that with it.
    from: ['accepted', 'medical', 'ready', 'declined', 'withdrawn'],
    reportedBy: ['worker', 'employer', 'bureau', 'system'],
  },
  accepted: { from: ['withdrawn', 'ended'], reportedBy: ['worker', 'employer', 'bureau'] },
  medical: { from: ['withdrawn', 'ended'], reportedBy: ['worker', 'employer', 'bureau'] },
  ready: {
    from: ['batched', 'departed', 'withdrawn', 'ended'],
    reportedBy: ['worker', 'employer', 'bureau'],
  },
  batched: {
    from: ['ready', 'departed', 'withdrawn', 'ended'],
    reportedBy: ['worker', 'employer', 'escort', 'bureau'],
  },
  departed: {
    from: ['arrived', 'started', 'ended'],
    reportedBy: ['worker', 'employer', 'escort', 'station', 'bureau'],
  },
  arrived: { from: ['started', 'ended'], reportedBy: ['worker', 'employer', 'bureau'] },
  started: { from: ['ended'], reportedBy: ['employer', 'bureau'] },
};

/** Every move that takes another one back. */
export const UNDO_MOVES = Object.keys(UNDO).map((target) => `undo_to_${target}` as UndoTransition);

export function buildUndoTransitions(): Record<UndoTransition, Transition<PlacementState, PlacementFacts>> {
  const transitions = {} as Record<UndoTransition, Transition<PlacementState, PlacementFacts>>;
  for (const [target, { from, reportedBy }] of Object.entries(UNDO) as [
    UndoTarget,
    (typeof UNDO)[UndoTarget],
  ][]) {
    const guards: Guard<PlacementFacts>[] = [reverses(target)];
    if (holdsPlace(target)) guards.push(placeStillLeft);
    if (LIVE_STATES.has(target)) guards.push(noOtherLive);
    const label = { zh: '撤销上一步', en: 'take the last move back' };
    transitions[`undo_to_${target}`] = { from, to: target, reportedBy, label, guards, takesBack: true };
  }
  return transitions;
}
