import type { Role } from './actor.js';

/** Permission → roles that hold it. One such table per module, in words a bureau's lawyer can read. */
export type Policy = Readonly<Record<string, readonly Role[]>>;

const registered = new Map<string, readonly Role[]>();

/** Declares a module's permissions. @throws when two modules declare the same one. */
export function definePolicy<const P extends Policy>(policy: P): P {
  for (const [permission, roles] of Object.entries(policy)) {
    const earlier = registered.get(permission);
    if (earlier && earlier.join() !== roles.join())
      throw new Error(`permission ${permission} is declared twice`);
    registered.set(permission, roles);
  }
  return policy;
}

/** Roles that hold a permission; undefined when nobody declared it. */
export function rolesFor(permission: string): readonly Role[] | undefined {
  return registered.get(permission);
}

/** Everything a role may do, sorted; the console hides what is not in it. */
export function permissionsOf(role: Role): string[] {
  return [...registered]
    .filter(([, roles]) => roles.includes(role))
    .map(([permission]) => permission)
    .sort();
}
