// How a call, or the visit made instead of it, ended. Any of them counts as made: the person was looked for.
import type { LocalizedText } from '../../../kernel/errors/index.js';

export const CALL_OUTCOMES = {
  answered: { zh: '已通知本人', en: 'the person was told' },
  no_answer: { zh: '无人接听', en: 'no answer' },
  switched_off: { zh: '关机或停机', en: 'switched off or out of service' },
  wrong_number: { zh: '号码有误', en: 'wrong number' },
  visited: { zh: '已上门告知', en: 'told at the door' },
  not_at_home: { zh: '上门未遇', en: 'visited, not at home' },
} as const satisfies Readonly<Record<string, LocalizedText>>;

export type CallOutcome = keyof typeof CALL_OUTCOMES;
