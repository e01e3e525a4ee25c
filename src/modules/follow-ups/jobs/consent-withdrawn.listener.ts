import type { Tx } from '../../../platform/database/index.js';
import { type JobContext, type TransactionalHandler, OnDomainEvent } from '../../../platform/queue/index.js';
import { CONSENT_WITHDRAWN } from '../../seekers/index.js';
import { OpenFollowUpsService } from '../application/open-follow-ups.service.js';

/** Who takes back the consent to be followed up is called no more. */
@OnDomainEvent(CONSENT_WITHDRAWN)
export class StopFollowUps implements TransactionalHandler<{ seekerId: string; purpose: string }> {
  constructor(private readonly followUps: OpenFollowUpsService) {}

  async apply(
    tx: Tx,
    { payload: { seekerId, purpose } }: JobContext<{ seekerId: string; purpose: string }>,
  ): Promise<void> {
    if (purpose === 'follow_up') await this.followUps.stopFor(tx, seekerId);
  }
}
