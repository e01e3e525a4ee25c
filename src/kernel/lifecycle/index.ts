export { mermaid, type DiagramOptions } from './diagram.js';
export {
  allowedActions,
  declaredLifecycles,
  decide,
  defineLifecycle,
  evidenceRequired,
  happenedInFuture,
  mustHaveHappened,
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
export { CHANNELS, PARTIES, type Channel, type Party } from './parties.js';
