import type { Actor } from '../../../platform/access/index.js';
import { daysOf, type Section } from '../domain/sections.js';
import type { AlarmCode, StepCode, StepOwner } from '../domain/steps.js';

/** What a list, its counts and a saved view are narrowed by; the same words in the query of all three. */
export interface WorkFilter {
  readonly section?: Section;
  readonly step?: StepCode;
  readonly owner?: StepOwner;
  readonly state?: string;
  /** Township (9 digits) or village (12 digits). */
  readonly area?: string;
  readonly employerId?: string;
  readonly alarm?: AlarmCode;
}

export interface Where {
  readonly sql: string;
  readonly values: readonly unknown[];
  /** The list whose members `each` stands for in `sql`; left out when the actor's scope is not several employers. */
  readonly of?: string;
}

/** Whose steps are one's own; the auditor of a bureau has none. */
export function mineOf(actor: Actor): string {
  return actor.role;
}

/**
 * The actor's own scope as plain conditions an index can serve; the policy of the table would hold without them.
 * @param options.handed persons handed over to the actor one by one
 * @param options.each stands for one of several employers: the first rows of each, in the order of its index, hold the first
 *   rows of all, and nobody sorts all of them for a page
 */
export function whereOf(
  actor: Actor,
  filter: WorkFilter,
  {
    today,
    handed,
    each,
  }: { readonly today: string; readonly handed: readonly string[]; readonly each?: string },
): Where {
  const values: unknown[] = [];
  const put = (value: unknown): string => `$${values.push(value)}`;
  const oneOf = (column: string, list: readonly string[], type: string): string =>
    list.length === 1 ? `${column} = ${put(list[0])}::${type}` : `${column} = ANY(${put(list)}::${type}[])`;
  const parts: string[] = [];
  let of: string | undefined;
  switch (actor.role) {
    case 'bureau':
    case 'auditor':
    case 'system':
      parts.push(oneOf('w.cooperation', actor.cooperations, 'text'));
      break;
    case 'caseworker': {
      const towns = [...new Set(actor.areas.map((area) => area.slice(0, 9)))];
      const own = oneOf('w.town_code', towns, 'text');
      parts.push(handed.length === 0 ? own : `(${own} OR ${oneOf('w.seeker_id', handed, 'uuid')})`);
      // Seven days after the hand-over the station has it; what is the caseworker's to do stays.
      parts.push(
        `(w.shared_until IS NULL OR w.owner = 'caseworker' OR w.shared_until >= ${put(today)}::date)`,
      );
      break;
    }
    case 'clinic':
      parts.push(`w.clinic_id = ${put(actor.clinicId)}::uuid`);
      break;
    default:
      if (each !== undefined && actor.employers.length > 1) {
        of = `${put([...new Set(actor.employers)])}::uuid[]`;
        parts.push(`w.employer_id = ${each}`);
      } else parts.push(oneOf('w.employer_id', actor.employers, 'uuid'));
  }
  const mine = mineOf(actor);
  if (filter.section) {
    const { from, to } = daysOf(filter.section, today);
    parts.push(`w.owner ${filter.section === 'waiting' ? '<>' : '='} ${put(mine)}`);
    if (from) parts.push(`w.due_on >= ${put(from)}::date`);
    if (to) parts.push(`w.due_on <= ${put(to)}::date`);
  }
  if (filter.step) parts.push(`w.step = ${put(filter.step)}`);
  if (filter.owner) parts.push(`w.owner = ${put(filter.owner)}`);
  if (filter.state) parts.push(`w.state = ${put(filter.state)}`);
  if (filter.alarm) parts.push(`w.alarm = ${put(filter.alarm)}`);
  if (filter.employerId) parts.push(`w.employer_id = ${put(filter.employerId)}::uuid`);
  if (filter.area)
    parts.push(`w.${filter.area.length === 9 ? 'town_code' : 'area_code'} = ${put(filter.area)}`);
  return { sql: parts.join(' AND '), values, ...(of ? { of } : {}) };
}
