import type { Tx } from '../../../platform/database/index.js';
import { type JobContext, type TransactionalHandler, OnDomainEvent } from '../../../platform/queue/index.js';
import {
  ACCOUNT_CHANGED,
  ACCOUNT_CHANGES,
  type AccountChanged,
  AccountReader,
} from '../../identity/index.js';
import { nameForNotice } from '../application/name-for-notice.js';
import { Notices } from '../application/notices.service.js';
import { ACCOUNT_TOLD } from '../application/notifications.notice-templates.js';

/** What was done to an account is told to its owner and to its office: neither learns of it by chance. */
@OnDomainEvent(ACCOUNT_CHANGED)
export class TellAccount implements TransactionalHandler<AccountChanged> {
  constructor(
    private readonly accounts: AccountReader,
    private readonly notices: Notices,
  ) {}

  async apply(tx: Tx, { payload, effectKey }: JobContext<AccountChanged>): Promise<void> {
    const { userId, organisationId, change, by } = payload;
    const names = await this.accounts.holders(tx, 'user', [userId, by]);
    const params = {
      account: nameForNotice(names.get(userId)?.name),
      change: ACCOUNT_CHANGES.indexOf(change),
      by: nameForNotice(names.get(by)?.name),
    };
    await this.notices.sendMany(
      tx,
      (
        [
          { kind: 'user', id: userId },
          { kind: 'organisation', id: organisationId },
        ] as const
      ).map((to) => ({
        effectKey: `${effectKey}:${to.kind}`,
        template: ACCOUNT_TOLD.name,
        to,
        params,
      })),
    );
  }
}
