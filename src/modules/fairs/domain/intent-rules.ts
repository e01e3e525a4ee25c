// What an intent registered at the stand or in the township must satisfy (意向登记).
// Under 16, introducing to work is forbidden (禁止使用童工规定 arts. 2, 4): asked of the planned start, then of the application.
// Poverty status comes from the household in the register, never from the mark in a roster; both are shown when they differ.
import { isOldEnoughToWork } from '../../../kernel/values/index.js';

export type IntentFinding = 'AGE_UNDER_16_ON_START' | 'AGE_UNDER_16_AT_APPLICATION' | 'POVERTY_MISMATCH';

export interface IntentFacts {
  readonly birthDate: string;
  /** The day of the fair; for a township's pre-registration the day of the fair it is made for. */
  readonly appliedOn: string;
  readonly plannedStartOn: string;
  /** The roster's mark; undefined when the sheet has no such column. */
  readonly rosterPoor?: boolean;
  readonly registerPoor: boolean;
}

export interface IntentDecision {
  readonly refused: Exclude<IntentFinding, 'POVERTY_MISMATCH'> | null;
  readonly warnings: readonly 'POVERTY_MISMATCH'[];
}

export function validateIntent(facts: IntentFacts): IntentDecision {
  if (!isOldEnoughToWork(facts.birthDate, facts.plannedStartOn))
    return { refused: 'AGE_UNDER_16_ON_START', warnings: [] };
  if (!isOldEnoughToWork(facts.birthDate, facts.appliedOn)) {
    return { refused: 'AGE_UNDER_16_AT_APPLICATION', warnings: [] };
  }
  return {
    refused: null,
    warnings: povertyMismatch(facts.rosterPoor, facts.registerPoor) ? ['POVERTY_MISMATCH'] : [],
  };
}

/** A blank mark counts as "no": it contradicts a poor household just as a cross does. */
export function povertyMismatch(mark: boolean | undefined, registerPoor: boolean): boolean {
  return mark !== undefined && mark !== registerPoor;
}

/** Reads 是否脱贫户 / 是否建档立卡: 是, √, 建档立卡, 一般贫困户, 监测 … */
export function readPoorMark(text: string): boolean {
  const words = text.normalize('NFKC').replace(/\s/g, '').toLowerCase();
  if (/^(?:否|不|非|无|×|x|n|no|0|f|false|-|—|\/)/.test(words)) return false;
  return /^(?:是|√|✓|✔|☑|y|yes|1|t|true|有)$/.test(words) || /贫困|脱贫|建档|低保|五保|监测/.test(words);
}

/** 面试结果: passed, failed, or still open. */
export function readInterview(text: string): 'passed' | 'failed' | 'open' {
  const words = text.normalize('NFKC').replace(/\s/g, '').toLowerCase();
  if (/未通过|不通过|不合格|淘汰|不录用|^[×x否]$/.test(words)) return 'failed';
  return /通过|合格|录用|^(?:√|✓|是)$/.test(words) ? 'passed' : 'open';
}
