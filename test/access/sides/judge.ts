import {
  type AnswerSchema,
  type AnswerSchemas,
  kindOfField,
  nameOf,
} from '../../../src/composition/visibility/answer-plan.js';
import {
  type DataKindName,
  type Office,
  sightOf,
} from '../../../src/composition/visibility/data-kinds.data.js';
import type { Planted } from './canaries.js';

/** The county an office answers for; null: one of the district's side or of the installation. */
export type County = 1 | 2 | null;

const AT_HOME: ReadonlySet<Office> = new Set(['source-bureau', 'caseworker', 'source-auditor']);

/** Why somebody may not read what was planted; null when they may. */
export function forbidden(
  { column, kind, county: of }: Planted,
  office: Office,
  county: County,
): string | null {
  if (county !== null && of !== 0 && of !== county) return `${column} of the other county`;
  const read =
    kind === 'hiddenName' || kind === 'homeNote' ? AT_HOME.has(office) : sightOf(kind, office) === 'read';
  return read ? null : `${kind} (${column})`;
}

export interface FieldSeen {
  readonly path: string;
  readonly kind: DataKindName;
  readonly value: unknown;
}

/** Fields of an answer that hold a value, each with its kind; those nobody decided on come by name. */
export function fieldsSeen(
  schemas: AnswerSchemas,
  schema: AnswerSchema | undefined,
  answer: unknown,
): { seen: FieldSeen[]; undecided: Set<string> } {
  const seen: FieldSeen[] = [];
  const undecided = new Set<string>();
  const visit = (inner: AnswerSchema | undefined, value: unknown): void => {
    if (!inner || value === null || value === undefined) return;
    const name = nameOf(inner);
    if (name === undefined) {
      if (Array.isArray(value)) for (const item of value) visit(inner.items, item);
      return;
    }
    for (const [field, property] of Object.entries(schemas[name]?.properties ?? {})) {
      const told = (value as Record<string, unknown>)[field];
      if (told === null || told === undefined) continue;
      const kind = kindOfField(name, field);
      if (kind === undefined && saysSomething(field, property)) undecided.add(`${name}.${field}`);
      if (kind !== undefined && kind !== 'none') seen.push({ path: `${name}.${field}`, kind, value: told });
      visit(property, told);
    }
  };
  visit(schema, answer);
  return { seen, undecided };
}

const OF_EVERY_ANSWER = new Set([
  'nextCursor',
  'version',
  'allowedActions',
  'allowedTransitions',
  'zh',
  'en',
  'listVersion',
]);

/** An id says nothing by itself; what holds another schema is judged by that one's fields. */
export function saysSomething(field: string, property: AnswerSchema): boolean {
  if (OF_EVERY_ANSWER.has(field) || /(^id|Ids?)$/.test(field)) return false;
  const inner = property.items ?? property;
  return nameOf(inner) === undefined && inner.format !== 'uuid';
}

export const isMasked = (value: unknown): boolean =>
  typeof value !== 'object' || value === null
    ? typeof value !== 'string' || value === '' || /[*＊]/.test(value)
    : Object.values(value).every(isMasked);
