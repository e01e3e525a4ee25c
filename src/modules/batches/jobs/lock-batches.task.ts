import { RunEvery, type ScheduledTask } from '../../../platform/queue/index.js';
import { CloseDueListsService } from '../application/close-due-lists.service.js';

@RunEvery(60_000)
export class LockBatches implements ScheduledTask {
  constructor(private readonly due: CloseDueListsService) {}

  async run(): Promise<void> {
    await this.due.lockDue();
  }
}
