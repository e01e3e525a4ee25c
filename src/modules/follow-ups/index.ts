export { EvidenceDirectory, type EvidenceOnFile } from './application/evidence-directory.js';
export {
  type FigureScope,
  type FollowUpFigure,
  type FollowUpFigures,
  FollowUpFiguresQueries,
} from './application/follow-up-figures.queries.js';
export { FollowUpsQueries } from './application/follow-ups.queries.js';
export { FollowUpsModule } from './follow-ups.module.js';
