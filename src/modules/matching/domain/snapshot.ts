import { createHash } from 'node:crypto';
import type { MatchSnapshot } from './engine.js';
import { snapshotInvalid } from './matching.errors.js';

/** Equal facts, equal hash, whatever order they were loaded in. A plan of another hash is stale. */
export function hashSnapshot(snapshot: MatchSnapshot): string {
  const hash = createHash('sha256');
  const add = (label: string, rows: readonly object[], id: (row: never) => string): void => {
    hash.update(`${label}:${rows.length}\n`);
    const keyed = rows.map((row) => [id(row as never), row] as const);
    keyed.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    for (const [, row] of keyed) hash.update(canonical(row)).update('\n');
  };
  const byId = (row: { id: string }): string => row.id;
  const byPair = (row: { seekerId: string; vacancyId: string }): string => `${row.seekerId}|${row.vacancyId}`;
  add('seekers', snapshot.seekers, byId);
  add('vacancies', snapshot.vacancies, byId);
  add('employers', snapshot.employers, byId);
  add('groups', snapshot.groups, byId);
  add('pins', snapshot.pins, byPair);
  add('current', snapshot.current, byPair);
  return hash.digest('hex');
}

const canonical = (row: object): string =>
  JSON.stringify(row, (_key, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : value,
  );

/** Refuses what no plan could satisfy: unknown ids, people twice, pins over the headcount. */
export function assertConsistent(snapshot: MatchSnapshot): void {
  const seekers = uniqueIds('seeker', snapshot.seekers);
  const vacancies = uniqueIds('vacancy', snapshot.vacancies);
  uniqueIds('employer', snapshot.employers);
  uniqueIds('group', snapshot.groups);
  const pinned = new Map<string, number>();
  const once = new Set<string>();
  for (const pin of snapshot.pins) {
    if (!seekers.has(pin.seekerId) || !vacancies.has(pin.vacancyId)) refuse('pin names an unknown id', pin);
    if (once.has(pin.seekerId)) refuse('pinned twice', pin);
    once.add(pin.seekerId);
    pinned.set(pin.vacancyId, (pinned.get(pin.vacancyId) ?? 0) + 1);
  }
  for (const vacancy of snapshot.vacancies) {
    const { id, headcount, reserved } = vacancy;
    if (!Number.isInteger(headcount) || headcount < 0) refuse('headcount is not a whole number', { id });
    if (reserved && (reserved.seats < 0 || reserved.seats > headcount))
      refuse('more reserved seats than seats', { id });
    if (reserved && vacancy.beds)
      refuse('a post with reserved seats and counted beds must be split in two', { id });
    if ((pinned.get(id) ?? 0) > headcount) refuse('more people pinned than seats', { id });
  }
  const grouped = new Set<string>();
  for (const group of snapshot.groups) {
    if (group.members.length < 2) refuse('a group of fewer than two', { id: group.id });
    for (const member of group.members) {
      if (!seekers.has(member)) refuse('group names an unknown seeker', { id: group.id, member });
      if (grouped.has(member)) refuse('one person in two groups', { id: group.id, member });
      grouped.add(member);
    }
  }
}

function uniqueIds(what: string, rows: readonly { id: string }[]): Set<string> {
  const ids = new Set(rows.map((row) => row.id));
  if (ids.size !== rows.length) refuse(`the same ${what} twice`, {});
  return ids;
}

function refuse(rule: string, details: object): never {
  throw snapshotInvalid({ rule, ...details });
}
