import type { Tx } from '../../../platform/database/index.js';
import { type JobContext, type TransactionalHandler, OnDomainEvent } from '../../../platform/queue/index.js';
import { SHARING_AGREED } from '../../seekers/index.js';
import { ShowProposals } from '../application/show-proposals.service.js';

/** Who agrees to be shown is put before the companies they were proposed to, which are asked from now on. */
@OnDomainEvent(SHARING_AGREED)
export class StartSharing implements TransactionalHandler<{ ids: string }> {
  constructor(private readonly proposals: ShowProposals) {}

  async apply(tx: Tx, { payload: { ids } }: JobContext<{ ids: string }>): Promise<void> {
    await this.proposals.show(tx, ids.split(','));
  }
}
