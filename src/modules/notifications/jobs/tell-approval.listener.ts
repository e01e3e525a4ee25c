import type { Tx } from '../../../platform/database/index.js';
import { type JobContext, type TransactionalHandler, OnDomainEvent } from '../../../platform/queue/index.js';
import { APPROVAL_REQUESTED, type ApprovalRequested } from '../../approvals/index.js';
import { AccountReader } from '../../identity/index.js';
import { nameForNotice } from '../application/name-for-notice.js';
import { Notices } from '../application/notices.service.js';
import { APPROVAL_WAITS } from '../application/notifications.notice-templates.js';

/** Those who may be the second person find it in their inbox: a colleague at the counter waits for it. */
@OnDomainEvent(APPROVAL_REQUESTED)
export class TellApproval implements TransactionalHandler<ApprovalRequested> {
  constructor(
    private readonly accounts: AccountReader,
    private readonly notices: Notices,
  ) {}

  async apply(tx: Tx, { payload, effectKey }: JobContext<ApprovalRequested>): Promise<void> {
    const { place, byAdministrators, by } = payload;
    const to = [
      ...(place === null ? [] : await this.accounts.bureausAt(tx, place)).map(
        (id) => ({ kind: 'organisation', id }) as const,
      ),
      ...(byAdministrators ? await this.accounts.securityAdministrators(tx) : [])
        .filter((id) => id !== by)
        .map((id) => ({ kind: 'user', id }) as const),
    ];
    const asker = nameForNotice((await this.accounts.holders(tx, 'user', [by])).get(by)?.name);
    await this.notices.sendMany(
      tx,
      to.map((recipient) => ({
        effectKey: `${effectKey}:${recipient.id}`,
        template: APPROVAL_WAITS.name,
        to: recipient,
        params: { by: asker },
      })),
    );
  }
}
