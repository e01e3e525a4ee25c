import type { Party } from '../../../kernel/lifecycle/index.js';
import { type Actor, definePolicy } from '../../../platform/access/index.js';

/**
 * Who may do what with examinations. Employers hold none of these: they read three words on the placement. Nor does the other
 * side's bureau (个人信息保护法 art. 28): it needs no examination to know who may start.
 */
export const medicalPolicy = definePolicy(
  {
    'medical.read': ['bureau', 'caseworker', 'clinic', 'auditor'],
    'medical.record': ['bureau', 'clinic'],
    'medical.book': ['bureau', 'caseworker', 'clinic'],
    'medical.assign': ['bureau'],
    'medical.block': ['bureau', 'caseworker'],
    'medical.print': ['bureau', 'caseworker', 'clinic'],
    'medical.day-list': ['bureau', 'clinic'],
    'medical.statement': ['bureau'],
    'medical.refer': ['bureau'],
    'medical.forecast': ['bureau', 'clinic'],
    'medical.clinic': ['bureau'],
    'medical.clinic-days': ['bureau', 'clinic'],
    'medical.clinic-read': ['bureau', 'clinic', 'auditor'],
  },
  // Institutions are no persons: who may examine (`medical.clinic-read`) is told to both sides.
  {
    source: [
      'medical.read',
      'medical.record',
      'medical.book',
      'medical.assign',
      'medical.block',
      'medical.print',
      'medical.day-list',
      'medical.statement',
      'medical.refer',
      'medical.forecast',
      'medical.clinic',
      'medical.clinic-days',
    ],
  },
);

/** Parties a user may speak for about a check: a bureau also types in the clinic's paper. */
export function medicalPartiesOf(actor: Actor): Party[] {
  if (actor.role === 'clinic') return ['clinic'];
  if (actor.role === 'bureau') return ['bureau', 'clinic', 'worker'];
  if (actor.role === 'caseworker') return ['caseworker', 'worker'];
  return actor.role === 'system' ? ['system', 'clinic'] : [];
}

/** Conclusion, hazard, recheck items and note are the institution's; others read verdict and dates. */
export function readsConclusions(actor: Actor): boolean {
  return actor.role === 'clinic';
}
