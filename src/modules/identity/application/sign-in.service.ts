import { Injectable } from '@nestjs/common';
import { systemActor } from '../../../platform/access/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { signInFailed } from '../domain/identity.errors.js';
import { normaliseUserName } from '../domain/user.js';
import { DesksRepository } from '../persistence/desks.repository.js';
import { SessionsRepository } from '../persistence/sessions.repository.js';
import { StaffBrowsersRepository } from '../persistence/staff-browsers.repository.js';
import { type Credentials, UsersRepository } from '../persistence/users.repository.js';
import { BrowserTraces, type SeenBrowser } from './browser-traces.js';
import { type Attempt, AttemptLimiter } from './attempt-limiter.js';
import { PasswordHasher } from './password-hasher.js';
import { hashOf, newToken } from './tokens.js';

/** Where a sign-in comes from; `device` is the token its browser was given at an earlier one. */
export interface Caller extends SeenBrowser {
  readonly requestId: string;
  /** Token of the clinic desk this browser is. */
  readonly desk?: string;
}

export interface SignedIn {
  /** Of the session; shown to nobody but the caller's browser. */
  readonly token: string;
  readonly device: string;
}

/** Opens sessions. Whatever was wrong, the answer, its words and its time are the same. */
@Injectable()
export class SignInService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly users: UsersRepository,
    private readonly sessions: SessionsRepository,
    private readonly desks: DesksRepository,
    private readonly passwords: PasswordHasher,
    private readonly limiter: AttemptLimiter,
    private readonly browsers: StaffBrowsersRepository,
    private readonly traces: BrowserTraces,
  ) {}

  /** @throws signInFailed, tooManyAttempts */
  async withPassword(typed: string, password: string, caller: Caller): Promise<SignedIn> {
    const name = normaliseUserName(typed);
    const device = caller.device ?? newToken();
    const system = systemActor([], caller.requestId);
    const known = await this.uow.read(system, (tx) => this.users.knowsDevice(tx, { name }, hashOf(device)));
    const guesses: Attempt[] = known
      ? [{ kind: 'device', at: [name, device] }]
      : [
          { kind: 'address', at: [caller.address] },
          { kind: 'name', at: [name] },
        ];
    await this.limiter.take(guesses, caller.requestId);
    const user = await this.uow.read(system, (tx) => this.users.credentials(tx, name));
    const fits = await this.passwords.matches(user?.passwordHash, password);
    const token = await this.open({ ...caller, device }, user, fits);
    await this.limiter.right(guesses, caller.requestId);
    // Whoever has a second factor must show it before their browser counts as known.
    if (user && !user.enrolled)
      await this.uow.write(system, (tx) => this.users.rememberDevice(tx, user.id, hashOf(device)));
    return { token, device };
  }

  /**
   * On a clinic's desk in an open shift: somebody showed a second factor there today, so a PIN tells the colleagues apart.
   * @throws signInFailed, tooManyAttempts
   */
  async withPin(typed: string, pin: string, caller: Caller): Promise<SignedIn> {
    const name = normaliseUserName(typed);
    const deskToken = caller.desk ?? '';
    const guesses: Attempt[] = [
      { kind: 'address', at: [caller.address] },
      { kind: 'desk', at: [deskToken] },
      { kind: 'pin', at: [name, deskToken] },
    ];
    await this.limiter.take(guesses, caller.requestId);
    const { user, desk } = await this.uow.read(systemActor([], caller.requestId), async (tx) => ({
      user: await this.users.credentials(tx, name),
      desk: await this.desks.byToken(tx, hashOf(deskToken)),
    }));
    const here = desk?.shiftOpen && desk.organisationId === user?.organisationId ? desk : undefined;
    const fits = await this.passwords.matches(here && user?.pinHash ? user.pinHash : undefined, pin);
    const device = caller.device ?? newToken();
    const token = await this.open({ ...caller, device }, user, fits, here?.id);
    await this.limiter.right(guesses, caller.requestId);
    return { token, device };
  }

  private async open(
    caller: Caller,
    user: Credentials | undefined,
    fits: boolean,
    deskId?: string,
  ): Promise<string> {
    const token = newToken();
    await this.uow.write(systemActor([], caller.requestId), async (tx) => {
      const action = user && fits ? 'session.opened' : 'session.refused';
      tx.audit({ action, aggregate: 'user', aggregateId: user?.id ?? null });
      if (user && fits)
        await this.sessions.insert(tx, {
          tokenHash: hashOf(token),
          userId: user.id,
          ...(deskId ? { deskId } : {}),
        });
      if (user && fits) await this.browsers.seen(tx, user.id, this.traces.of(caller));
    });
    if (!user || !fits) throw signInFailed();
    return token;
  }
}
