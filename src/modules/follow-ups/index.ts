export { ConcernsService, type NewConcern } from './application/concerns.service.js';
export { EvidenceReader, type EvidenceOnFile } from './application/evidence.reader.js';
export {
  type FigureScope,
  type FollowUpFigure,
  type FollowUpFigures,
  FollowUpFiguresQueries,
} from './application/follow-up-figures.queries.js';
export { FollowUpsQueries } from './application/follow-ups.queries.js';
export { CONCERN_KINDS, type ConcernKind, concernLifecycle } from './domain/concern.lifecycle.js';
export { followUpWithoutStart } from './domain/follow-up.errors.js';
export { FollowUpsModule } from './follow-ups.module.js';
