import type { zh } from '../i18n/zh';
import words from '../i18n/lifecycles.zh.data.json';

/** Why an employer may say no: the service's list, which holds no unlawful entry. */
export type DeclineReason = keyof (typeof zh)['reason']['employer_decline'];
export const DECLINE_REASONS = Object.keys(words.reason.employer_decline) as DeclineReason[];
