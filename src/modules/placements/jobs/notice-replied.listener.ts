import type { Tx } from '../../../platform/database/index.js';
import { type JobContext, type TransactionalHandler, OnDomainEvent } from '../../../platform/queue/index.js';
import { MessageAnswersService } from '../application/message-answers.service.js';

interface NoticeReplied extends Readonly<Record<string, string | number | boolean | null>> {
  readonly noticeId: string;
  readonly aggregate: string | null;
  readonly aggregateId: string | null;
  readonly answer: string;
}

/** A person's reply to the message about an offer: 1 go, 2 no, 3 call me. */
@OnDomainEvent('notice.replied')
export class NoticeRepliedReaction implements TransactionalHandler<NoticeReplied> {
  constructor(private readonly answers: MessageAnswersService) {}

  async apply(tx: Tx, { payload, actor }: JobContext<NoticeReplied>): Promise<void> {
    if (payload.aggregate !== 'placement' || !payload.aggregateId) return;
    await this.answers.take(tx, actor, payload.aggregateId, payload.answer, payload.noticeId);
  }
}
