import { type Sweep, Sweeps } from '../../../platform/queue/index.js';
import { ApprovalsService } from '../application/approvals.service.js';

const EVERY_HOUR_MS = 3_600_000;

/** Ends requests nobody decided in time, and forgets what they asked for. */
@Sweeps(EVERY_HOUR_MS)
export class ExpireApprovalsSweep implements Sweep {
  constructor(private readonly approvals: ApprovalsService) {}

  async sweep(): Promise<void> {
    await this.approvals.expire();
  }
}
