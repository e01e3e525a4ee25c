export { FairDirectory, type FairOnList } from './application/fair-directory.js';
export type { Counted, FairFigures } from './application/fair-figures.service.js';
export { FairsQueries } from './application/fairs.queries.js';
export { fairCodeOf, readFairCode, type Fair } from './domain/fair.js';
export { fairLifecycle, type FairState } from './domain/fair.lifecycle.js';
export { readPoorMark, povertyMismatch } from './domain/intent-rules.js';
export { rosterEntryLifecycle, type RosterEntryState } from './domain/roster-entry.lifecycle.js';
export { FairsModule } from './fairs.module.js';
