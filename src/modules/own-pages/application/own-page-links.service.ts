import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { SignedLinks } from '../../identity/index.js';
import { type IssuedLink, LinkNotices, type LinkWay } from '../../notifications/index.js';
import { noSuchPerson } from '../domain/own-page.errors.js';
import { OwnPageRepository } from '../persistence/own-page.repository.js';

/** From the fair to the end of probation, the time in which the page is asked for. */
const LIVES_MS = 180 * 86_400_000;

/**
 * Gives out and takes back the links to a person's own page. A new one leaves those before it as they are, since the person has
 * one saved; each is listed with the links of the person and ended by itself, or all at once when a phone is lost.
 */
@Injectable()
export class OwnPageLinksService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly links: SignedLinks,
    private readonly letters: LinkNotices,
    private readonly own: OwnPageRepository,
  ) {}

  /** @throws noSuchPerson, linksTooMany */
  issue(actor: Actor, seekerId: string, way: LinkWay): Promise<IssuedLink> {
    return this.uow.write(actor, async (tx) => {
      const person = await this.own.person(tx, seekerId);
      if (!person) throw noSuchPerson({ id: seekerId });
      return this.letters.give(
        tx,
        {
          purpose: 'seeker-page',
          subject: { kind: 'seeker', id: seekerId },
          scope: { areaCode: person.areaCode },
          ...(person.cooperation ? { cooperation: person.cooperation } : {}),
          expiresAt: new Date(Date.parse(tx.now) + LIVES_MS).toISOString(),
        },
        { to: { kind: 'seeker', id: seekerId }, template: 'own-pages.page-link', path: 'mine' },
        way,
      );
    });
  }

  /** @returns how many were open. @throws noSuchPerson */
  revoke(actor: Actor, seekerId: string): Promise<number> {
    return this.uow.write(actor, async (tx) => {
      if (!(await this.own.person(tx, seekerId))) throw noSuchPerson({ id: seekerId });
      return this.links.revoke(tx, 'seeker-page', { kind: 'seeker', id: seekerId });
    });
  }
}
