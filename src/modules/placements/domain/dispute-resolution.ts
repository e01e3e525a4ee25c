// What a settled dispute does to the placement: the moves that bring the record to what was found, each in the name of the party
// whose word holds. The record itself is never edited: a wrong start or leaving is set aside by a move, the right one follows.
import { type DomainError } from '../../../kernel/errors/index.js';
import type { Party } from '../../../kernel/lifecycle/index.js';
import { findingImpossible, findingIncomplete } from './placement.errors.js';
import type { PlacementTransition } from './placement.lifecycle.js';
import type { PlacementState } from './placement.states.js';

export const FOUND = ['as_recorded', 'started', 'not_started', 'in_post', 'left'] as const;
export type Found = (typeof FOUND)[number];

export interface Finding {
  readonly found: Found;
  /** Day of the start or of the leaving. */
  readonly on?: string;
  /** Of the list of leaving reasons. */
  readonly leavingReason?: string;
}

export interface Recorded {
  readonly status: PlacementState;
  readonly startedOn: string | null;
  readonly endedOn: string | null;
}

export interface ResolvingTransition {
  readonly move: PlacementTransition;
  readonly reportedBy: Party;
  /** The day of the settlement when left out. */
  readonly on?: string;
  readonly reason?: string;
}

/** @param resolvedFor the party whose word holds; the employer's own moves are said by the employer, all others by the bureau */
export function findResolvingTransitions(
  finding: Finding,
  recorded: Recorded,
  resolvedFor: string,
): ResolvingTransition[] {
  const { status } = recorded;
  switch (finding.found) {
    case 'as_recorded':
      return [];
    case 'started':
      return findStartTransitions(finding, recorded, resolvedFor);
    case 'not_started':
      if (status === 'started') return [setAside('set_aside_start'), notStarted(resolvedFor)];
      if (status === 'arrived') return [notStarted(resolvedFor)];
      throw impossible(finding, recorded);
    case 'in_post':
      if (status === 'started') return [];
      if (status === 'ended' && recorded.startedOn !== null) return [setAside('set_aside_leaving')];
      throw impossible(finding, recorded);
    case 'left':
      return separationTransitions(finding, recorded, resolvedFor);
  }
}

function findStartTransitions(
  { found, on }: Finding,
  recorded: Recorded,
  resolvedFor: string,
): ResolvingTransition[] {
  if (on === undefined) throw findingIncomplete({ found });
  const start: ResolvingTransition =
    resolvedFor === 'employer'
      ? { move: 'start', reportedBy: 'employer', on }
      : { move: 'override_start', reportedBy: 'bureau', on, reason: 'dispute_settled' };
  switch (recorded.status) {
    case 'departed':
    case 'arrived':
      return [start];
    case 'started':
      return recorded.startedOn === on ? [] : [setAside('set_aside_start'), start];
    case 'ended':
      if (recorded.startedOn === null) return [setAside('set_aside_not_started'), start];
      throw impossible({ found, on }, recorded);
    default:
      throw impossible({ found, on }, recorded);
  }
}

function separationTransitions(
  { found, on, leavingReason }: Finding,
  recorded: Recorded,
  resolvedFor: string,
): ResolvingTransition[] {
  if (on === undefined || leavingReason === undefined) throw findingIncomplete({ found });
  const leave: ResolvingTransition =
    resolvedFor === 'employer'
      ? { move: 'report_leaving', reportedBy: 'employer', on, reason: leavingReason }
      : { move: 'override_leaving', reportedBy: 'bureau', on, reason: leavingReason };
  if (recorded.startedOn === null || on < recorded.startedOn) throw impossible({ found, on }, recorded);
  if (recorded.status === 'started') return [leave];
  if (recorded.status !== 'ended') throw impossible({ found, on }, recorded);
  return recorded.endedOn === on ? [] : [setAside('set_aside_leaving'), leave];
}

function setAside(
  move: 'set_aside_start' | 'set_aside_leaving' | 'set_aside_not_started',
): ResolvingTransition {
  return { move, reportedBy: 'bureau', reason: 'dispute_settled' };
}

function notStarted(resolvedFor: string): ResolvingTransition {
  return { move: 'not_started', reportedBy: resolvedFor === 'employer' ? 'employer' : 'worker' };
}

function impossible({ found }: Finding, { status }: Recorded): DomainError {
  return findingImpossible({ found, status });
}
