import { definePolicy } from '../../../platform/access/index.js';

/** A second security administrator decides, or the bureau of the place for accounts and holds of its own. */
export const approvalsPolicy = definePolicy({
  'approval.list': ['security-admin', 'bureau'],
  'approval.decide': ['security-admin', 'bureau'],
  'approval.withdraw': ['security-admin', 'bureau'],
});
