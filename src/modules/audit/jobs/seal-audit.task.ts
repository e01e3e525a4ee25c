import { systemActor } from '../../../platform/access/index.js';
import { type ScheduledTask, RunEvery } from '../../../platform/queue/index.js';
import { AnchorsService } from '../application/anchors.service.js';
import { SealAuditService } from '../application/seal-audit.service.js';

const EVERY_10_S = 10_000;
const SEALER = systemActor(['*'], 'sweep:audit-seal');

/** Seals what was written, at most ten seconds after it, and gives the day's anchor out. */
@RunEvery(EVERY_10_S)
export class SealAuditTask implements ScheduledTask {
  constructor(
    private readonly seals: SealAuditService,
    private readonly anchors: AnchorsService,
  ) {}

  async run(): Promise<void> {
    await this.seals.seal(SEALER);
    await this.anchors.anchorToday(SEALER);
  }
}
