export * from './domain/capacity.js';
export * from './domain/days.js';
export * from './domain/dispute.lifecycle.js';
export {
  MED_NOT_FIT,
  MINOR_HAZARD_POST,
  UNDER_AGE_AT_APPLICATION,
  UNDER_AGE_ON_START,
} from './domain/placement.guards.js';
export type {
  ExamTiming,
  Fitness,
  FitnessWord,
  LastTransition,
  PlacementFacts,
  PlacementOrigin,
  PostFacts,
  TravelMode,
} from './domain/placement.facts.js';
export {
  FIXED_REASON,
  placementLifecycle,
  type PlacementTransition,
  type RecordHistoryTransition,
} from './domain/placement.lifecycle.js';
export { PLACEMENT_MOVED, type PlacementStatusChanged } from './domain/placement.events.js';
export * from './domain/placement.reasons.js';
export {
  FINAL_OR_OFF,
  LIVE_STATES,
  PLACEMENT_STATE_LABELS,
  PLACEMENT_STATES,
  type PlacementState,
} from './domain/placement.states.js';
export { UNDO_MOVES } from './domain/placement.undo.js';
export * from './domain/start-rules.js';
export * from './domain/decision-deadlines.js';
export { DisputesService, type OpenDispute } from './application/disputes.service.js';
export {
  NAMED_COLUMNS,
  type NamedRow,
  namesFrom,
  NOT_SHOWN,
  personNames,
} from './application/person-names.js';
export { reasonAcross } from './domain/other-side-view.js';
export { PlacementCommands } from './application/placement-commands.js';
export { PlacementReader, type PlacementRow, type StartSearch } from './application/placement.reader.js';
export type {
  TransferOnArrival,
  NewPlacement,
  HistoricalPlacement,
  PlacementUpdate,
  PlacementCommand,
  RecordedHistory,
  Attribution,
} from './application/placement-command-types.js';
export { UndoAnswerService } from './application/undo-answer.service.js';
export { UndoHooks, type UndoHook, type UndoPart, type UndoPiece } from './application/undo-hooks.js';
export { startOverlap } from './domain/placement.errors.js';
export { localMinute } from './application/decision-deadlines.service.js';
export { PlacementsModule } from './placements.module.js';
