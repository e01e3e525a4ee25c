import type { Tx } from '../../../platform/database/index.js';
import { type TransactionalHandler, OnDomainEvent } from '../../../platform/queue/index.js';
import { LoadedSchedules } from '../../reference/index.js';
import { OpenFollowUpsService } from '../application/open-follow-ups.service.js';

/** Follow-ups whose day could not be counted get it once the schedule of their year is there. */
@OnDomainEvent('reference.schedule-loaded')
export class FollowUpsAfterSchedule implements TransactionalHandler {
  constructor(
    private readonly schedules: LoadedSchedules,
    private readonly followUps: OpenFollowUpsService,
  ) {}

  async apply(tx: Tx): Promise<void> {
    await this.schedules.adopt(tx);
    await this.followUps.openMissing(tx);
  }
}
