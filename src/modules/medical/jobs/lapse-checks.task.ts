import { systemActor } from '../../../platform/access/index.js';
import { newId } from '../../../platform/clock/index.js';
import { type ScheduledTask, RunEvery } from '../../../platform/queue/index.js';
import { LapseChecksService } from '../application/lapse-checks.service.js';

const EVERY_MS = 60_000;

/** Lets conclusions run out; any number of workers may do it at once. */
@RunEvery(EVERY_MS)
export class LapseChecksTask implements ScheduledTask {
  constructor(private readonly checks: LapseChecksService) {}

  async run(): Promise<void> {
    const requestId = `sweep:${newId()}`;
    for (const cooperation of await this.checks.cooperationsDue(systemActor(['*'], requestId))) {
      while ((await this.checks.lapseDue(systemActor([cooperation], requestId))) > 0);
    }
  }
}
