import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import type { Notice } from '../domain/notice.js';
import { noticeNotFound } from '../domain/notice.errors.js';
import { NOTICE_COLUMNS } from '../persistence/notices.repository.js';
import { countUnreadNotices, insertNoticeRead } from '../persistence/inbox.statements.js';

export interface InboxRow extends Notice {
  readonly readAt: Date | null;
}

export interface InboxSearch {
  readonly unread?: boolean;
  readonly limit: number;
  /** Id of the last row of the page before. */
  readonly before?: string;
}

/** Addressed to the signed-in user, their organisation, company or clinic; whichever way it went besides. */
const MINE = `n.status <> 'cancelled' AND n.due_at <= app_now() AND (
  (n.recipient_kind = 'user' AND n.recipient_id = app_user())
  OR (n.recipient_kind = 'organisation' AND n.recipient_id::text = current_setting('app.organisation', true))
  OR (n.recipient_kind = 'employer' AND app_role() = 'employer' AND n.recipient_id::text = ANY(app_list('app.employers')))
  OR (n.recipient_kind = 'clinic' AND app_role() = 'clinic' AND n.recipient_id::text = current_setting('app.clinic', true)))`;
const READ = `LEFT JOIN notice_read r ON r.notice_id = n.id AND r.user_id = app_user()`;

/** What was written to the signed-in user. */
@Injectable()
export class InboxService {
  constructor(private readonly uow: UnitOfWork) {}

  /** Newest first. */
  list(actor: Actor, { unread = false, limit, before }: InboxSearch): Promise<InboxRow[]> {
    return this.uow.read(actor, (tx) =>
      tx.query<InboxRow>(
        `SELECT ${NOTICE_COLUMNS}, r.read_at AS "readAt" FROM notice n ${READ}
         WHERE ${MINE} AND (NOT $1 OR r.read_at IS NULL) AND ($2::uuid IS NULL OR n.id < $2)
         ORDER BY n.id DESC LIMIT $3`,
        [unread, before ?? null, limit],
      ),
    );
  }

  unread(actor: Actor): Promise<number> {
    return this.uow.read(actor, async (tx) => {
      const row = await tx.first(countUnreadNotices, {});
      return row!.unread;
    });
  }

  /** Again changes nothing. @throws noticeNotFound */
  markRead(actor: Actor, id: string): Promise<void> {
    return this.uow.write(actor, async (tx) => {
      const mine = await tx.query(`SELECT 1 FROM notice n WHERE n.id = $1 AND ${MINE}`, [id]);
      if (mine.length === 0) throw noticeNotFound({ id });
      await tx.run(insertNoticeRead, { noticeId: id });
    });
  }
}
