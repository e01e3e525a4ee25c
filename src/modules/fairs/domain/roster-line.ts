// A line of a list of people for a fair, as a clerk's sheet holds it, and what becomes of it. Nothing is guessed: a line that does
// not name exactly one person of the actor's own area waits for the clerk. Who is registered elsewhere is as unknown as nobody.
import type { LocalizedText } from '../../../kernel/errors/index.js';

export const ROSTER_LINE_FIELDS = ['idNumber', 'name', 'phone', 'place', 'wish', 'slot', 'note'] as const;
export type RosterLineField = (typeof ROSTER_LINE_FIELDS)[number];

export const ROSTER_LINE_STATUSES = [
  'found',
  'on_roster',
  'unknown',
  'ambiguous',
  'other_area',
  'not_eligible',
  'invalid',
] as const;
export type RosterLineStatus = (typeof ROSTER_LINE_STATUSES)[number];

/** Why a line waits: a cell, a stable code and a sentence. */
export interface RosterLineProblem {
  readonly field: RosterLineField;
  readonly code: string;
  readonly text: LocalizedText;
  readonly details?: Readonly<Record<string, unknown>>;
}

const RULES = {
  ROSTER_LINE_UNKNOWN: [
    'unknown',
    '登记册中没有此人,请先登记',
    'Not in the register: to be registered first',
  ],
  ROSTER_NAME_AMBIGUOUS: [
    'ambiguous',
    '有多人同名,请补身份证号、电话尾号或村屯',
    'Several people are called so: add the ID number, the end of the phone or the village',
  ],
  ROSTER_NAME_DIFFERS: [
    'invalid',
    '与该身份证号登记的姓名不符',
    'This ID number is registered under another name',
  ],
  ROSTER_AREA_DIFFERS: [
    'other_area',
    '此人登记在其他乡镇或村屯',
    'This person is registered at another place',
  ],
  ROSTER_LINE_REPEATED: ['invalid', '与名单中前面一行是同一人', 'The same person as an earlier line'],
  ROSTER_TOO_YOUNG: [
    'not_eligible',
    '招聘会当日未满16周岁,不得介绍就业',
    'Under 16 on the day of the fair: must not be introduced to work',
  ],
  ROSTER_PERSON_FROZEN: ['not_eligible', '档案已冻结', 'The record is frozen'],
  PHONE_INVALID: [
    'invalid',
    '电话号码无法拨打;可只写后四位',
    'Not a phone number; its last four digits will do',
  ],
} as const satisfies Record<string, readonly [RosterLineStatus, zh: string, en: string]>;

export type RosterRule = keyof typeof RULES;

export function problemOf(
  field: RosterLineField,
  rule: RosterRule,
  details?: Readonly<Record<string, unknown>>,
): RosterLineProblem {
  const [, zh, en] = RULES[rule];
  return { field, code: rule, text: { zh, en }, ...(details ? { details } : {}) };
}

/** The gravest of a line's problems names its status; codes of single cells make it invalid. */
export function statusOf(problems: readonly RosterLineProblem[], onRoster: boolean): RosterLineStatus {
  const named = new Set<RosterLineStatus>(
    problems.map(({ code }) => (code in RULES ? RULES[code as RosterRule][0] : 'invalid')),
  );
  const gravest = ROSTER_LINE_STATUSES.findLast((status) => named.has(status));
  return gravest ?? (onRoster ? 'on_roster' : 'found');
}
