import { definePolicy } from '../../../platform/access/index.js';

/** The record is read by auditors alone; the daily anchor is for both bureaus to keep. */
export const auditPolicy = definePolicy({
  'audit.read': ['auditor'],
  'audit.anchors': ['auditor', 'bureau'],
});
