import { Injectable } from '@nestjs/common';
import type { Channel } from '../../../kernel/lifecycle/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { LifecycleStore, type TransitionResult, UnitOfWork } from '../../../platform/database/index.js';
import { noticeNotFound } from '../domain/notice.errors.js';
import type { NoticeTransition, NoticeState } from '../domain/notice.lifecycle.js';
import { noticeLifecycleMapping } from '../persistence/notice.lifecycle-mapping.js';
import { NoticesRepository } from '../persistence/notices.repository.js';
import { teller } from './notifications.policy.js';

export const DECISIONS = ['do_by_hand', 'resend', 'deliver', 'fail', 'cancel'] as const;
export type NoticeDecision = (typeof DECISIONS)[number] & NoticeTransition;

export interface NoticeWord {
  readonly channel: Channel;
  readonly reason?: string;
  readonly evidence?: string;
  readonly occurredOn?: string;
  readonly expectedVersion?: number;
}

/** A person's word on a notice: told by hand, send it again, it did or did not arrive, no longer needed. */
@Injectable()
export class DecideNoticeService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly store: LifecycleStore,
    private readonly notices: NoticesRepository,
  ) {}

  /** @throws noticeNotFound, stale, whatever the lifecycle refuses */
  decide(
    actor: Actor,
    id: string,
    move: NoticeDecision,
    word: NoticeWord,
  ): Promise<TransitionResult<NoticeState>> {
    return this.uow.write(actor, async (tx) => {
      if (!(await this.notices.byId(tx, id))) throw noticeNotFound({ id });
      const { channel, reason, evidence } = word;
      return this.store.transition(tx, noticeLifecycleMapping, {
        id,
        move,
        input: {
          reportedBy: teller(actor),
          channel,
          occurredOn: word.occurredOn ?? tx.today,
          ...(reason ? { reason } : {}),
          ...(evidence ? { evidence } : {}),
        },
        facts: null,
        expected: { version: word.expectedVersion },
        set: changes(move, actor.userId, reason, tx.now),
      });
    });
  }
}

function changes(
  move: NoticeDecision,
  userId: string,
  reason: string | undefined,
  now: string,
): Record<string, unknown> {
  if (move === 'do_by_hand') return { done_by: userId, outcome: reason ?? null };
  if (move === 'resend') return { due_at: now, handed: false, channel: null, attempts: 0, tried: [] };
  if (move === 'deliver') return { delivered_at: now };
  return {};
}
