import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { newId } from '../../../platform/clock/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import {
  administratorTwice,
  lastAdministrator,
  organisationNotFound,
  scopeUnfit,
  userNameTaken,
  userNotFound,
} from '../domain/identity.errors.js';
import { holdersIn } from '../domain/holder.js';
import { checkPassword } from '../domain/password-rules.js';
import { checkUser, isAdministrator, normaliseUserName, type User } from '../domain/user.js';
import { OrganisationsRepository } from '../persistence/organisations.repository.js';
import { SecondFactorsRepository } from '../persistence/second-factors.repository.js';
import { SessionsRepository } from '../persistence/sessions.repository.js';
import { type StoredUser, UsersRepository } from '../persistence/users.repository.js';
import { AccountHolders } from './account-holders.js';
import { PasswordHasher } from './password-hasher.js';

export type { StoredUser };
export type NewUser = Omit<User, 'id'> & {
  readonly password: string;
  /** Staff number; needed for the three administrators, kept as a keyed hash. */
  readonly staffNumber: string | null;
};
export type UserChange = Partial<Pick<User, 'displayName' | 'areas' | 'employers'>>;

type UserAct =
  `user.${'changed' | 'disabled' | 'enabled' | 'password-reset' | 'second-factor-reset' | 'sessions-ended'}`;

/** What the security administrator does with accounts. Role, organisation and name never change: a new job is a new account. */
@Injectable()
export class UsersService {
  constructor(
    private readonly holders: AccountHolders,
    private readonly uow: UnitOfWork,
    private readonly organisations: OrganisationsRepository,
    private readonly users: UsersRepository,
    private readonly sessions: SessionsRepository,
    private readonly factors: SecondFactorsRepository,
    private readonly passwords: PasswordHasher,
  ) {}

  /**
   * The password is for the first sign-in only: its owner chooses another one then.
   * @throws organisationNotFound, roleUnfit, scopeUnfit, userNameTaken, passwordWeak, administratorTwice
   */
  async create(actor: Actor, { password, staffNumber, ...wanted }: NewUser): Promise<StoredUser> {
    const user: User = { id: newId(), ...wanted, name: normaliseUserName(wanted.name) };
    checkPassword(password, [user.name, user.displayName]);
    if (isAdministrator(user.role) && !staffNumber)
      throw scopeUnfit({ field: 'staffNumber', role: user.role });
    const holder = staffNumber ? this.holders.of(staffNumber) : null;
    const passwordHash = await this.passwords.hash(password);
    await this.uow.write(actor, async (tx) => {
      const organisation = await this.organisations.byId(tx, user.organisationId);
      if (!organisation) throw organisationNotFound();
      checkUser(user, organisation);
      if (isAdministrator(user.role)) await this.checkSoleAdministrator(tx, holdersIn(holder));
      if (!(await this.users.insert(tx, user, { passwordHash, given: true, holder }))) throw userNameTaken();
      tx.audit({
        action: 'user.created',
        aggregate: 'user',
        aggregateId: user.id,
        fields: ['role', 'scope'],
      });
    });
    return { ...user, disabledAt: null, enrolled: false };
  }

  /** One row more than asked, so that the caller knows whether there is a next page. */
  list(actor: Actor, after: string | undefined, limit: number): Promise<StoredUser[]> {
    return this.uow.read(actor, (tx) => this.users.after(tx, after, limit + 1));
  }

  /** Takes effect with the user's next request. @throws userNotFound, scopeUnfit */
  change(actor: Actor, id: string, change: UserChange): Promise<StoredUser> {
    return this.withUser(actor, id, 'user.changed', async (tx, user) => {
      const changed = { ...user, ...change };
      const organisation = await this.organisations.byId(tx, user.organisationId);
      if (!organisation) throw organisationNotFound();
      checkUser(changed, organisation);
      await this.users.change(tx, changed);
    });
  }

  /** Ends the user's sessions with it: the next request is refused. @throws userNotFound, lastAdministrator */
  disable(actor: Actor, id: string): Promise<StoredUser> {
    return this.withUser(actor, id, 'user.disabled', async (tx, user) => {
      if (user.role === 'security-admin' && !user.disabledAt) await this.checkNotLast(tx, id);
      await this.users.disable(tx, id);
      await this.sessions.endAll(tx, id);
    });
  }

  /** @throws userNotFound, administratorTwice */
  enable(actor: Actor, id: string): Promise<StoredUser> {
    return this.withUser(actor, id, 'user.enabled', async (tx, user) => {
      if (!user.disabledAt) return;
      if (isAdministrator(user.role))
        await this.checkSoleAdministrator(tx, await this.users.holdersOf(tx, id));
      await this.users.enable(tx, id);
    });
  }

  /** Ends all sessions. @returns a password shown once, to be changed at the next sign-in. @throws userNotFound */
  async resetPassword(actor: Actor, id: string): Promise<string> {
    const password = randomBytes(12).toString('base64url');
    const passwordHash = await this.passwords.hash(password);
    await this.withUser(actor, id, 'user.password-reset', async (tx) => {
      await this.users.setPassword(tx, id, passwordHash, true);
      await this.users.setPin(tx, id, null);
      await this.users.forgetDevices(tx, id);
      await this.sessions.endAll(tx, id);
    });
    return password;
  }

  /** The phone and the recovery codes are lost: the next sign-in enrols anew. @throws userNotFound */
  resetSecondFactor(actor: Actor, id: string): Promise<StoredUser> {
    return this.withUser(actor, id, 'user.second-factor-reset', async (tx) => {
      await this.factors.remove(tx, id);
      await this.users.forgetDevices(tx, id);
      await this.sessions.endAll(tx, id);
    });
  }

  /** @throws userNotFound */
  endSessions(actor: Actor, id: string): Promise<StoredUser> {
    return this.withUser(actor, id, 'user.sessions-ended', (tx) => this.sessions.endAll(tx, id));
  }

  private withUser(
    actor: Actor,
    id: string,
    action: UserAct,
    work: (tx: Tx, user: StoredUser) => Promise<void>,
  ): Promise<StoredUser> {
    return this.uow.write(actor, async (tx) => {
      const user = await this.users.byId(tx, id);
      if (!user) throw userNotFound({ id });
      await work(tx, user);
      tx.audit({ action, aggregate: 'user', aggregateId: id });
      return (await this.users.byId(tx, id)) ?? user;
    });
  }

  private async checkSoleAdministrator(tx: Tx, holders: readonly Buffer[]): Promise<void> {
    if (await this.users.administratorOf(tx, holders)) throw administratorTwice();
  }

  private async checkNotLast(tx: Tx, id: string): Promise<void> {
    const others = (await this.users.activeSecurityAdmins(tx)).filter((other) => other !== id);
    if (others.length === 0) throw lastAdministrator();
  }
}
