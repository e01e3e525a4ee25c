import { definePolicy, ROLES } from '../../../platform/access/index.js';

/** Everybody sees and ends their own session; accounts and organisations belong to the security administrator. */
export const identityPolicy = definePolicy({
  'session.see': ROLES,
  'session.end': ROLES,
  'session.change-password': ROLES,
  'organisation.list': ['security-admin'],
  'organisation.create': ['security-admin'],
  'user.list': ['security-admin'],
  'user.create': ['security-admin'],
  'user.disable': ['security-admin'],
});
