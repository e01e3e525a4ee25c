import type { LocalizedText } from '../../../kernel/errors/index.js';
import type { NoticeChannel } from './channel.js';
import type { RecipientKind } from './contact.js';
import type { NoticeState } from './notice.lifecycle.js';
import { findTextViolations } from './text-guard.js';

export interface Notice {
  readonly id: string;
  readonly status: NoticeState;
  readonly version: number;
  readonly effectKey: string;
  readonly template: string;
  readonly text: LocalizedText;
  readonly sharedText: LocalizedText | null;
  readonly urgent: boolean;
  readonly recipientKind: RecipientKind;
  readonly recipientId: string;
  readonly cooperation: string | null;
  readonly aboutAggregate: string | null;
  readonly aboutId: string | null;
  readonly channel: NoticeChannel | null;
  readonly tried: readonly string[];
  readonly dueAt: Date;
  readonly expiresAt: Date | null;
  readonly secretKind: NoticeSecret['kind'] | null;
  readonly secretId: string | null;
  readonly secretPage: string | null;
  readonly round: number;
  readonly attempts: number;
  readonly sentAt: Date | null;
  readonly deliveredAt: Date | null;
  readonly outcome: string | null;
}

/** What a notice carries that stands in no text kept here: a signed link, or the code for one. Both are made when it goes out. */
export interface NoticeSecret {
  readonly kind: 'link' | 'code';
  readonly id: string;
  /** Of a link: what follows the token in its address, e.g. `answers/page`. */
  readonly page?: string;
}

/** Stands for it in the kept text, and is what everybody but the contact reads. */
export const SECRET_MARK = '〔仅发本人 sent to the contact only〕';

/** Words others may read along; null when there are none, and a person must tell it. */
export function sharedWords({
  text,
  sharedText,
  secretKind,
}: Pick<Notice, 'text' | 'sharedText' | 'secretKind'>): LocalizedText | null {
  if (secretKind !== null) return null;
  if (sharedText) return sharedText;
  const violations = [text.zh, text.en].flatMap((words) => findTextViolations(words, 'group'));
  return violations.length === 0 ? text : null;
}
