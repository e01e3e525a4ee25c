import type { Tx } from '../../../platform/database/index.js';
import { type Delivery, HandlesWork, type LightHandler } from '../../../platform/queue/index.js';
import { sendNotice } from '../application/notice-work.js';

@HandlesWork(sendNotice)
export class SendNoticeHandler implements LightHandler<{ noticeId: string }> {
  apply(_tx: Tx, _delivery: Delivery<{ noticeId: string }>): Promise<void> {
    return Promise.resolve();
  }
}
