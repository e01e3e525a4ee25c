import type { Tx } from '../../../platform/database/index.js';
import { type TransactionalHandler, OnDomainEvent } from '../../../platform/queue/index.js';
import { LoadedSchedules } from '../../reference/index.js';
import { ReviewSteps } from '../application/review-steps.service.js';

/** A schedule that was missing is there: the steps that waited for it get their day. */
@OnDomainEvent('reference.schedule-loaded')
export class StepsAfterSchedule implements TransactionalHandler {
  constructor(
    private readonly schedules: LoadedSchedules,
    private readonly review: ReviewSteps,
  ) {}

  async apply(tx: Tx): Promise<void> {
    await this.schedules.adopt(tx);
    await this.review.withoutCalendar(tx.actor);
  }
}
