import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import type { Notice } from '../domain/notice.js';
import { noticeNotFound } from '../domain/notice.errors.js';
import {
  countUnreadNotices,
  findNoticeOfReader,
  insertNoticeRead,
  listInbox,
} from '../persistence/inbox.statements.js';

export interface InboxRow extends Notice {
  readonly readAt: Date | null;
}

export interface InboxSearch {
  readonly unread?: boolean;
  readonly limit: number;
  /** Id of the last row of the page before. */
  readonly before?: string;
}

/** What was written to the signed-in user. */
@Injectable()
export class InboxService {
  constructor(private readonly uow: UnitOfWork) {}

  /** Newest first. */
  list(actor: Actor, { unread, limit, before }: InboxSearch): Promise<InboxRow[]> {
    return this.uow.read(actor, (tx) => tx.list(listInbox, { unread: unread || undefined, limit, before }));
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
      if (!(await tx.first(findNoticeOfReader, { id }))) throw noticeNotFound({ id });
      await tx.run(insertNoticeRead, { noticeId: id });
    });
  }
}
