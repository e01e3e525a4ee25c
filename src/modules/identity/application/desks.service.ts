import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { newId } from '../../../platform/clock/index.js';
import { BlindIndexes } from '../../../platform/crypto/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { deskUnknown, organisationNotFound, organisationUnfit } from '../domain/identity.errors.js';
import { type Desk, DesksRepository } from '../persistence/desks.repository.js';
import { OrganisationsRepository } from '../persistence/organisations.repository.js';
import { AttemptLimiter } from './attempt-limiter.js';
import { hashOf, newToken } from './tokens.js';

export type { Desk };

/** No letters or digits that look alike. */
const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const CODE_LENGTH = 12;

/** Desks of clinics: a browser at the counter that several colleagues use in a shift. */
@Injectable()
export class DesksService {
  constructor(
    private readonly indexes: BlindIndexes,
    private readonly uow: UnitOfWork,
    private readonly organisations: OrganisationsRepository,
    private readonly desks: DesksRepository,
    private readonly limiter: AttemptLimiter,
  ) {}

  /** @returns the code to type at the desk, once and within a day. @throws organisationNotFound, organisationUnfit */
  create(actor: Actor, organisationId: string, name: string): Promise<{ desk: Desk; code: string }> {
    return this.uow.write(actor, async (tx) => {
      const organisation = await this.organisations.byId(tx, organisationId);
      if (!organisation) throw organisationNotFound();
      if (organisation.kind !== 'clinic')
        throw organisationUnfit({ field: 'organisationId', kind: organisation.kind });
      const code = Array.from({ length: CODE_LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');
      const id = newId();
      await this.desks.insert(tx, { id, organisationId, name, codeHash: this.codeHashes(code)[0]! });
      tx.audit({ action: 'desk.created', aggregate: 'clinic-desk', aggregateId: id });
      return { desk: { id, organisationId, name, registered: false, shiftOpen: false }, code };
    });
  }

  list(actor: Actor): Promise<Desk[]> {
    return this.uow.read(actor, (tx) => this.desks.all(tx));
  }

  /** Makes the caller's browser the desk. @returns the desk's token. @throws deskUnknown, tooManyAttempts */
  async register(actor: Actor, code: string): Promise<string> {
    const guesses = [{ kind: 'code', at: ['desk', actor.userId] }] as const;
    await this.limiter.take(guesses, actor.requestId);
    const token = newToken();
    await this.uow.write(actor, async (tx) => {
      const desk = await this.desks.claim(tx, this.codeHashes(code), hashOf(token));
      if (!desk) throw deskUnknown();
      await this.desks.openShift(tx, desk.id, actor.userId);
      tx.audit({ action: 'desk.registered', aggregate: 'clinic-desk', aggregateId: desk.id });
    });
    await this.limiter.right(guesses, actor.requestId);
    return token;
  }

  /** Its PIN sessions end with it. @throws deskUnknown */
  remove(actor: Actor, id: string): Promise<void> {
    return this.uow.write(actor, async (tx) => {
      if (!(await this.desks.remove(tx, id))) throw deskUnknown({ id });
      tx.audit({ action: 'desk.removed', aggregate: 'clinic-desk', aggregateId: id });
    });
  }

  private codeHashes(code: string): Buffer[] {
    return this.indexes.every('desk_code', code.toUpperCase().replace(/[^A-Z0-9]/g, ''));
  }
}
