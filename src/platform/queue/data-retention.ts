/**
 * What is kept for a time only: one rule per class of data, carried out once a day by `purge-old-rows`. A rule removes or
 * blanks at most `$2` rows that are older than `$1` days by `app_now()`.
 */
export interface DataRetentionRule {
  readonly name: string;
  /** In words, with the article that asks for it. */
  readonly why: string;
  readonly days: number;
  readonly statement: string;
}

const rules = new Map<string, DataRetentionRule>();

/** @throws when the name is taken */
export function defineRetention(rule: DataRetentionRule): DataRetentionRule {
  if (rules.has(rule.name)) throw new Error(`retention ${rule.name} is declared twice`);
  rules.set(rule.name, rule);
  return rule;
}

/** By name. */
export function retentionRules(): readonly DataRetentionRule[] {
  return [...rules.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}
