import type { Role } from './actor.js';

/** Permission → roles that hold it. One such table per module, in words a bureau's lawyer can read. */
export type Policy = Readonly<Record<string, readonly Role[]>>;

/** Of a cooperation: where people come from, or where they go to work. */
export const SIDES = ['source', 'destination'] as const;
export type Side = (typeof SIDES)[number];
/** Roles there are on both sides; all others stand on one by what they are. */
const ON_BOTH_SIDES: readonly Role[] = ['bureau', 'auditor'];

const registered = new Map<string, readonly Role[]>();
const oneSided = new Map<string, Side>();

/**
 * Declares a module's permissions.
 * @param sides permissions that the bureau and the auditor of one side alone hold: what is the other side's own business, and the
 *   data of its persons, is neither read nor done across
 * @throws when two modules declare the same one
 */
export function definePolicy<const P extends Policy>(
  policy: P,
  sides: Partial<Record<Side, readonly (keyof P & string)[]>> = {},
): P {
  for (const [permission, roles] of Object.entries(policy)) {
    const earlier = registered.get(permission);
    if (earlier && earlier.join() !== roles.join())
      throw new Error(`permission ${permission} is declared twice`);
    registered.set(permission, roles);
  }
  for (const side of SIDES) for (const permission of sides[side] ?? []) oneSided.set(permission, side);
  return policy;
}

/** Whether a role holds a permission; a bureau or auditor on the side it stands on. */
export function holds(role: Role, side: Side | null, permission: string): boolean {
  const only = oneSided.get(permission);
  const across = only !== undefined && ON_BOTH_SIDES.includes(role) && side !== only;
  return !across && (registered.get(permission)?.includes(role) ?? false);
}

/** Roles that hold a permission; undefined when nobody declared it. */
export function rolesFor(permission: string): readonly Role[] | undefined {
  return registered.get(permission);
}

/** Everything a role may do on its side, sorted; the console hides what is not in it. */
export function permissionsOf(role: Role, side: Side | null): string[] {
  return [...registered.keys()].filter((permission) => holds(role, side, permission)).sort();
}
