import { type Actor, definePolicy, cooperationNotYours } from '../../../platform/access/index.js';

/** Who may do what here. Whose rows they see is the database's row-level security. */
export const trainingPolicy = definePolicy(
  {
    'training.plan': ['bureau'],
    'training.enter': ['bureau', 'caseworker'],
    'training.read': ['bureau', 'caseworker', 'station', 'auditor'],
    'training.roster.read': ['bureau', 'caseworker', 'station', 'auditor'],
    'agreement.set': ['bureau'],
    'agreement.read': ['bureau', 'caseworker', 'station', 'auditor'],
    'outside-work.record': ['bureau', 'caseworker'],
    'outside-work.read': ['bureau', 'caseworker', 'auditor'],
    'pairing.set': ['bureau'],
    'pairing.read': ['bureau', 'caseworker', 'station', 'auditor'],
  },
  { source: ['training.enter', 'training.roster.read', 'outside-work.record', 'outside-work.read'] },
);

/** The one asked for, or the actor's first. @throws cooperationNotYours */
export function cooperationOf(actor: Actor, asked: string | undefined): string {
  const chosen = asked ?? actor.cooperations[0];
  if (chosen === undefined || !actor.cooperations.includes(chosen))
    throw cooperationNotYours({ cooperation: asked ?? null });
  return chosen;
}
