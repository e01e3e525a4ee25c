import { type JobContext, JobProcessor, type LongRunningHandler } from '../../../platform/queue/index.js';
import { runMatch } from '../application/match-work.js';
import { RunMatchService } from '../application/run-match.service.js';

/** Carries out a requested match run. */
@JobProcessor(runMatch)
export class RunMatchJob implements LongRunningHandler<{ planId: string }> {
  constructor(private readonly running: RunMatchService) {}

  run({ payload, actor }: JobContext<{ planId: string }>, renew: () => Promise<void>): Promise<void> {
    return this.running.run(payload.planId, actor, renew);
  }
}
