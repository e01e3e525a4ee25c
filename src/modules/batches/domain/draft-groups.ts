// Who goes into a draft, and who sits beside whom. People come in the order in which they became ready; companions (夫妻, 同行)
// are taken together or not at all, and nobody behind them is held up by a group that is too big for the seats left.
// On the coach people of one employer and one pick-up point sit together, companions side by side.
export interface ReadyPerson {
  readonly placementId: string;
  readonly seekerId: string;
  /** Name or id of the company they go to. */
  readonly employer: string;
  /** Pick-up point: the township a person lives in. */
  readonly stop: string;
}

/** Companions among those who are ready, each in the place of the first of them. */
export function companionGroups(
  people: readonly ReadyPerson[],
  pairs: readonly (readonly [seekerId: string, withSeekerId: string])[],
): ReadyPerson[][] {
  const head = new Map(people.map(({ seekerId }) => [seekerId, seekerId]));
  const find = (id: string): string => {
    let at = id;
    while (head.get(at) !== at) at = head.get(at)!;
    return at;
  };
  for (const [one, other] of pairs) if (head.has(one) && head.has(other)) head.set(find(other), find(one));
  const groups = new Map<string, ReadyPerson[]>();
  for (const person of people) {
    const key = find(person.seekerId);
    groups.set(key, [...(groups.get(key) ?? []), person]);
  }
  return [...groups.values()];
}

/** @param room seats left; groups in the order of readiness, then seated by employer and pick-up point */
export function draftOrder(groups: readonly (readonly ReadyPerson[])[], room: number): ReadyPerson[] {
  let left = room;
  const taken = groups.filter((group) => {
    if (group.length > left) return false;
    left -= group.length;
    return true;
  });
  const key = ([first]: readonly ReadyPerson[]): string => `${first!.employer}\u0000${first!.stop}`;
  return taken
    .map((group, index) => ({ group, index, key: key(group) }))
    .sort((a, b) => (a.key === b.key ? a.index - b.index : a.key < b.key ? -1 : 1))
    .flatMap(({ group }) => group);
}
