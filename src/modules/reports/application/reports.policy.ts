import { definePolicy } from '../../../platform/access/index.js';

/** Reports count the whole cooperation, the same for both bureaus; nobody else reads them. */
export const reportsPolicy = definePolicy(
  {
    'report.read': ['bureau', 'auditor'],
    'report.list': ['bureau', 'auditor'],
    'report.count': ['bureau'],
    'report.freeze': ['bureau'],
    'report.sign': ['bureau'],
    'report.export': ['bureau'],
    'form.fill': ['bureau'],
  },
  { source: ['form.fill'] },
);
