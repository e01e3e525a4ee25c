import { timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { systemActor } from '../../../platform/access/index.js';
import { CONFIG, type Config } from '../../../platform/config/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import type { Notice } from '../domain/notice.js';
import { gatewayNotAuthenticated, noticeNotFound } from '../domain/notice.errors.js';
import { readReply } from '../domain/reply.js';
import { NoticesRepository } from '../persistence/notices.repository.js';
import { NoticeTransitions } from './notice-transitions.js';

export type GatewayName = 'sms' | 'wecom' | 'smtp';

export interface DeliveryReport {
  readonly effectKey?: string;
  readonly reference?: string;
  readonly status: 'delivered' | 'failed';
  readonly reason?: string;
}

export interface IncomingReply {
  /** The gateway's own id of the reply: the same one again is not a second answer. */
  readonly messageId: string;
  readonly effectKey?: string;
  readonly reference?: string;
  /** Address it came from; used when the gateway cannot say what it answers. */
  readonly from?: string;
  readonly text: string;
}

/** News of the topic `notice.replied`: what a person answered to which notice, about what. */
export const noticeReplied = 'notice.replied';

/** What gateways tell of messages they took, said with the shared secret. Told twice, it counts once. */
@Injectable()
export class GatewayReportsService {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly uow: UnitOfWork,
    private readonly notices: NoticesRepository,
    private readonly transitions: NoticeTransitions,
  ) {}

  /** @throws gatewayNotAuthenticated also when no secret is set */
  authenticate(shown: string | undefined): void {
    const given = Buffer.from(shown ?? '');
    const secret = Buffer.from(this.config.messages.receiptSecret ?? '');
    if (secret.length === 0 || given.length !== secret.length || !timingSafeEqual(given, secret))
      throw gatewayNotAuthenticated();
  }

  /** @throws noticeNotFound */
  report(gateway: GatewayName, requestId: string, told: DeliveryReport): Promise<void> {
    return this.uow.write(systemActor(['*'], requestId), async (tx) => {
      const notice = await this.notices.lockSent(tx, gateway, told);
      if (!notice) throw noticeNotFound();
      if (told.status === 'delivered') await this.delivered(tx, notice);
      else if (['sending', 'sent', 'unknown'].includes(notice.status))
        await this.transitions.fail(tx, notice, told.reason ?? 'reported by the gateway');
    });
  }

  /** An answer proves that the message arrived. @throws noticeNotFound */
  async reply(gateway: GatewayName, requestId: string, reply: IncomingReply): Promise<void> {
    const { effectKey, reference, from } = reply;
    const by = {
      effectKey,
      reference,
      ...(from ? { addressIndexes: this.transitions.addressIndexes(from) } : {}),
    };
    const found = await this.uow.write(systemActor(['*'], requestId), (tx) =>
      this.notices.lockSent(tx, gateway, by),
    );
    if (!found) throw noticeNotFound();
    // The answer is news of the cooperation the notice belongs to.
    const service = systemActor([found.cooperation ?? '*'], requestId);
    await this.uow.write(service, async (tx) => {
      const notice = (await this.notices.lock(tx, found.id)) ?? found;
      await this.delivered(tx, notice);
      tx.emit({
        topic: noticeReplied,
        effectKey: `${noticeReplied}:${gateway}:${reply.messageId}`,
        payload: {
          noticeId: notice.id,
          aggregate: notice.aboutAggregate,
          aggregateId: notice.aboutId,
          answer: readReply(reply.text),
        },
      });
    });
  }

  private async delivered(tx: Tx, notice: Notice): Promise<void> {
    if (!['sending', 'sent', 'unknown', 'failed'].includes(notice.status)) return;
    await this.transitions.transition(tx, [notice.id], 'deliver', { delivered_at: tx.now });
  }
}
