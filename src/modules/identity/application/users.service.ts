import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { newId } from '../../../platform/clock/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { ApprovalsService, type Asked, type WaitingApproval } from '../../approvals/index.js';
import { lastAdministrator, scopeUnfit, userNotFound } from '../domain/identity.errors.js';
import { checkPassword } from '../domain/password-rules.js';
import { isAdministrator, normaliseUserName, type User } from '../domain/user.js';
import { SessionsRepository } from '../persistence/sessions.repository.js';
import { type StoredUser, UsersRepository } from '../persistence/users.repository.js';
import { AccountActs, type UserChange } from './account-acts.js';
import type { AccountChange } from './account-changed.js';
import { AccountHolders } from './account-holders.js';
import { DeviceSharesService } from './device-shares.service.js';
import { PasswordHasher } from './password-hasher.js';

export type { StoredUser, UserChange };
export type NewUser = Omit<User, 'id'> & {
  readonly password: string;
  /** Staff number; needed for the three administrators, kept as a keyed hash. */
  readonly staffNumber: string | null;
};
/** The account as it is now, or what waits for a second person. */
export type AskedOfAccount = { readonly user: StoredUser } | { readonly waiting: WaitingApproval };

/**
 * What the security administrator does with accounts. Role, organisation and name never change: a new job is a new account. What
 * opens something is an act of two persons; shutting an account out is done at once by one.
 */
@Injectable()
export class UsersService {
  constructor(
    private readonly holders: AccountHolders,
    private readonly uow: UnitOfWork,
    private readonly approvals: ApprovalsService,
    private readonly acts: AccountActs,
    private readonly users: UsersRepository,
    private readonly sessions: SessionsRepository,
    private readonly passwords: PasswordHasher,
    private readonly devices: DeviceSharesService,
  ) {}

  /**
   * The password is for the first sign-in only: its owner chooses another one then.
   * @throws organisationNotFound, roleUnfit, scopeUnfit, userNameTaken, passwordWeak, administratorTwice, approvalPending
   */
  async create(actor: Actor, { password, staffNumber, ...wanted }: NewUser): Promise<AskedOfAccount> {
    const user: User = { id: newId(), ...wanted, name: normaliseUserName(wanted.name) };
    checkPassword(password, [user.name, user.displayName]);
    if (isAdministrator(user.role) && !staffNumber)
      throw scopeUnfit({ field: 'staffNumber', role: user.role });
    const holder = staffNumber ? this.holders.of(staffNumber) : null;
    const passwordHash = await this.passwords.hash(password);
    const asked = await this.approvals.ask(actor, this.acts.create, {
      user,
      passwordHash,
      holder: holder && {
        now: holder.now.toString('base64'),
        previous: holder.previous?.toString('base64') ?? null,
        keyName: holder.keyName,
      },
    });
    return asked.waiting
      ? { waiting: asked.waiting }
      : { user: { ...user, disabledAt: null, enrolled: false } };
  }

  /** One row more than asked, so that the caller knows whether there is a next page. */
  list(actor: Actor, after: string | undefined, limit: number): Promise<StoredUser[]> {
    return this.uow.read(actor, (tx) => this.users.after(tx, after, limit + 1));
  }

  /** Takes effect with the user's next request. @throws userNotFound, scopeUnfit, approvalPending */
  async change(actor: Actor, id: string, change: UserChange): Promise<AskedOfAccount> {
    const widens = change.areas !== undefined || change.employers !== undefined;
    return this.uow.write(actor, async (tx) => {
      const { name } = await this.known(tx, id);
      if (widens)
        return this.outcome(
          tx,
          id,
          await this.approvals.ask(actor, this.acts.change, { userId: id, name, change }),
        );
      await this.acts.changed(tx, id, change);
      return { user: await this.known(tx, id) };
    });
  }

  /** Ends the user's sessions with it: the next request is refused. @throws userNotFound, lastAdministrator */
  disable(actor: Actor, id: string): Promise<StoredUser> {
    return this.atOnce(actor, id, 'disabled', async (tx, user) => {
      if (user.role === 'security-admin' && !user.disabledAt) await this.checkNotLast(tx, id);
      await this.users.disable(tx, id);
      await this.sessions.endAll(tx, id);
      await this.devices.lockAll(tx, id, 'disabled');
    });
  }

  /** @throws userNotFound, administratorTwice, approvalPending */
  async enable(actor: Actor, id: string): Promise<AskedOfAccount> {
    return this.uow.write(actor, async (tx) => {
      const { name } = await this.known(tx, id);
      return this.outcome(tx, id, await this.approvals.ask(actor, this.acts.enable, { userId: id, name }));
    });
  }

  /**
   * Ends all sessions. Done at once, the password is shown once, to be changed at the next sign-in; else it is shown to whoever
   * approves. @throws userNotFound, approvalPending
   */
  async resetPassword(actor: Actor, id: string): Promise<Asked> {
    return this.uow.write(actor, async (tx) => {
      const { name } = await this.known(tx, id);
      return this.approvals.ask(actor, this.acts.resetPassword, { userId: id, name });
    });
  }

  /** The phone and the recovery codes are lost: the next sign-in enrols anew. @throws userNotFound, approvalPending */
  async resetSecondFactor(actor: Actor, id: string): Promise<AskedOfAccount> {
    return this.uow.write(actor, async (tx) => {
      const { name } = await this.known(tx, id);
      const asked = await this.approvals.ask(actor, this.acts.resetSecondFactor, { userId: id, name });
      return this.outcome(tx, id, asked);
    });
  }

  /** What its devices keep cannot be opened any more. @throws userNotFound */
  endSessions(actor: Actor, id: string): Promise<StoredUser> {
    return this.atOnce(actor, id, 'sessions-ended', async (tx) => {
      await this.sessions.endAll(tx, id);
      await this.devices.lockAll(tx, id, 'sessions-ended');
    });
  }

  private async outcome(tx: Tx, id: string, { waiting }: Asked): Promise<AskedOfAccount> {
    return waiting ? { waiting } : { user: await this.known(tx, id) };
  }

  private async known(tx: Tx, id: string): Promise<StoredUser> {
    const user = await this.users.byId(tx, id);
    if (!user) throw userNotFound({ id });
    return user;
  }

  private atOnce(
    actor: Actor,
    id: string,
    change: AccountChange,
    work: (tx: Tx, user: StoredUser) => Promise<void>,
  ): Promise<StoredUser> {
    return this.uow.write(actor, async (tx) => {
      const user = await this.known(tx, id);
      await work(tx, user);
      this.acts.note(tx, change, user);
      return this.known(tx, id);
    });
  }

  private async checkNotLast(tx: Tx, id: string): Promise<void> {
    const others = (await this.users.activeSecurityAdmins(tx)).filter((other) => other !== id);
    if (others.length === 0) throw lastAdministrator();
  }
}
