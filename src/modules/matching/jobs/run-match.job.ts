import { type Delivery, HandlesWork, type HeavyHandler } from '../../../platform/queue/index.js';
import { runMatch } from '../application/match-work.js';
import { RunMatchService } from '../application/run-match.service.js';

/** Carries out a requested match run. */
@HandlesWork(runMatch)
export class RunMatchJob implements HeavyHandler<{ planId: string }> {
  constructor(private readonly running: RunMatchService) {}

  run({ payload, actor }: Delivery<{ planId: string }>, renew: () => Promise<void>): Promise<void> {
    return this.running.run(payload.planId, actor, renew);
  }
}
