import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/index.js';
import { LinkCodes, noWayForCode, type OpenedLink } from '../../identity/index.js';
import { chooseRoute } from '../domain/channel.js';
import { ContactBook } from './contact-book.js';
import { MessageTransports } from './message-transports.js';
import { Notices } from './notices.service.js';

/** Sends the code by which a party makes what it says through a link its own word, where a gateway reaches its contact. */
@Injectable()
export class LinkConfirmations {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: LinkCodes,
    private readonly contacts: ContactBook,
    private readonly transports: MessageTransports,
    private readonly notices: Notices,
  ) {}

  /** @throws noWayForCode, codesTooMany */
  send(link: OpenedLink): Promise<void> {
    return this.uow.write(link.actor, async (tx) => {
      const { party } = link;
      if (!party) throw noWayForCode();
      const contact = await tx.withSystemScope(() => this.contacts.contactOf(tx, party));
      const { channel } = chooseRoute({
        kind: party.kind,
        contact,
        urgent: true,
        secret: true,
        available: this.transports.available,
        tried: [],
        sharable: false,
      });
      if (channel === 'manual') throw noWayForCode();
      const id = await this.codes.make(tx, link);
      await this.notices.send(tx, {
        effectKey: `link-code:${id}`,
        template: 'notifications.link-code',
        to: party,
        cooperation: link.cooperation,
        expiresAt: new Date(Date.parse(tx.now) + 10 * 60_000).toISOString(),
        secret: { kind: 'code', id },
      });
    });
  }
}
