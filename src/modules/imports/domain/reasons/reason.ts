import type { LocalizedText } from '../../../../kernel/errors/index.js';

export type FindingLevel = 'refuse' | 'merge' | 'warn' | 'info';

/** `column` is about a whole column that is recognised and never stored. */
export type ReasonLevel = FindingLevel | 'column';

export interface Reason {
  readonly level: ReasonLevel;
  readonly text: LocalizedText;
  /** Other levels the same code may carry (a start that supersedes warns, one that contradicts is refused). */
  readonly alsoLevels: readonly ReasonLevel[];
}

export function reason(
  level: ReasonLevel,
  zh: string,
  en: string,
  alsoLevels: readonly ReasonLevel[] = [],
): Reason {
  return { level, text: { zh, en }, alsoLevels };
}
