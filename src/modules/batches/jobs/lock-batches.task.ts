import { RunEvery, type ScheduledTask } from '../../../platform/queue/index.js';
import { LockDueService } from '../application/lock-due.service.js';

@RunEvery(60_000)
export class LockBatches implements ScheduledTask {
  constructor(private readonly due: LockDueService) {}

  async run(): Promise<void> {
    await this.due.lockDue();
  }
}
