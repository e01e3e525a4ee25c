import { definePolicy, ROLES } from '../../../platform/access/index.js';

/** Everybody sees, proves and ends their own session; accounts and organisations belong to the security administrator. */
export const identityPolicy = definePolicy({
  'session.see': ROLES,
  'session.end': ROLES,
  'session.prove': ROLES,
  'session.change-password': ROLES,
  'session.second-factor': ROLES,
  'session.device': ROLES,
  'session.pin': ['clinic'],
  'desk.register': ['clinic'],
  'desk.manage': ['security-admin'],
  'organisation.list': ['security-admin'],
  'organisation.create': ['security-admin'],
  'user.list': ['security-admin'],
  'user.create': ['security-admin'],
  'user.change': ['security-admin'],
  'user.disable': ['security-admin'],
  'user.reset': ['security-admin'],
  'signed-link.read': ['bureau', 'caseworker', 'station', 'employer', 'auditor'],
  'signed-link.revoke': ['bureau', 'caseworker', 'station'],
});
