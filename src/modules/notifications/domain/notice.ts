import type { Text } from '../../../kernel/errors/index.js';
import type { NoticeChannel } from './channel.js';
import type { RecipientKind } from './contact.js';
import type { NoticeState } from './notice.lifecycle.js';
import { textFaults } from './text-guard.js';

export interface Notice {
  readonly id: string;
  readonly status: NoticeState;
  readonly version: number;
  readonly effectKey: string;
  readonly template: string;
  readonly text: Text;
  readonly sharedText: Text | null;
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
  readonly round: number;
  readonly attempts: number;
  readonly sentAt: Date | null;
  readonly deliveredAt: Date | null;
  readonly outcome: string | null;
}

/** Words others may read along; null when there are none, and a person must tell it. */
export function sharedWords({ text, sharedText }: Pick<Notice, 'text' | 'sharedText'>): Text | null {
  if (sharedText) return sharedText;
  const faults = [text.zh, text.en].flatMap((words) => textFaults(words, 'group'));
  return faults.length === 0 ? text : null;
}
