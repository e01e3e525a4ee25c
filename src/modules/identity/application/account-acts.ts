import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import {
  type ApprovalAct,
  type ApprovalSubject,
  ApprovalsService,
  type Carried,
} from '../../approvals/index.js';
import {
  administratorTwice,
  organisationNotFound,
  userNameTaken,
  userNotFound,
} from '../domain/identity.errors.js';
import type { LockReason } from '../domain/device-share.js';
import { type Holder, holdersIn } from '../domain/holder.js';
import type { Organisation } from '../domain/organisation.js';
import { checkUser, isAdministrator, type User } from '../domain/user.js';
import { OrganisationsRepository } from '../persistence/organisations.repository.js';
import { SecondFactorsRepository } from '../persistence/second-factors.repository.js';
import { SessionsRepository } from '../persistence/sessions.repository.js';
import { type StoredUser, UsersRepository } from '../persistence/users.repository.js';
import { ACCOUNT_CHANGED, type AccountChange } from './account-changed.js';
import { DeviceSharesService } from './device-shares.service.js';
import { PasswordHasher } from './password-hasher.js';

/** Within a working day and the next morning; a forgotten password is handled in minutes by whoever is there. */
const WAITS_HOURS = 24;

export interface NewAccount {
  readonly user: User;
  readonly passwordHash: string;
  readonly holder: {
    readonly now: string;
    readonly previous: string | null;
    readonly keyName: number;
  } | null;
}
export type UserChange = Partial<Pick<User, 'displayName' | 'areas' | 'employers'>>;
interface OfAccount {
  readonly userId: string;
  readonly name: string;
}
export type ScopeChange = OfAccount & { readonly change: UserChange };

/**
 * What is done to accounts by two persons: the security administrator asks, another one or the bureau of the account's own county
 * or district carries it out. Administrators, auditors among them, are the matter of administrators alone.
 */
@Injectable()
export class AccountActs {
  readonly create: ApprovalAct<NewAccount>;
  readonly change: ApprovalAct<ScopeChange>;
  readonly enable: ApprovalAct<OfAccount>;
  readonly resetPassword: ApprovalAct<OfAccount>;
  readonly resetSecondFactor: ApprovalAct<OfAccount>;

  constructor(
    approvals: ApprovalsService,
    private readonly organisations: OrganisationsRepository,
    private readonly users: UsersRepository,
    private readonly sessions: SessionsRepository,
    private readonly factors: SecondFactorsRepository,
    private readonly passwords: PasswordHasher,
    private readonly devices: DeviceSharesService,
  ) {
    this.create = approvals.define({
      name: 'user.create',
      waitsHours: WAITS_HOURS,
      subject: (tx, command: NewAccount) => this.subjectOfNew(tx, command),
      carryOut: (tx, command: NewAccount) => this.insert(tx, command),
      describe: ({ user: { name, displayName, role, areas } }: NewAccount) => ({
        name,
        displayName,
        role,
        ...(areas.length > 0 ? { areas: areas.join(', ') } : {}),
      }),
    });
    this.change = approvals.define({
      name: 'user.change',
      waitsHours: WAITS_HOURS,
      subject: async (tx, { userId, change }: ScopeChange) => {
        const { user, organisation } = await this.account(tx, userId);
        checkUser({ ...user, ...change }, organisation);
        return subjectOf(user, organisation);
      },
      carryOut: (tx, { userId, change }: ScopeChange) => this.changed(tx, userId, change),
      describe: ({ name, change }: ScopeChange) => ({
        name,
        ...(change.displayName === undefined ? {} : { displayName: change.displayName }),
        ...(change.areas ? { areas: change.areas.join(', ') } : {}),
        ...(change.employers ? { employers: change.employers.join(', ') } : {}),
      }),
    });
    this.enable = this.ofAccount(approvals, 'user.enable', 'enabled', async (tx, user) => {
      if (!user.disabledAt) return {};
      if (isAdministrator(user.role)) await this.checkSole(tx, await this.users.holdersOf(tx, user.id));
      await this.users.enable(tx, user.id);
      return {};
    });
    this.resetPassword = this.ofAccount(
      approvals,
      'user.reset-password',
      'password-reset',
      async (tx, { id }) => {
        const password = randomBytes(12).toString('base64url');
        await this.users.setPassword(tx, id, await this.passwords.hash(password), true);
        await this.users.setPin(tx, id, null);
        await this.signOut(tx, id, 'password-reset');
        return { password };
      },
    );
    this.resetSecondFactor = this.ofAccount(
      approvals,
      'user.reset-second-factor',
      'second-factor-reset',
      async (tx, { id }) => {
        await this.factors.remove(tx, id);
        await this.signOut(tx, id, 'second-factor-reset');
        return {};
      },
    );
  }

  /** Another name for the reader changes nothing of what an account may do. @throws userNotFound, scopeUnfit */
  async changed(tx: Tx, userId: string, change: UserChange): Promise<Carried> {
    const { user, organisation } = await this.account(tx, userId);
    const changed = { ...user, ...change };
    checkUser(changed, organisation);
    await this.users.change(tx, changed);
    this.note(tx, 'changed', user);
    return {};
  }

  /** Written down, and told to whom it concerns. */
  note(tx: Tx, change: AccountChange, { id, organisationId }: Pick<User, 'id' | 'organisationId'>): void {
    const action: `user.${AccountChange}` = `user.${change}`;
    tx.audit({
      action,
      aggregate: 'user',
      aggregateId: id,
      fields: change === 'created' ? ['role', 'scope'] : [],
    });
    tx.emit({
      topic: ACCOUNT_CHANGED,
      effectKey: `${ACCOUNT_CHANGED}:${id}:${change}:${tx.actor.requestId}`,
      payload: { userId: id, organisationId, change, by: tx.actor.userId, at: tx.now },
    });
  }

  private ofAccount(
    approvals: ApprovalsService,
    name: string,
    change: AccountChange,
    work: (tx: Tx, user: StoredUser) => Promise<Carried>,
  ): ApprovalAct<OfAccount> {
    return approvals.define({
      name,
      waitsHours: WAITS_HOURS,
      subject: async (tx, { userId }: OfAccount) => {
        const { user, organisation } = await this.account(tx, userId);
        return subjectOf(user, organisation);
      },
      carryOut: async (tx, { userId }: OfAccount) => {
        const { user } = await this.account(tx, userId);
        const carried = await work(tx, user);
        this.note(tx, change, user);
        return carried;
      },
      describe: ({ name: account }: OfAccount) => ({ name: account }),
    });
  }

  private async subjectOfNew(tx: Tx, { user, holder }: NewAccount): Promise<ApprovalSubject> {
    const organisation = await this.organisations.byId(tx, user.organisationId);
    if (!organisation) throw organisationNotFound();
    checkUser(user, organisation);
    if (isAdministrator(user.role)) await this.checkSole(tx, holdersIn(holderOf(holder)));
    if ((await this.users.existing(tx, [user.name])).size > 0) throw userNameTaken();
    // The first administrator is alone and makes the second one alone, once: afterwards there are two who could approve.
    const alone = user.role === 'security-admin' && (await this.users.countSecurityAdmins(tx)) === 1;
    return {
      ...subjectOf(user, organisation),
      aggregate: 'organisation',
      aggregateId: organisation.id,
      subjectId: user.id,
      alone,
    };
  }

  private async insert(tx: Tx, { user, passwordHash, holder }: NewAccount): Promise<Carried> {
    await this.subjectOfNew(tx, { user, passwordHash, holder });
    const made = await this.users.insert(tx, user, { passwordHash, given: true, holder: holderOf(holder) });
    if (!made) throw userNameTaken();
    this.note(tx, 'created', user);
    return {};
  }

  private async account(tx: Tx, id: string): Promise<{ user: StoredUser; organisation: Organisation }> {
    const user = await this.users.byId(tx, id);
    if (!user) throw userNotFound({ id });
    const organisation = await this.organisations.byId(tx, user.organisationId);
    if (!organisation) throw organisationNotFound();
    return { user, organisation };
  }

  private async signOut(tx: Tx, id: string, reason: LockReason): Promise<void> {
    await this.users.deleteDevices(tx, id);
    await this.sessions.endAll(tx, id);
    await this.devices.lockAll(tx, id, reason);
  }

  private async checkSole(tx: Tx, holders: readonly Buffer[]): Promise<void> {
    if (await this.users.administratorOf(tx, holders)) throw administratorTwice();
  }
}

function subjectOf(user: Pick<User, 'id' | 'role'>, { place }: Organisation): ApprovalSubject {
  const ofOffice = !isAdministrator(user.role) && place !== null;
  return {
    aggregate: 'user',
    aggregateId: user.id,
    deciderRoles: ofOffice ? ['security-admin', 'bureau'] : ['security-admin'],
    place: ofOffice ? place.slice(0, 6) : null,
  };
}

function holderOf(kept: NewAccount['holder']): Holder | null {
  return (
    kept && {
      now: Buffer.from(kept.now, 'base64'),
      previous: kept.previous === null ? null : Buffer.from(kept.previous, 'base64'),
      keyName: kept.keyName,
    }
  );
}
