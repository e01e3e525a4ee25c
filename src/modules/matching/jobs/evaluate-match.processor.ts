import { type JobContext, JobProcessor, type LongRunningHandler } from '../../../platform/queue/index.js';
import { weighMatch } from '../application/match-work.js';
import { EvaluateMatchService } from '../application/evaluate-match.service.js';

/** Puts a finished plan beside other ways to fill its posts. */
@JobProcessor(weighMatch)
export class EvaluateMatchJob implements LongRunningHandler<{ planId: string }> {
  constructor(private readonly weighing: EvaluateMatchService) {}

  run({ payload, actor }: JobContext<{ planId: string }>, renew: () => Promise<void>): Promise<void> {
    return this.weighing.weigh(payload.planId, actor, renew);
  }
}
