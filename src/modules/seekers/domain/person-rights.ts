// What a person may ask about their own data (个人信息保护法 arts. 44–48), by themselves or through a caseworker. An answer is
// due within 15 working days.
import type { LocalizedText } from '../../../kernel/errors/index.js';

export const RIGHT_KINDS = ['copy', 'correct', 'erase', 'explain'] as const;
export type RightKind = (typeof RIGHT_KINDS)[number];

export const ANSWER_WITHIN_WORKING_DAYS = 15;

/** Fields a word of the person may correct; the ID number is a new registration, the poverty status is the roll's. */
export const CORRECTABLE = [
  'name',
  'education',
  'ethnic_group',
  'labour_ability',
  'village_text',
  'hamlet',
  'skills',
  'remark',
] as const;
export type Correctable = (typeof CORRECTABLE)[number];

/** Why a person is kept though they ask to be erased. */
export const HOLD_REASONS = ['open_placement', 'open_dispute', 'evidence_period', 'ordered'] as const;
export type HoldReason = (typeof HOLD_REASONS)[number];

export const HOLD_WORDS: Readonly<Record<HoldReason, LocalizedText>> = {
  open_placement: { zh: '仍有办理中或在岗记录', en: 'a placement is still open' },
  open_dispute: { zh: '争议未了结', en: 'a dispute is open' },
  evidence_period: { zh: '法定留存期内', en: 'inside a statutory retention period' },
  ordered: { zh: '依法暂停删除', en: 'erasure is suspended by order' },
};

export const TOMBSTONE_NAME = '已注销';
