import { type ScheduledTask, RunEvery } from '../../../platform/queue/index.js';
import { ApprovalsService } from '../application/approvals.service.js';

const EVERY_HOUR_MS = 3_600_000;

/** Ends requests nobody decided in time, and forgets what they asked for. */
@RunEvery(EVERY_HOUR_MS)
export class ExpireApprovalsTask implements ScheduledTask {
  constructor(private readonly approvals: ApprovalsService) {}

  async run(): Promise<void> {
    await this.approvals.expire();
  }
}
