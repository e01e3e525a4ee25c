import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { NoticesRepository } from '../persistence/notices.repository.js';
import { NoticeTransitions } from './notice-transitions.js';
import { sendNoticeEvent } from './notice-work.js';

const AT_ONCE = 200;
/** Longer than any call and its lease: the process at it is gone. */
const INTERRUPTED_AFTER_S = 90;

/** Due times of notices, kept in their own table. Any number of workers may look at once. */
@Injectable()
export class WatchNoticesService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly notices: NoticesRepository,
    private readonly transitions: NoticeTransitions,
  ) {}

  /** @returns how many notices were due and now are work for the queue */
  handOutDue(service: Actor): Promise<number> {
    return this.uow.write(service, async (tx) => {
      const due = await this.notices.handOut(tx, AT_ONCE);
      for (const { id, round } of due) tx.emit(sendNoticeEvent(id, round));
      return due.length;
    });
  }

  /** @returns how many are of no use any more, or have lost the process that was sending them */
  closeOverdue(service: Actor): Promise<number> {
    return this.uow.write(service, async (tx) => {
      const late = await this.notices.idsToExpire(tx, AT_ONCE);
      await this.transitions.transition(tx, late, 'expire');
      const lost = await this.notices.idsInterrupted(tx, INTERRUPTED_AFTER_S, AT_ONCE);
      await this.transitions.transition(tx, lost, 'lose_sight', {}, 'interrupted');
      return late.length + lost.length;
    });
  }
}
