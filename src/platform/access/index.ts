export {
  ACCESS_KEY,
  type AccessOptions,
  CurrentActor,
  IsFresh,
  Public,
  RequirePermission,
  type RequestWithActor,
  type RouteAccess,
} from './access.decorators.js';
export {
  ACTOR_SOURCE,
  AccessGuard,
  notPermitted,
  proofRequired,
  signInRequired,
  signInUnfinished,
  type ActorSource,
  type SignedCaller,
} from './access.guard.js';
export {
  ROLES,
  SYSTEM_USER_ID,
  systemActor,
  type ActingLink,
  type Actor,
  type Role,
  type Sight,
  type UserRole,
} from './actor.js';
export { definePolicy, holds, permissionsOf, rolesFor, SIDES, type Policy, type Side } from './policy.js';
export { cooperationNotYours } from './cooperation.errors.js';
