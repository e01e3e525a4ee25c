import type { CompanionGroup } from '../domain/facts.js';

/** Joins pairs that share a person into groups; of each only those in the pool, and none of fewer than two. */
export function companionGroups(
  pairs: readonly (readonly [string, string])[],
  inPool: (id: string) => boolean,
): CompanionGroup[] {
  const leader = new Map<string, string>();
  const find = (id: string): string => {
    let at = id;
    for (let next = leader.get(at); next !== undefined && next !== at; next = leader.get(at)) at = next;
    return at;
  };
  for (const [one, other] of pairs) {
    if (!inPool(one) || !inPool(other)) continue;
    const [a, b] = [find(one), find(other)];
    leader.set(one, leader.get(one) ?? one);
    leader.set(other, leader.get(other) ?? other);
    const first = a < b ? a : b;
    leader.set(a, first);
    leader.set(b, first);
  }
  const members = new Map<string, string[]>();
  for (const id of [...leader.keys()].sort()) members.set(find(id), [...(members.get(find(id)) ?? []), id]);
  return [...members].map(([id, group]) => ({ id, members: group, together: 'employer' as const }));
}
