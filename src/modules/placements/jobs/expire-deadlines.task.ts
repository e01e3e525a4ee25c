import { systemActor } from '../../../platform/access/index.js';
import { newId } from '../../../platform/clock/index.js';
import { type ScheduledTask, RunEvery } from '../../../platform/queue/index.js';
import { ExpireDeadlinesService } from '../application/expire-deadlines.service.js';

const EVERY_MS = 60_000;

@RunEvery(EVERY_MS)
export class ExpireDeadlinesTask implements ScheduledTask {
  constructor(private readonly waits: ExpireDeadlinesService) {}

  async run(): Promise<void> {
    const requestId = `sweep:${newId()}`;
    for (const cooperation of await this.waits.cooperationsDue(systemActor(['*'], requestId))) {
      while ((await this.waits.expireDue(systemActor([cooperation], requestId))) > 0);
    }
  }
}
