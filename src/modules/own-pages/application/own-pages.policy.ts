import { definePolicy } from '../../../platform/access/index.js';

/** Who may hand a person the link to their own page: those who register people and call them. */
export const ownPagesPolicy = definePolicy(
  {
    'own-page-link.issue': ['bureau', 'caseworker'],
  },
  { source: ['own-page-link.issue'] },
);
