// Answers by text message: 1 go, 2 no, 3 call me. People write more than the digit; what is not plain is for a person to read.

export type ReplyAnswer = '1' | '2' | '3' | 'other';

const MARKS = /[\s\p{P}\p{Cf}]/gu;
const CHINESE: Readonly<Record<string, ReplyAnswer>> = { 一: '1', 二: '2', 三: '3' };

export function readReply(text: string): ReplyAnswer {
  const said = text.normalize('NFKC').replace(MARKS, '').slice(0, 20);
  const [first = '', next = ''] = said;
  const answer = /[123]/.test(first) ? (first as ReplyAnswer) : CHINESE[first];
  return answer && !/[\d一二三十]/.test(next) ? answer : 'other';
}
