import { type Actor, systemActor, cooperationNotYours } from '../../../platform/access/index.js';

/** The service working for the one who asked: within that cooperation, entered by that person. */
export function workingFor(
  plan: { readonly cooperation: string; readonly requestedBy: string; readonly organisationId: string },
  requestId: string,
): Actor {
  return {
    ...systemActor([plan.cooperation], requestId),
    userId: plan.requestedBy,
    organisationId: plan.organisationId,
  };
}

/**
 * The actor limited to one cooperation, so that the work item names that one.
 * @param cooperation the actor's first when left out. @throws cooperationNotYours
 */
export function within(actor: Actor, cooperation: string | undefined): Actor {
  const chosen = cooperation ?? actor.cooperations[0];
  if (chosen === undefined || !actor.cooperations.includes(chosen))
    throw cooperationNotYours({ cooperation });
  return { ...actor, cooperations: [chosen] };
}
