import { systemActor } from '../../../platform/access/index.js';
import { newId } from '../../../platform/clock/index.js';
import { type ScheduledTask, RunEvery } from '../../../platform/queue/index.js';
import { HandOverService } from '../application/hand-over.service.js';
import { ReviewSteps } from '../application/review-steps.service.js';

const EVERY_MS = 60_000;
const EVERY_HOUR_MS = 3_600_000;

/** What a new day changes: steps whose rule looks at the calendar, and caseloads that change hands. */
@RunEvery(EVERY_MS)
export class ReviewStepsTask implements ScheduledTask {
  constructor(
    private readonly review: ReviewSteps,
    private readonly handOvers: HandOverService,
  ) {}

  async run(): Promise<void> {
    const actor = systemActor(['*'], `sweep:${newId()}`);
    while ((await this.review.dueToday(actor)) > 0);
    await this.handOvers.applyDue(actor);
    await this.review.compactTally(actor);
  }
}

/** Finds what lags behind for whatever reason. */
@RunEvery(EVERY_HOUR_MS)
export class LaggingStepsTask implements ScheduledTask {
  constructor(private readonly review: ReviewSteps) {}

  async run(): Promise<void> {
    await this.review.lagging(systemActor(['*'], `sweep:${newId()}`));
  }
}
