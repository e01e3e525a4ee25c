import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import type { OutsideChannel, OutsideMessage } from '../../../platform/messages/index.js';
import { chooseRoute, type OutsideWay, type Route } from '../domain/channel.js';
import type { Contact } from '../domain/contact.js';
import { type Notice, SECRET_MARK, sharedWords } from '../domain/notice.js';
import { noticeNotFound } from '../domain/notice.errors.js';
import { quietUntil } from '../domain/quiet-hours.js';
import { NoticesRepository } from '../persistence/notices.repository.js';
import { ContactBook } from './contact-book.js';
import { MessageTransports } from './message-transports.js';
import { NoticeTransitions } from './notice-transitions.js';
import { NoticeSecrets } from './notice-secrets.js';

interface Call {
  readonly channel: OutsideChannel;
  readonly message: OutsideMessage;
}

const NO_WAY: ReadonlySet<string> = new Set();
const SUBJECT = { zh: '上岗通知', en: 'Shanggang notice' } as const;

/**
 * One attempt at one notice: the way is chosen and `sending` written, then the call made outside any transaction, then its
 * answer written. Whoever finds it `sending` already knows that an attempt ended without a word, and does not call again.
 */
@Injectable()
export class DeliverNoticeService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly notices: NoticesRepository,
    private readonly contacts: ContactBook,
    private readonly transports: MessageTransports,
    private readonly transitions: NoticeTransitions,
    private readonly secrets: NoticeSecrets,
  ) {}

  /** @param beforeCall holds the work on for the time of the call @throws noticeNotFound */
  async deliver(actor: Actor, id: string, beforeCall: () => Promise<void>): Promise<void> {
    const call = await this.uow.write(actor, (tx) => this.begin(tx, id));
    if (!call) return;
    await beforeCall();
    const result = await this.transports.send(call.channel, call.message);
    await this.uow.write(actor, async (tx) => {
      const notice = await this.notices.lock(tx, id);
      if (notice) await this.transitions.settle(tx, notice, result);
    });
  }

  private async begin(tx: Tx, id: string): Promise<Call | null> {
    const notice = await this.notices.lock(tx, id);
    if (!notice) throw noticeNotFound({ id });
    if (notice.status === 'sending')
      await this.transitions.transition(tx, [id], 'lose_sight', {}, 'interrupted');
    if (notice.status !== 'queued' || notice.channel === 'manual') return null;
    if (notice.expiresAt !== null && notice.expiresAt <= new Date(tx.now)) {
      await this.transitions.transition(tx, [id], 'expire');
      return null;
    }
    const contact = await this.contacts.contactOf(tx, { kind: notice.recipientKind, id: notice.recipientId });
    const secret = await this.secrets.of(tx, notice);
    if (secret === 'ended') {
      await this.transitions.transition(tx, [id], 'expire');
      return null;
    }
    const route = this.routeOf(notice, contact);
    if (route.channel === 'manual') await this.transitions.toPerson(tx, notice, contact);
    else if (route.channel === 'in_app') await this.transitions.toInbox(tx, notice, contact);
    else return this.beginOutside(tx, notice, { ...route, channel: route.channel }, contact, secret);
    return null;
  }

  private routeOf(notice: Notice, contact: Contact | undefined): Route {
    return chooseRoute({
      kind: notice.recipientKind,
      contact,
      urgent: notice.urgent,
      available: this.secrets.sendable(notice) ? this.transports.available : NO_WAY,
      tried: notice.tried,
      secret: notice.secretKind !== null,
      sharable: sharedWords(notice) !== null,
    });
  }

  private async beginOutside(
    tx: Tx,
    notice: Notice,
    route: Route & { readonly channel: OutsideWay },
    contact: Contact | undefined,
    secret: string | null,
  ): Promise<Call | null> {
    const quiet = notice.urgent ? null : quietUntil(tx.now);
    if (quiet !== null) {
      await this.transitions.transition(
        tx,
        [notice.id],
        'put_off',
        { due_at: quiet, handed: false },
        'quiet_hours',
      );
      return null;
    }
    await this.transitions.begin(tx, notice, route, contact);
    const language = contact?.language ?? 'zh';
    const words = (route.shared ? sharedWords(notice) : null) ?? notice.text;
    return {
      channel: route.channel,
      message: {
        effectKey: notice.effectKey,
        address: route.address ?? '',
        text: secret === null ? words[language] : words[language].replaceAll(SECRET_MARK, secret),
        subject: SUBJECT[language],
        language,
      },
    };
  }
}
