import type { Tx } from '../../../platform/database/index.js';
import { type JobContext, type TransactionalHandler, OnDomainEvent } from '../../../platform/queue/index.js';
import { AUDIT_ANCHORED, spelled } from '../../audit/index.js';
import { AccountReader } from '../../identity/index.js';
import { Notices } from '../application/notices.service.js';
import { AUDIT_ANCHOR } from '../application/notifications.notice-templates.js';

/** Both bureaus get the day's anchor: neither can rewrite the record alone. */
@OnDomainEvent(AUDIT_ANCHORED)
export class TellAnchor implements TransactionalHandler<{ day: string; seq: number; hash: string }> {
  constructor(
    private readonly accounts: AccountReader,
    private readonly notices: Notices,
  ) {}

  async apply(
    tx: Tx,
    { payload: { day, seq, hash } }: JobContext<{ day: string; seq: number; hash: string }>,
  ): Promise<void> {
    const bureaus = await this.accounts.bureaus(tx);
    await this.notices.sendMany(
      tx,
      bureaus.map((id) => ({
        effectKey: `audit-anchor:${day}:${id}`,
        template: AUDIT_ANCHOR.name,
        to: { kind: 'organisation', id },
        params: { day, seq, spelled: spelled(hash) },
      })),
    );
  }
}
