// The whole road of a placement as one table: who may say each step, what it needs, why it may be refused.
// Law: `started` is the employer's word (the bureau may override with evidence and a reason); a conclusion is the clinic's.
// Ledgers of the past enter by `record_history_…` at their last known state, with the row as evidence.
import { defineLifecycle, type Transition } from '../../../kernel/lifecycle/index.js';
import { fromLedger } from './placement.guards.js';
import { hiringSteps } from './placement.hiring-transitions.js';
import { travelTransitions } from './placement.travel-transitions.js';
import type { PlacementFacts } from './placement.facts.js';
import { PLACEMENT_STATES, PLACEMENT_STATE_LABELS, type PlacementState } from './placement.states.js';
import { buildUndoTransitions, type UndoTransition } from './placement.undo.js';

type PlacementStep = Transition<PlacementState, PlacementFacts>;

export type RecordHistoryTransition = `record_history_${PlacementState}`;
export type PlacementTransition =
  keyof typeof hiringSteps | keyof typeof travelTransitions | RecordHistoryTransition | UndoTransition;

function buildRecordHistoryTransitions(): Record<RecordHistoryTransition, PlacementStep> {
  const transitions = {} as Record<RecordHistoryTransition, PlacementStep>;
  for (const state of PLACEMENT_STATES) {
    transitions[`record_history_${state}`] = {
      from: [],
      to: state,
      reportedBy: ['employer', 'bureau'],
      label: { zh: '录入历史记录', en: 'record from a past ledger' },
      guards: [fromLedger],
      evidence: 'required',
      internal: true,
    };
  }
  return transitions;
}

export const placementLifecycle = defineLifecycle<PlacementState, PlacementTransition, PlacementFacts>({
  aggregate: 'placement',
  states: PLACEMENT_STATE_LABELS,
  transitions: {
    ...hiringSteps,
    ...travelTransitions,
    ...buildRecordHistoryTransitions(),
    ...buildUndoTransitions(),
  },
});

/** The reason a move carries by itself, when the claim names none. */
export const FIXED_REASON: Readonly<Partial<Record<PlacementTransition, string>>> = {
  leave_en_route: 'left_en_route',
  not_started: 'never_started',
  close_hired_elsewhere: 'hired_elsewhere',
  cancel_by_employer: 'cancelled_by_employer',
  cancel_by_bureau: 'cancelled_by_bureau',
  transfer_at_gate: 'transferred_at_gate',
  supersede: 'superseded_unknown',
};
