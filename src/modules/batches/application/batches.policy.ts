import type { Party } from '../../../kernel/lifecycle/index.js';
import { type Actor, definePolicy } from '../../../platform/access/index.js';

/** Who may do what with departures. Whose batches and passengers they see is row-level security. */
export const batchesPolicy = definePolicy(
  {
    'batch.plan': ['bureau'],
    'batch.list': ['bureau'],
    'batch.move': ['bureau', 'escort', 'station'],
    'batch.board': ['bureau', 'escort'],
    'batch.ring': ['escort'],
    'batch.read': ['bureau', 'caseworker', 'station', 'employer', 'escort', 'auditor'],
    'batch.candidates': ['bureau'],
    'batch.print': ['bureau', 'escort'],
    'batch.export': ['bureau'],
    'batch.receive': ['bureau', 'station'],
    'batch.hand-over': ['bureau', 'escort', 'station'],
  },
  { source: ['batch.list', 'batch.candidates', 'batch.ring'] },
);

/** Parties a user may speak for about a departure: their own, and those who have told the bureau by phone or paper. */
export function partiesOf(actor: Actor): Party[] {
  if (actor.role === 'bureau') return ['bureau', 'escort', 'station'];
  if (actor.role === 'escort') return ['escort'];
  if (actor.role === 'system') return ['system', 'bureau', 'escort', 'station'];
  return actor.role === 'station' ? ['station'] : [];
}
