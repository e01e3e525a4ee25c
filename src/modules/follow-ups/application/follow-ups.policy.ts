import type { Party } from '../../../kernel/lifecycle/index.js';
import { type Actor, definePolicy } from '../../../platform/access/index.js';

/** Who may do what after the start. Whose rows they see is the database's row-level security. */
export const followUpsPolicy = definePolicy({
  'follow-up.read': ['bureau', 'caseworker', 'station', 'auditor'],
  'follow-up.record': ['bureau', 'caseworker', 'station'],
  'evidence.list': ['bureau', 'caseworker', 'station', 'employer', 'auditor'],
  'evidence.read-file': ['bureau', 'caseworker', 'station'],
  'evidence.record': ['bureau', 'caseworker', 'station', 'employer'],
  'concern.read': ['bureau', 'caseworker', 'station', 'auditor'],
  'concern.record': ['bureau', 'caseworker', 'station'],
  'start-duty.read': ['bureau', 'caseworker', 'station', 'employer', 'auditor'],
  'start-duty.record': ['bureau', 'station', 'employer'],
  'start-echo.record': ['bureau', 'caseworker', 'station'],
  'start-filing.export': ['bureau'],
});

/** Parties a user may speak for: their own, the worker, and for bureau and station the employer who answers by phone. */
export function partiesOf(actor: Actor): Party[] {
  if (actor.role === 'bureau') return ['bureau', 'worker', 'employer', 'caseworker', 'station'];
  if (actor.role === 'caseworker') return ['caseworker', 'worker'];
  if (actor.role === 'station') return ['station', 'worker', 'employer'];
  if (actor.role === 'employer') return ['employer'];
  if (actor.role === 'system') return ['system', 'worker', 'employer', 'bureau', 'caseworker', 'station'];
  return [];
}
