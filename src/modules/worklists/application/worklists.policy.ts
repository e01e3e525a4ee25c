import { definePolicy } from '../../../platform/access/index.js';

/** A work list belongs to who has steps; whose rows it shows is the database's row-level security. */
export const worklistsPolicy = definePolicy(
  {
    'worklist.read': ['bureau', 'caseworker', 'station', 'employer', 'clinic'],
    'saved-view.use': ['bureau', 'caseworker', 'station', 'employer', 'clinic'],
    'caseload.hand-over': ['bureau'],
    'caseload.read': ['bureau', 'caseworker'],
  },
  { source: ['caseload.hand-over', 'caseload.read'] },
);
