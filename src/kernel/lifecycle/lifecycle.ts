/**
 * The one shape of a state machine here: states × transitions as a table. The same table guards the server (`decide`), draws
 * the buttons (`allowedTransitions`), proves the history (`replay`) and prints the diagrams in `docs/`.
 */
import { defineError, type LocalizedText, rejectedBy } from '../errors/index.js';
import type { Party } from './parties.js';
import { isEvidence } from './words.js';

/** Why a guard says no: a stable code and a sentence. */
export interface Rejection {
  readonly code: string;
  readonly text: LocalizedText;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Reads the facts and returns the reason to reject the transition, or null. Pure. */
export type Guard<Facts> = (facts: Facts, input: TransitionInput) => Rejection | null;

/** Input of a transition: who reported it, the day it occurred, reason and evidence. */
export interface TransitionInput {
  readonly reportedBy: Party;
  /** Local date (Asia/Shanghai) on which it happened, `YYYY-MM-DD`. */
  readonly occurredOn: string;
  readonly reason?: string;
  readonly evidence?: string;
}

export interface Transition<State extends string, Facts> {
  /** Empty for the transition that creates the aggregate. */
  readonly from: readonly State[];
  readonly to: State;
  /** The parties that may report this transition. Anyone permitted may record it for them. */
  readonly reportedBy: readonly Party[];
  readonly label: LocalizedText;
  readonly guards?: readonly Guard<Facts>[];
  /** `required`: the input must name one of `reasons` (or any text when `reasons` is absent). */
  readonly reason?: 'required' | 'optional';
  readonly reasons?: readonly string[];
  readonly evidence?: 'required' | 'optional';
  /**
   * Typed by another account than the party's, the word needs evidence; `free`: it does not, since the typist saw it
   * happen or no figure and no other party stands on it.
   */
  readonly typedFor?: 'free';
  /** The transition undoes an earlier step: what it takes back no longer binds the days of later transitions. */
  readonly takesBack?: true;
  /** `false`: an observation with a day of its own (a call nobody answered); what happened before it may be told after it. */
  readonly binds?: false;
  /** True for transitions only the system carries out as an effect; never offered as a button. */
  readonly internal?: boolean;
}

export interface LifecycleTable<State extends string, TransitionName extends string, Facts> {
  /** Name of the aggregate as in the glossary, e.g. `placement`; also the key of its rows in `history`. */
  readonly aggregate: string;
  readonly states: Readonly<Record<State, { readonly label: LocalizedText; readonly final?: boolean }>>;
  readonly transitions: Readonly<Record<TransitionName, Transition<State, Facts>>>;
}

export type Lifecycle<State extends string, TransitionName extends string, Facts> = LifecycleTable<
  State,
  TransitionName,
  Facts
>;

export const wrongState = defineError('wrong-state', 'WRONG_STATE', {
  zh: '当前状态不允许此操作',
  en: 'The current state does not allow this move',
});
export const partyNotAuthorised = defineError('forbidden', 'PARTY_NOT_AUTHORISED', {
  zh: '此事不由该方认定',
  en: 'This is not for that party to say',
});
export const reasonRequired = defineError('invalid', 'REASON_REQUIRED', {
  zh: '必须填写原因',
  en: 'A reason is required',
});
export const evidenceRequired = defineError('invalid', 'EVIDENCE_REQUIRED', {
  zh: '必须有佐证;代他人录入时,请写明依据(通话时间与接听人、纸质件、截图)',
  en: 'Evidence is required; for a word typed for somebody else: when and with whom the call was, the paper, the screenshot',
});

/**
 * Declares a lifecycle and proves it is a sound table. Throws at load time, so neither process starts on a broken one:
 * unknown states, a state no move reaches, a non-final state without exit, a final state with one.
 */
export function defineLifecycle<State extends string, TransitionName extends string, Facts = unknown>(
  table: LifecycleTable<State, TransitionName, Facts>,
): Lifecycle<State, TransitionName, Facts> {
  const problems = validateLifecycle(table);
  if (problems.length > 0) throw new Error(`lifecycle ${table.aggregate}: ${problems.join('; ')}`);
  declared.set(table.aggregate, table);
  return table;
}

const declared = new Map<string, Lifecycle<string, string, never>>();

/** Every table declared in this process, by aggregate. */
export function declaredLifecycles(): readonly Lifecycle<string, string, never>[] {
  return [...declared.values()].sort((a, b) => (a.aggregate < b.aggregate ? -1 : 1));
}

/** Returns the errors of a table as sentences; empty when it is sound. */
export function validateLifecycle<S extends string, M extends string, T>(
  table: LifecycleTable<S, M, T>,
): string[] {
  const problems: string[] = [];
  const states = Object.keys(table.states) as S[];
  const transitions = Object.entries(table.transitions) as [M, Transition<S, T>][];
  const known = new Set<string>(states);
  for (const [name, move] of transitions) {
    for (const state of [...move.from, move.to]) {
      if (!known.has(state)) problems.push(`move ${name} names unknown state ${state}`);
    }
    if (move.reportedBy.length === 0) problems.push(`move ${name} can be said by nobody`);
    for (const state of move.from) {
      if (table.states[state]?.final) problems.push(`final state ${state} has exit ${name}`);
    }
  }
  if (!transitions.some(([, move]) => move.from.length === 0)) problems.push('nothing creates it');
  const reached = new Set<S>();
  let grew = true;
  while (grew) {
    grew = false;
    for (const [, move] of transitions) {
      const open = move.from.length === 0 || move.from.some((state) => reached.has(state));
      if (open && !reached.has(move.to)) {
        reached.add(move.to);
        grew = true;
      }
    }
  }
  for (const state of states) {
    if (!reached.has(state)) problems.push(`state ${state} is never reached`);
    const exits = transitions.some(([, move]) => move.from.includes(state));
    if (!exits && !table.states[state].final) problems.push(`state ${state} is a dead end but not final`);
  }
  return problems;
}

/**
 * Decides one transition. Returns the state to write.
 * @throws wrongState (with the state and what is allowed), partyNotAuthorised, reasonRequired, evidenceRequired, or the first
 * guard's rejection as a `wrong-state` error carrying the guard's own code.
 */
export function decide<S extends string, M extends string, T>(
  lifecycle: Lifecycle<S, M, T>,
  status: S | null,
  move: M,
  input: TransitionInput,
  facts: T,
): S {
  const row = lifecycle.transitions[move];
  const open = status === null ? row.from.length === 0 : row.from.includes(status);
  if (!open) {
    throw wrongState({
      aggregate: lifecycle.aggregate,
      status,
      move,
      allowed: findOpenTransitions(lifecycle, status),
    });
  }
  if (!row.reportedBy.includes(input.reportedBy)) {
    throw partyNotAuthorised({
      aggregate: lifecycle.aggregate,
      move,
      reportedBy: input.reportedBy,
      mayBeReportedBy: row.reportedBy,
    });
  }
  if (row.reason === 'required' && !input.reason) throw reasonRequired({ move, reasons: row.reasons });
  if (row.reasons && input.reason && !row.reasons.includes(input.reason)) {
    throw reasonRequired({ move, reason: input.reason, reasons: row.reasons });
  }
  if (row.evidence === 'required' && !isEvidence(input.evidence))
    throw evidenceRequired({ field: 'evidence', move });
  for (const guard of row.guards ?? []) {
    const rejection = guard(facts, input);
    if (rejection) throw rejectedBy('wrong-state', rejection, { move, status, ...rejection.details });
  }
  return row.to;
}

/** Returns the transitions whose `from` contains the state, for all parties. */
export function findOpenTransitions<S extends string, M extends string, T>(
  lifecycle: Lifecycle<S, M, T>,
  status: S | null,
): M[] {
  return (Object.entries(lifecycle.transitions) as [M, Transition<S, T>][])
    .filter(
      ([, move]) => !move.internal && (status === null ? move.from.length === 0 : move.from.includes(status)),
    )
    .map(([name]) => name);
}

/**
 * Returns what may happen next, as the console draws it: open transitions that one of the given parties may report and no
 * guard rejects. Guards are called with an input of `today` and no evidence, so a transition that only lacks a form field is
 * still offered.
 */
export function allowedTransitions<S extends string, M extends string, T>(
  lifecycle: Lifecycle<S, M, T>,
  status: S,
  facts: T,
  parties: readonly Party[],
  today: string,
): M[] {
  return findOpenTransitions(lifecycle, status).filter((name) => {
    const move = lifecycle.transitions[name];
    const party = move.reportedBy.find((candidate) => parties.includes(candidate));
    if (!party) return false;
    return (move.guards ?? []).every(
      (guard) => guard(facts, { reportedBy: party, occurredOn: today }) === null,
    );
  });
}

export interface HistoryStep {
  readonly move: string;
  readonly from: string | null;
  readonly to: string;
}

/**
 * Folds a history into the state it proves.
 * @returns the final state, or a sentence naming the first step that does not follow from the one before.
 */
export function replay<S extends string, M extends string, T>(
  lifecycle: Lifecycle<S, M, T>,
  steps: readonly HistoryStep[],
): { readonly status: S | null } | { readonly error: string } {
  let status: S | null = null;
  for (const [index, step] of steps.entries()) {
    const move = lifecycle.transitions[step.move as M] as Transition<S, T> | undefined;
    if (!move) return { error: `step ${index + 1}: unknown move ${step.move}` };
    if (step.from !== status)
      return { error: `step ${index + 1}: from ${step.from}, but the state was ${status}` };
    const open = status === null ? move.from.length === 0 : move.from.includes(status);
    if (!open || move.to !== step.to)
      return { error: `step ${index + 1}: ${step.move} does not lead ${status} → ${step.to}` };
    status = move.to;
  }
  return { status };
}
