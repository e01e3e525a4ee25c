import { type JobContext, JobProcessor, type LongRunningHandler } from '../../../platform/queue/index.js';
import { weighMatch } from '../application/match-work.js';
import { WeighMatchService } from '../application/weigh-match.service.js';

/** Puts a finished plan beside other ways to fill its posts. */
@JobProcessor(weighMatch)
export class WeighMatchJob implements LongRunningHandler<{ planId: string }> {
  constructor(private readonly weighing: WeighMatchService) {}

  run({ payload, actor }: JobContext<{ planId: string }>, renew: () => Promise<void>): Promise<void> {
    return this.weighing.weigh(payload.planId, actor, renew);
  }
}
