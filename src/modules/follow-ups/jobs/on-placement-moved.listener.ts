import { type JobContext, type TransactionalHandler, OnDomainEvent } from '../../../platform/queue/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { PLACEMENT_MOVED, type PlacementStatusChanged } from '../../placements/index.js';
import { OpenFollowUpsService } from '../application/open-follow-ups.service.js';
import { OnboardingTasksService } from '../application/onboarding-tasks.service.js';

/** A start opens its follow-ups and what the law asks for; the end of it lapses and drops what is ahead. */
@OnDomainEvent<PlacementStatusChanged>(PLACEMENT_MOVED, [{ to: ['started'] }, { from: ['started'] }])
export class FollowUpsOfPlacement implements TransactionalHandler<PlacementStatusChanged> {
  constructor(
    private readonly followUps: OpenFollowUpsService,
    private readonly duties: OnboardingTasksService,
  ) {}

  async apply(tx: Tx, { payload }: JobContext<PlacementStatusChanged>): Promise<void> {
    if (payload.to === 'started') {
      await this.followUps.onStart(tx, payload.id);
      await this.duties.onStart(tx, payload.id);
    } else {
      await this.followUps.onEnd(tx, payload.id);
      await this.duties.onEnd(tx, payload.id);
    }
  }
}
