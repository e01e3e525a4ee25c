import { definePolicy, ROLES } from '../../../platform/access/index.js';

/** Everybody who signs in may look things up; a yearly notice is loaded by a bureau or the system's administrator. */
export const referencePolicy = definePolicy({
  'reference.read': ROLES,
  'reference.load': ['bureau', 'system-admin'],
});
