import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { newId } from '../../../platform/clock/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { organisationNotFound, userNameTaken, userNotFound } from '../domain/identity.errors.js';
import { checkUser, normaliseUserName, type User } from '../domain/user.js';
import { OrganisationsRepository } from '../persistence/organisations.repository.js';
import { SessionsRepository } from '../persistence/sessions.repository.js';
import { type StoredUser, UsersRepository } from '../persistence/users.repository.js';
import { PasswordHasher } from './password-hasher.js';

export type NewUser = Omit<User, 'id'> & { readonly password: string };

@Injectable()
export class UsersService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly organisations: OrganisationsRepository,
    private readonly users: UsersRepository,
    private readonly sessions: SessionsRepository,
    private readonly passwords: PasswordHasher,
  ) {}

  /** @throws organisationNotFound, roleUnfit, scopeUnfit, userNameTaken */
  async create(actor: Actor, { password, ...wanted }: NewUser): Promise<StoredUser> {
    const user: User = { id: newId(), ...wanted, name: normaliseUserName(wanted.name) };
    const passwordHash = await this.passwords.hash(password);
    await this.uow.write(actor, async (tx) => {
      const organisation = await this.organisations.byId(tx, user.organisationId);
      if (!organisation) throw organisationNotFound();
      checkUser(user, organisation);
      if (!(await this.users.insert(tx, user, passwordHash))) throw userNameTaken();
      tx.audit({
        action: 'user.created',
        aggregate: 'user',
        aggregateId: user.id,
        fields: ['role', 'scope'],
      });
    });
    return { ...user, disabledAt: null };
  }

  /** One row more than asked, so that the caller knows whether there is a next page. */
  list(actor: Actor, after: string | undefined, limit: number): Promise<StoredUser[]> {
    return this.uow.read(actor, (tx) => this.users.after(tx, after, limit + 1));
  }

  /** Ends the user's sessions with it: the next request is refused. @throws userNotFound */
  disable(actor: Actor, id: string): Promise<StoredUser> {
    return this.uow.write(actor, async (tx) => {
      const user = await this.users.disable(tx, id);
      if (!user) throw userNotFound({ id });
      await this.sessions.endAll(tx, id);
      tx.audit({ action: 'user.disabled', aggregate: 'user', aggregateId: id });
      return user;
    });
  }
}
