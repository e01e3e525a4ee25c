import type { LocalizedText } from '../../../kernel/errors/index.js';
import type { HardKey } from './criteria/index.js';

export interface ShownWhy {
  readonly verdict: string;
  readonly text: LocalizedText;
  readonly criterion?: string;
}

/** Key of the criterion that stands on an examination. */
export const HEALTH: HardKey = 'hazard';
/** What is said instead of it to whoever is not the person's county. */
export const UNMET = {
  code: 'condition',
  text: { zh: '不符合岗位条件', en: 'does not meet the conditions of the post' },
};

/** That a person is unfit for a post is the county's to read; across it is one of the conditions of the post. */
export const withoutHealth = (why: ShownWhy): ShownWhy =>
  why.criterion === HEALTH ? { verdict: why.verdict, text: UNMET.text } : why;
