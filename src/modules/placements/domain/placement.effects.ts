// The columns that change because a move was made: days of the road, the start and the employer's word, the end and why.
// An undo, or a settled dispute, clears what the move had written; nothing else touches these columns.
import { endKeepsPlace } from './capacity.js';
import { FIXED_REASON, type PlacementTransition } from './placement.lifecycle.js';
import type { PlacementState } from './placement.states.js';

export interface EffectInput {
  readonly move: PlacementTransition;
  readonly from: PlacementState;
  readonly to: PlacementState;
  readonly occurredOn: string;
  readonly reason?: string;
  readonly today: string;
  readonly hasVacancy: boolean;
  /** The person agreed to be shown to the company. */
  readonly consented: boolean;
  readonly arrivedOn: string | null;
  /** Instants the waits of the new state end, where it has one. */
  readonly answerDueAt: string | null;
  readonly holdUntil: string | null;
  readonly now: string;
}

export type PlacementColumns = Readonly<Record<string, string | number | boolean | null>>;

/** How far along the road a state is; an undo to a state clears the days of what lies beyond it. */
const ROAD: readonly PlacementState[] = ['departed', 'arrived', 'started', 'ended'];
const DAYS: Readonly<Record<string, PlacementColumns>> = {
  departed: { departed_on: null },
  arrived: { arrived_on: null },
  started: {
    started_on: null,
    start_confirmed_on: null,
    start_job: null,
    start_wage: null,
    poor_on_start: null,
  },
  ended: { ended_on: null, end_reason: null, keeps_place: false },
};

/** @returns the columns to write with the status */
export function effectsOf(input: EffectInput): PlacementColumns {
  const { move, from, to, occurredOn, today } = input;
  const waits = waitColumns(input);
  if (/^(?:undo_to|set_aside)_/.test(move)) return { ...waits, ...undone(from, to) };
  switch (to) {
    case 'departed':
      return { ...waits, departed_on: occurredOn };
    case 'arrived':
      return { ...waits, arrived_on: occurredOn };
    case 'started':
      return {
        ...waits,
        started_on: occurredOn,
        start_confirmed_on: today,
        ...(input.arrivedOn === null ? { arrived_on: occurredOn } : {}),
      };
    case 'ended':
      return {
        ...waits,
        ended_on: occurredOn,
        end_reason: input.reason ?? FIXED_REASON[move] ?? null,
        keeps_place: input.hasVacancy && endKeepsPlace(from, to),
      };
    case 'declined':
    case 'withdrawn':
    case 'barred':
    case 'no_show':
      return { ...waits, end_reason: input.reason ?? FIXED_REASON[move] ?? null };
    default:
      return waits;
  }
}

function waitColumns({ move, to, answerDueAt, holdUntil, now, consented }: EffectInput): PlacementColumns {
  const asked = to === 'proposed' || to === 'intent';
  const offered = to === 'offered';
  return {
    answer_due_at: asked ? answerDueAt : null,
    hold_until: offered ? holdUntil : null,
    ...(asked ? { shown_to_employer: to === 'intent' || consented } : {}),
    ...(move === 'extend_hold'
      ? { hold_alarm_at: now }
      : { asked_at: asked || offered ? now : null, hold_alarm_at: null }),
  };
}

function undone(from: PlacementState, to: PlacementState): PlacementColumns {
  const reached = ROAD.indexOf(to);
  const cleared = ROAD.slice(reached + 1, ROAD.indexOf(from) + 1);
  return Object.assign({ end_reason: null }, ...cleared.map((state) => DAYS[state])) as PlacementColumns;
}
