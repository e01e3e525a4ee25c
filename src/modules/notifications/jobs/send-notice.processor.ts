import { systemActor } from '../../../platform/access/index.js';
import { type JobContext, JobProcessor, type LongRunningHandler } from '../../../platform/queue/index.js';
import { DeliverNoticeService } from '../application/deliver-notice.service.js';
import { sendNotice } from '../application/notice-work.js';

@JobProcessor(sendNotice)
export class SendNoticeHandler implements LongRunningHandler<{ noticeId: string }> {
  constructor(private readonly notices: DeliverNoticeService) {}

  run({ actor, payload }: JobContext<{ noticeId: string }>, renew: () => Promise<void>): Promise<void> {
    // Whoever sent it may take part in several cooperations; the notice knows its own.
    return this.notices.deliver(systemActor(['*'], actor.requestId), payload.noticeId, renew);
  }
}
