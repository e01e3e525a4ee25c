import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { DisclosureBudget } from '../../documents/index.js';
import type { Contact, RecipientKind } from '../domain/contact.js';
import type { Notice } from '../domain/notice.js';
import { noticeNotFound } from '../domain/notice.errors.js';
import type { NoticeState } from '../domain/notice.lifecycle.js';
import { searchNotices } from '../persistence/notice-lists.statements.js';
import { NoticesRepository } from '../persistence/notices.repository.js';
import { ContactBook } from './contact-book.js';
import { countNoticesByState } from '../persistence/notices.statements.js';

export interface NoticeSearch {
  readonly status?: NoticeState;
  /** Tasks waiting for a person. */
  readonly byHand?: boolean;
  readonly aboutId?: string;
  readonly recipientId?: string;
  readonly limit: number;
  /** Sort key of the last row of the page before: due instant and id. */
  readonly after?: string;
}

export interface NoticeRow extends Notice {
  readonly recipientName: string | null;
}

export interface NoticeDetail extends NoticeRow {
  readonly contact: Contact | undefined;
}

export interface NoticeCounts {
  readonly byHand: number;
  readonly unknown: number;
  readonly failed: number;
}

/** What the offices see of notices in their scope. */
@Injectable()
export class NoticesQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly notices: NoticesRepository,
    private readonly contacts: ContactBook,
    private readonly budget: DisclosureBudget,
  ) {}

  /** The longest due comes first. One row more than asked when there is a next page. */
  search(actor: Actor, search: NoticeSearch): Promise<NoticeRow[]> {
    const [dueAt, id] = search.after?.split(' ') ?? [];
    return this.uow.read(actor, async (tx) => {
      const { status, aboutId, recipientId, limit } = search;
      const byHand = search.byHand || undefined;
      const rows = await tx.list(searchNotices, { status, byHand, aboutId, recipientId, dueAt, id, limit });
      const names = await this.namesOf(tx, rows);
      return rows.map((row) => ({ ...row, recipientName: names.get(row.recipientId) ?? null }));
    });
  }

  /**
   * With the phone to call: the look is written down. A registered person's is a number looked up singly, whatever paper it
   * stands on, and the person is told of it.
   * @throws noticeNotFound, disclosureLimit
   */
  detail(actor: Actor, id: string): Promise<NoticeDetail> {
    return this.uow.write(actor, async (tx) => {
      const notice = await this.notices.byId(tx, id);
      if (!notice) throw noticeNotFound({ id });
      const ofPerson = notice.recipientKind === 'seeker';
      if (ofPerson) await this.budget.spend(tx, 'single', 1);
      const contact = await this.contacts.contactOf(tx, {
        kind: notice.recipientKind,
        id: notice.recipientId,
      });
      tx.audit({
        action: 'notice.contact-read',
        aggregate: 'notice',
        aggregateId: id,
        fields: ['phone'],
        ...(ofPerson ? { subjects: [notice.recipientId] } : {}),
      });
      return { ...notice, recipientName: contact?.name ?? null, contact };
    });
  }

  counts(actor: Actor): Promise<NoticeCounts> {
    return this.uow.read(actor, async (tx) => {
      const counts = await tx.first(countNoticesByState, {});
      return counts!;
    });
  }

  private async namesOf(tx: Tx, rows: readonly Notice[]): Promise<Map<string, string>> {
    const names = new Map<string, string>();
    const kinds = new Set<RecipientKind>(rows.map((row) => row.recipientKind));
    for (const kind of kinds) {
      const ids = rows.filter((row) => row.recipientKind === kind).map((row) => row.recipientId);
      for (const [id, { name }] of await this.contacts.contactsOf(tx, kind, [...new Set(ids)]))
        names.set(id, name);
    }
    return names;
  }
}
