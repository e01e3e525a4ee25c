import { createHmac, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { systemActor } from '../../../platform/access/index.js';
import { newId } from '../../../platform/clock/index.js';
import { CONFIG, type Config } from '../../../platform/config/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import {
  administratorTwice,
  demoOnly,
  enoughAdministrators,
  userNameTaken,
} from '../domain/identity.errors.js';
import { holdersIn } from '../domain/holder.js';
import { checkOrganisation, type Organisation } from '../domain/organisation.js';
import { checkUser, isAdministrator, normaliseUserName, type UserRole } from '../domain/user.js';
import { OrganisationsRepository } from '../persistence/organisations.repository.js';
import { UsersRepository } from '../persistence/users.repository.js';
import { AccountHolders } from './account-holders.js';
import { DEMO_LOGINS, type DemoLogin } from './demo-logins.js';
import { PasswordHasher } from './password-hasher.js';

export interface Login {
  readonly role: UserRole;
  readonly name: string;
  readonly password: string;
  readonly displayName: string;
  readonly organisation: string;
}

/** What the demo's company, clinic and station are in the records of the story. */
export interface DemoLinks {
  readonly employerId?: string;
  readonly clinicId?: string;
  readonly stationEmployers?: readonly string[];
}

/** The accounts a new installation begins with. */
@Injectable()
export class FirstAccountsService {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly uow: UnitOfWork,
    private readonly organisations: OrganisationsRepository,
    private readonly users: UsersRepository,
    private readonly passwords: PasswordHasher,
    private readonly holders: AccountHolders,
  ) {}

  /**
   * One login per role, made when missing; `links` may be given now or later. Their passwords follow from the
   * installation's own key, so they can be shown again at each start and differ everywhere.
   * @throws demoOnly
   */
  async ensureDemoLogins(links: DemoLinks = {}): Promise<Login[]> {
    if (this.config.mode === 'production') throw demoOnly();
    const system = systemActor(['*'], 'demo-logins');
    const names = DEMO_LOGINS.map((login) => login.name);
    const known = await this.uow.read(system, (tx) => this.users.existing(tx, names));
    const missing = DEMO_LOGINS.filter((login) => !known.has(login.name));
    const hashes = await Promise.all(
      missing.map((login) => this.passwords.hash(this.demoPassword(login.name))),
    );
    await this.uow.write(system, async (tx) => {
      for (const [index, login] of missing.entries()) await this.insert(tx, login, hashes[index]!, false);
      await this.link(tx, links);
    });
    return DEMO_LOGINS.map(({ role, name, displayName, organisation }) => ({
      role,
      name,
      displayName,
      password: this.demoPassword(name),
      organisation: organisation.name,
    }));
  }

  /**
   * The first security administrator of an installation without any user.
   * @returns the login with its one-time shown password, or null when there are users already
   */
  async ensureSecurityAdmin(): Promise<Login | null> {
    const system = systemActor(['*'], 'first-accounts');
    if (await this.uow.read(system, (tx) => this.users.any(tx))) return null;
    const login = DEMO_LOGINS.find(({ role }) => role === 'security-admin')!;
    const password = randomBytes(15).toString('base64url');
    const passwordHash = await this.passwords.hash(password);
    await this.uow.write(system, (tx) => this.insert(tx, login, passwordHash, true));
    const { role, name, displayName } = login;
    return { role, name, displayName, password, organisation: login.organisation.name };
  }

  /**
   * A way out of a lock-out, for whoever operates the machine: fewer than two security administrators can sign in, so nobody can
   * approve. Written down where the auditors of every bureau read it.
   * @throws enoughAdministrators, userNameTaken, administratorTwice
   */
  async addAdministrator(name: string, staffNumber: string, operator: string): Promise<Login> {
    const system = systemActor(['*'], `operator:${operator}`);
    const first = DEMO_LOGINS.find(({ role }) => role === 'security-admin')!;
    const password = randomBytes(15).toString('base64url');
    const passwordHash = await this.passwords.hash(password);
    const holder = this.holders.of(staffNumber);
    await this.uow.write(system, async (tx) => {
      if ((await this.users.activeSecurityAdmins(tx)).length >= 2) throw enoughAdministrators();
      if (await this.users.administratorOf(tx, holdersIn(holder))) throw administratorTwice();
      const organisation = await this.organisation(tx, first);
      const user = {
        id: newId(),
        organisationId: organisation.id,
        name: normaliseUserName(name),
        displayName: name,
        role: first.role,
        areas: [],
        employers: [],
      };
      if (!(await this.users.insert(tx, user, { passwordHash, given: true, holder }))) throw userNameTaken();
      tx.audit({
        action: 'user.created-by-operator',
        aggregate: 'user',
        aggregateId: user.id,
        fields: ['role', 'scope'],
      });
    });
    return { role: first.role, name, displayName: name, password, organisation: first.organisation.name };
  }

  private async insert(tx: Tx, login: DemoLogin, passwordHash: string, given: boolean): Promise<void> {
    const organisation = await this.organisation(tx, login);
    const user = {
      id: newId(),
      organisationId: organisation.id,
      name: login.name,
      displayName: login.displayName,
      role: login.role,
      areas: login.areas ?? [],
      employers: [],
    };
    checkUser(user, organisation);
    const holder = isAdministrator(user.role) ? this.holders.ofFirstAccount(user.name) : null;
    if (await this.users.insert(tx, user, { passwordHash, given, holder })) {
      tx.audit({
        action: 'user.created',
        aggregate: 'user',
        aggregateId: user.id,
        fields: ['role', 'scope'],
      });
    }
  }

  private async organisation(tx: Tx, { organisation: wanted }: DemoLogin): Promise<Organisation> {
    const organisation = { id: newId(), ...wanted, employerId: null, clinicId: null };
    checkOrganisation(organisation);
    await this.organisations.insert(tx, organisation);
    return (await this.organisations.byName(tx, wanted))!;
  }

  private async link(tx: Tx, { employerId, clinicId, stationEmployers }: DemoLinks): Promise<void> {
    for (const { role, organisation } of DEMO_LOGINS) {
      if ((role === 'employer' && employerId) || (role === 'clinic' && clinicId)) {
        const { id } = (await this.organisations.byName(tx, organisation))!;
        await this.organisations.link(tx, id, role === 'employer' ? { employerId } : { clinicId });
      }
    }
    if (stationEmployers) await this.users.watch(tx, 'station', stationEmployers);
  }

  private demoPassword(name: string): string {
    return createHmac('sha256', this.config.indexKey)
      .update(`demo-login:${name}`)
      .digest('base64url')
      .slice(0, 16);
  }
}
