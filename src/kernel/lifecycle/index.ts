export { mermaid, type DiagramOptions } from './diagram.js';
export {
  allowedActions,
  declaredLifecycles,
  decide,
  defineLifecycle,
  evidenceRequired,
  notYours,
  openMoves,
  reasonRequired,
  replay,
  validateLifecycle,
  wrongState,
  type Claim,
  type Guard,
  type HistoryStep,
  type Lifecycle,
  type Move,
  type Refusal,
} from './lifecycle.js';
export { CHANNELS, LINK_CHANNELS, NAMED_CHANNELS, PARTIES, type Channel, type Party } from './parties.js';
export {
  type DatedStep,
  earliestNext,
  FIRST_FACT_DAY,
  happenedBeforeLastStep,
  happenedInFuture,
  happenedTooEarly,
  mustFollow,
  mustHaveHappened,
} from './days.js';
export { sourceOfWord, WORD_SOURCES, type Word, type WordSource } from './words.js';
