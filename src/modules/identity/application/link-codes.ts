import { Injectable } from '@nestjs/common';
import { timingSafeEqual } from 'node:crypto';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { codesTooMany, linkCodeWrong } from '../domain/identity.errors.js';
import { LinkCodesRepository } from '../persistence/link-codes.repository.js';
import { LinkTokens } from './link-tokens.js';
import type { OpenedLink } from './signed-links.js';
import { hashOf, newToken } from './tokens.js';

/**
 * A link that staff handed over speaks for its party once the party has shown, in that browser, a code that only its registered
 * contact was sent. Another browser with the same link has to ask for a code of its own.
 */
@Injectable()
export class LinkCodes {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: LinkCodesRepository,
    private readonly tokens: LinkTokens,
  ) {}

  /** @returns its id, for the notice that carries it @throws codesTooMany */
  async make(tx: Tx, link: OpenedLink): Promise<string> {
    const id = await tx.withSystemScope(() => this.codes.make(tx, link.id));
    if (!id) throw codesTooMany();
    const { kind, id: subject } = link.subject;
    tx.audit({ action: 'link.code-sent', aggregate: kind, aggregateId: subject });
    return id;
  }

  /** What the message says. */
  codeFor(id: string): string {
    return this.tokens.code(id);
  }

  /** A wrong try stays counted. @returns what the browser keeps @throws linkCodeWrong */
  async give(link: OpenedLink, given: string): Promise<string> {
    const id = await this.uow.write(link.actor, (tx) =>
      tx.withSystemScope(() => this.codes.take(tx, link.id)),
    );
    if (!id || !same(given, this.tokens.code(id))) throw linkCodeWrong();
    const browser = newToken();
    await this.uow.write(link.actor, async (tx) => {
      if (!(await tx.withSystemScope(() => this.codes.confirm(tx, id, hashOf(browser)))))
        throw linkCodeWrong();
      const { kind, id: subject } = link.subject;
      tx.audit({ action: 'link.code-given', aggregate: kind, aggregateId: subject });
    });
    return browser;
  }
}

const same = (a: string, b: string): boolean => timingSafeEqual(hashOf(a), hashOf(b));
