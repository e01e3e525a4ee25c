import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { linkNotFound } from '../domain/identity.errors.js';
import { type LinkPurpose, type LinkState, stateOfLink } from '../domain/signed-link.js';
import { AccountReader } from './account.reader.js';
import { SignedLinksRepository } from '../persistence/signed-links.repository.js';
import { listSignedLinks } from '../persistence/signed-link-list.statements.js';

export interface ListedLink {
  readonly id: string;
  readonly purpose: LinkPurpose;
  readonly state: LinkState;
  readonly issuedAt: Date;
  /** Who made it, and was shown it when it was handed over. */
  readonly issuedByName: string | null;
  readonly handedAt: Date | null;
  readonly handedWhy: string | null;
  readonly expiresAt: Date;
  readonly openedAt: Date | null;
  /** Of all openings: what made one of them look like staff's. */
  readonly marks: readonly string[];
}

const MOST = 50;

/** The links of one person or company, each to be taken back by itself; whose they are is the reader's row-level security. */
@Injectable()
export class SignedLinkList {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly links: SignedLinksRepository,
    private readonly accounts: AccountReader,
  ) {}

  /** Newest first. */
  of(actor: Actor, subjectId: string): Promise<ListedLink[]> {
    return this.uow.read(actor, async (tx) => {
      const rows = await tx.all(listSignedLinks, { subjectId, most: MOST });
      const now = new Date(tx.now);
      const names = await this.accounts.holders(tx, 'user', [
        ...new Set(rows.map(({ issuedBy }) => issuedBy)),
      ]);
      return rows.map(({ singleUse, usedAt, revokedAt, issuedBy, ...row }) => ({
        ...row,
        issuedByName: names.get(issuedBy)?.name ?? null,
        state: stateOfLink({ singleUse, usedAt, revokedAt, expiresAt: row.expiresAt }, now),
      }));
    });
  }

  /** One of them; the others go on. @throws linkNotFound */
  revoke(actor: Actor, id: string): Promise<void> {
    return this.uow.write(actor, async (tx) => {
      const link = await this.links.byId(tx, id);
      if (!link) throw linkNotFound({ id });
      await tx.withSystemScope(() => this.links.revokeOne(tx, id));
      const { kind, id: subject } = link.subject;
      tx.audit({ action: 'link.revoked', aggregate: kind, aggregateId: subject, fields: [link.purpose] });
    });
  }
}
