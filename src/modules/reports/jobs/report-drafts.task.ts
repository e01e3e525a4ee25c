import { systemActor } from '../../../platform/access/index.js';
import { newId } from '../../../platform/clock/index.js';
import { type ScheduledTask, RunEvery } from '../../../platform/queue/index.js';
import { MonthlySnapshots } from '../application/monthly-snapshots.service.js';

const EVERY_HOUR_MS = 3_600_000;

/** Freezes the month that has ended, and throws away what was counted and not kept. */
@RunEvery(EVERY_HOUR_MS)
export class ReportDraftsTask implements ScheduledTask {
  constructor(private readonly snapshots: MonthlySnapshots) {}

  async run(): Promise<void> {
    const requestId = `sweep:${newId()}`;
    for (const cooperation of await this.snapshots.cooperationsDue(systemActor(['*'], requestId)))
      await this.snapshots.freezeLastMonth(systemActor([cooperation], requestId));
    await this.snapshots.dropDrafts(systemActor(['*'], requestId));
  }
}
