import { systemActor } from '../../../platform/access/index.js';
import { type ScheduledTask, RunEvery } from '../../../platform/queue/index.js';
import { ExportsService } from '../application/exports.service.js';

const EVERY_HOUR_MS = 3_600_000;

/** Lets go of files nobody fetched. */
@RunEvery(EVERY_HOUR_MS)
export class DropExportsTask implements ScheduledTask {
  constructor(private readonly exports: ExportsService) {}

  async run(): Promise<void> {
    await this.exports.dropOld(systemActor(['*'], 'sweep:exports'));
  }
}
