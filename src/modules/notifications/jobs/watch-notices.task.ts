import { systemActor } from '../../../platform/access/index.js';
import { newId } from '../../../platform/clock/index.js';
import { type ScheduledTask, RunEvery } from '../../../platform/queue/index.js';
import { WatchNoticesService } from '../application/watch-notices.service.js';

const EVERY_MS = 1_000;

@RunEvery(EVERY_MS)
export class WatchNoticesTask implements ScheduledTask {
  constructor(private readonly watch: WatchNoticesService) {}

  async run(): Promise<void> {
    const service = systemActor(['*'], `sweep:${newId()}`);
    while ((await this.watch.handOutDue(service)) > 0);
    while ((await this.watch.closeOverdue(service)) > 0);
  }
}
