export { ReviewSteps } from './application/review-steps.service.js';
export { SavedViews, type SavedView } from './application/saved-views.service.js';
export { type WorkFilter, whereOf } from './application/work-filter.js';
export { WorklistQueries } from './application/worklist.queries.js';
export { OPEN_STATES } from './domain/next-step.js';
export { WorklistsModule } from './worklists.module.js';
