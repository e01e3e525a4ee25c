// Every reason an import can give, with the sentence a clerk reads. The code is the contract (it stands in previews, in the
// red column of a returned workbook and in reports); the sentences may be reworded.
import type { LocalizedText } from '../../../kernel/errors/index.js';
import { COLUMN_REASONS } from './reasons/column-reasons.js';
import { MERGES } from './reasons/duplicate-rows.js';
import { NOTES } from './reasons/notes.js';
import type { FindingLevel, ReasonLevel } from './reasons/reason.js';
import { REJECTIONS } from './reasons/rejections.js';
import { WARNINGS } from './reasons/warnings.js';

export type { FindingLevel, Reason, ReasonLevel } from './reasons/reason.js';

export const REASONS = { ...REJECTIONS, ...MERGES, ...WARNINGS, ...NOTES, ...COLUMN_REASONS } as const;

export type ReasonCode = keyof typeof REASONS;

export function isReasonCode(code: string): code is ReasonCode {
  return Object.hasOwn(REASONS, code);
}

export function reasonText(code: ReasonCode): LocalizedText {
  return REASONS[code].text;
}

/** The level a finding of this code has unless its writer says otherwise; column codes are not findings of a row. */
export function levelOf(code: ReasonCode): FindingLevel {
  const level: ReasonLevel = REASONS[code].level;
  return level === 'column' ? 'info' : level;
}
