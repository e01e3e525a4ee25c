import type { CodeEntry } from '../domain/codes/code-entry.js';
import { EDUCATION_CODES } from '../domain/codes/education.js';
import { ETHNIC_GROUPS } from '../domain/codes/ethnic-groups.js';
import { HOUSEHOLD_RELATIONS } from '../domain/codes/household-relations.js';
import { INDUSTRIES, OCCUPATION_CLASSES } from '../domain/codes/industries.js';
import {
  DISABILITY_CATEGORIES,
  LABOUR_ABILITIES,
  MANDARIN_LEVELS,
  SEX_CODES,
} from '../domain/codes/personal-codes.js';
import { POVERTY_STATUSES } from '../domain/codes/poverty-statuses.js';

const LISTS = {
  'ethnic-groups': ETHNIC_GROUPS,
  education: EDUCATION_CODES,
  'household-relations': HOUSEHOLD_RELATIONS,
  sexes: SEX_CODES,
  'disability-categories': DISABILITY_CATEGORIES,
  'labour-abilities': LABOUR_ABILITIES,
  'mandarin-levels': MANDARIN_LEVELS,
  'poverty-statuses': POVERTY_STATUSES,
  industries: INDUSTRIES,
  'occupation-classes': OCCUPATION_CLASSES,
} as const satisfies Record<string, readonly CodeEntry[]>;

export type CodeListName = keyof typeof LISTS;

export const CODE_LISTS = Object.keys(LISTS) as CodeListName[];

export function codeList(name: CodeListName): readonly CodeEntry[] {
  return LISTS[name];
}
