// The whole road of a placement as one table: who may say each step, what it needs, why it may be refused.
// Law: `started` is the employer's word (the bureau may override with evidence and a reason); a conclusion is the clinic's.
// Ledgers of the past enter by `record_history_…` at their last known state, with the row as evidence.
import { defineLifecycle, type Transition } from '../../../kernel/lifecycle/index.js';
import { fromLedger } from './placement.guards.js';
import { hiringSteps } from './placement.hiring-transitions.js';
import { travelTransitions } from './placement.travel-transitions.js';
import type { PlacementFacts } from './placement.facts.js';
import { PLACEMENT_STATES, PLACEMENT_STATE_LABELS, type PlacementState } from './placement.states.js';
import { undoMoves, type UndoMove } from './placement.undo.js';

type PlacementStep = Transition<PlacementState, PlacementFacts>;

export type RecordHistoryMove = `record_history_${PlacementState}`;
export type PlacementMove =
  keyof typeof hiringSteps | keyof typeof travelTransitions | RecordHistoryMove | UndoMove;

function recordHistoryMoves(): Record<RecordHistoryMove, PlacementStep> {
  const moves = {} as Record<RecordHistoryMove, PlacementStep>;
  for (const state of PLACEMENT_STATES) {
    moves[`record_history_${state}`] = {
      from: [],
      to: state,
      reportedBy: ['employer', 'bureau'],
      label: { zh: '录入历史记录', en: 'record from a past ledger' },
      guards: [fromLedger],
      evidence: 'required',
      internal: true,
    };
  }
  return moves;
}

export const placementLifecycle = defineLifecycle<PlacementState, PlacementMove, PlacementFacts>({
  aggregate: 'placement',
  states: PLACEMENT_STATE_LABELS,
  moves: { ...hiringSteps, ...travelTransitions, ...recordHistoryMoves(), ...undoMoves() },
});

/** The reason a move carries by itself, when the claim names none. */
export const FIXED_REASON: Readonly<Partial<Record<PlacementMove, string>>> = {
  leave_en_route: 'left_en_route',
  not_started: 'never_started',
  close_hired_elsewhere: 'hired_elsewhere',
  cancel_by_employer: 'cancelled_by_employer',
  cancel_by_bureau: 'cancelled_by_bureau',
  transfer_at_gate: 'transferred_at_gate',
  supersede: 'superseded_unknown',
};
