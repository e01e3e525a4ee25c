import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { SignedLinks } from '../../identity/index.js';
import { noSuchPerson } from '../domain/own-page.errors.js';
import { OwnPageRepository } from '../persistence/own-page.repository.js';

export interface IssuedOwnLink {
  /** Opens in any browser; holds the token, which is shown once. */
  readonly page: string;
  /** Instant, ISO 8601. */
  readonly expiresAt: string;
}

/** From the fair to the end of probation, the time in which the page is asked for. */
const LIVES_MS = 180 * 86_400_000;

/** Hands out and takes back the link to a person's own page. A new one ends those before it: a lost phone is answered by one press. */
@Injectable()
export class OwnPageLinksService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly links: SignedLinks,
    private readonly own: OwnPageRepository,
  ) {}

  /** @throws noSuchPerson */
  issue(actor: Actor, seekerId: string): Promise<IssuedOwnLink> {
    return this.uow.write(actor, async (tx) => {
      const person = await this.own.person(tx, seekerId);
      if (!person) throw noSuchPerson({ id: seekerId });
      await this.links.revoke(tx, 'seeker-page', { kind: 'seeker', id: seekerId });
      const expiresAt = new Date(Date.parse(tx.now) + LIVES_MS).toISOString();
      const token = await this.links.issue(tx, {
        purpose: 'seeker-page',
        subject: { kind: 'seeker', id: seekerId },
        scope: { areaCode: person.areaCode },
        ...(person.cooperation ? { cooperation: person.cooperation } : {}),
        expiresAt,
      });
      return { page: `/api/v1/links/${token}/mine/page`, expiresAt };
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
