import { Sweeps, type Sweep } from '../../../platform/queue/index.js';
import { LockDueService } from '../application/lock-due.service.js';

@Sweeps(60_000)
export class LockBatches implements Sweep {
  constructor(private readonly due: LockDueService) {}

  async sweep(): Promise<void> {
    await this.due.lockDue();
  }
}
