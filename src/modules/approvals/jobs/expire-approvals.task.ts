import { type ScheduledTask, RunEvery } from '../../../platform/queue/index.js';
import { ApprovalsService } from '../application/approvals.service.js';

const EVERY_HOUR_MS = 3_600_000;

/** Ends requests nobody decided in time, and forgets what they asked for. */
@RunEvery(EVERY_HOUR_MS)
export class ExpireApprovalsSweep implements ScheduledTask {
  constructor(private readonly approvals: ApprovalsService) {}

  async sweep(): Promise<void> {
    await this.approvals.expire();
  }
}
