export { mermaid, type DiagramOptions } from './diagram.js';
export {
  allowedTransitions,
  declaredLifecycles,
  decide,
  defineLifecycle,
  evidenceRequired,
  partyNotAuthorised,
  findOpenTransitions,
  reasonRequired,
  replay,
  validateLifecycle,
  wrongState,
  type TransitionInput,
  type Guard,
  type HistoryStep,
  type Lifecycle,
  type Transition,
  type Rejection,
} from './lifecycle.js';
export { CHANNELS, LINK_CHANNELS, NAMED_CHANNELS, PARTIES, type Channel, type Party } from './parties.js';
export {
  type DatedStep,
  earliestNext,
  FIRST_FACT_DAY,
  occurredBeforeLastStep,
  occurredInFuture,
  occurredTooEarly,
  assertNotBefore,
  assertNotInFuture,
} from './days.js';
export { isEvidence, sourceOfWord, WORD_SOURCES, type Word, type WordSource } from './words.js';
export { assertHasEvidence } from './attribution-evidence.js';
