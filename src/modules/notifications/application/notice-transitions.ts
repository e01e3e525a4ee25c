import { Injectable } from '@nestjs/common';
import { BlindIndexes } from '../../../platform/crypto/index.js';
import { LifecycleStore, type Tx } from '../../../platform/database/index.js';
import type { SendResult } from '../../../platform/messages/index.js';
import type { Route } from '../domain/channel.js';
import type { Contact } from '../domain/contact.js';
import type { Notice } from '../domain/notice.js';
import type { NoticeTransition } from '../domain/notice.lifecycle.js';
import { noticeLifecycleMapping } from '../persistence/notice.lifecycle-mapping.js';
import { updateNoticeSendingBegun } from '../persistence/notice-transitions.statements.js';

/** Tries at one channel that did not take the message, before another is taken. */
const MAX_ATTEMPTS = 8;
const FIRST_PAUSE_MS = 5_000;
const MAX_PAUSE_MS = 300_000;
export const ADDRESS_PURPOSE = 'notice.address';

/** What the service itself writes about a notice; every method joins the caller's transaction and expects a locked row. */
@Injectable()
export class NoticeTransitions {
  constructor(
    private readonly store: LifecycleStore,
    private readonly indexes: BlindIndexes,
  ) {}

  addressIndexes(address: string): Buffer[] {
    return this.indexes.every(ADDRESS_PURPOSE, address);
  }

  async transition(
    tx: Tx,
    ids: readonly string[],
    move: NoticeTransition,
    set: Readonly<Record<string, unknown>> = {},
    reason?: string,
  ): Promise<void> {
    await this.store.transitionMany(
      tx,
      noticeLifecycleMapping,
      ids.map((id) => ({
        id,
        move,
        input: {
          reportedBy: 'system',
          channel: 'system',
          occurredOn: tx.today,
          ...(reason ? { reason: reason.slice(0, 100) } : {}),
        },
        facts: null,
        set,
      })),
    );
  }

  /** The way is chosen and the call about to be made: from here on an end without a word leaves the outcome unknown. */
  async begin(tx: Tx, notice: Notice, route: Route, contact: Contact | undefined): Promise<void> {
    await this.transition(tx, [notice.id], 'begin', {
      ...scopeOf(notice, contact),
      channel: route.channel,
      address_index: route.address === null ? null : this.indexes.of(ADDRESS_PURPOSE, route.address),
      index_key: this.indexes.keyName,
    });
    await tx.run(updateNoticeSendingBegun, { id: notice.id });
    tx.audit({
      action: 'notice.contact-used',
      aggregate: 'notice',
      aggregateId: notice.id,
      fields: ['phone'],
    });
  }

  async toInbox(tx: Tx, notice: Notice, contact: Contact | undefined): Promise<void> {
    await this.transition(tx, [notice.id], 'deliver', {
      ...scopeOf(notice, contact),
      channel: 'in_app',
      sent_at: tx.now,
      delivered_at: tx.now,
    });
  }

  async toPerson(tx: Tx, notice: Notice, contact: Contact | undefined): Promise<void> {
    await this.transition(tx, [notice.id], 'hand_over', { ...scopeOf(notice, contact), channel: 'manual' });
  }

  /** Writes what a gateway answered; a receipt may have been quicker, and then stands. */
  async settle(tx: Tx, notice: Notice, result: SendResult): Promise<void> {
    const { id, status } = notice;
    if (status !== 'sending' && status !== 'unknown') return;
    if (result.kind === 'accepted' || result.kind === 'delivered') {
      const sent = { sent_at: tx.now, reference: result.reference };
      await this.transition(tx, [id], 'accept', sent);
      if (result.kind === 'delivered') await this.transition(tx, [id], 'deliver', { delivered_at: tx.now });
    } else if (status === 'unknown') {
      if (result.kind === 'refused') await this.fail(tx, notice, result.reason);
    } else if (result.kind === 'ambiguous') {
      await this.transition(tx, [id], 'lose_sight', {}, result.reason);
    } else if (result.kind === 'busy' && notice.attempts + 1 < MAX_ATTEMPTS) {
      await this.holdBack(tx, notice, result.retryAfterMs, result.reason);
    } else {
      await this.fail(tx, notice, result.reason);
    }
  }

  /** Certainly not arrived: the next way is taken, at the latest a person. */
  async fail(tx: Tx, notice: Notice, reason: string): Promise<void> {
    await this.transition(tx, [notice.id], 'fail', {}, reason);
    await this.transition(tx, [notice.id], 'fall_back', {
      tried: [...notice.tried, notice.channel ?? 'in_app'],
      channel: null,
      attempts: 0,
      due_at: tx.now,
      handed: false,
    });
  }

  private async holdBack(tx: Tx, notice: Notice, retryAfterMs: number | null, reason: string): Promise<void> {
    const pause = retryAfterMs ?? Math.min(MAX_PAUSE_MS, FIRST_PAUSE_MS * 2 ** notice.attempts);
    await this.transition(
      tx,
      [notice.id],
      'hold_back',
      {
        attempts: notice.attempts + 1,
        due_at: new Date(Date.parse(tx.now) + pause).toISOString(),
        handed: false,
      },
      reason,
    );
  }
}

/** Whose task and sight it is follows from the person; what the sender said stands. */
function scopeOf(notice: Notice, contact: Contact | undefined): Record<string, unknown> {
  const { area, place, cooperation } = contact?.scope ?? {};
  return {
    ...(area ? { area_code: area } : {}),
    ...(place ? { place } : {}),
    ...(notice.cooperation === null && cooperation ? { cooperation } : {}),
  };
}
