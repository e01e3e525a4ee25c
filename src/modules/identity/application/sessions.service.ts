import { Inject, Injectable } from '@nestjs/common';
import { type Actor, permissionsOf, type Side, systemActor } from '../../../platform/access/index.js';
import { CONFIG, type Config } from '../../../platform/config/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { openSteps, type SignInStep } from '../domain/assurance.js';
import { passwordWrong } from '../domain/identity.errors.js';
import { checkPassword, checkPin } from '../domain/password-rules.js';
import { scopeOf, sideOf, type UserScope } from '../domain/user.js';
import { type LiveSession, SessionsRepository } from '../persistence/sessions.repository.js';
import { StaffBrowsersRepository } from '../persistence/staff-browsers.repository.js';
import { UsersRepository } from '../persistence/users.repository.js';
import { BrowserTraces, type SeenBrowser } from './browser-traces.js';
import { AttemptLimiter } from './attempt-limiter.js';
import { PasswordHasher } from './password-hasher.js';
import { hashOf } from './tokens.js';

/** Who is signed in and what they may do. */
export interface SessionView {
  readonly session: LiveSession;
  readonly scope: UserScope;
  readonly side: Side | null;
  readonly permissions: readonly string[];
  /** What is still to be shown or chosen before anything else opens; empty when signed in. */
  readonly openSteps: readonly SignInStep[];
  /** The service's day, Asia/Shanghai. */
  readonly today: string;
}

/**
 * Opaque sessions: the browser holds a random token, the database its hash. Every request asks the database, so that an
 * ended session or a disabled user is out at once, on every process.
 */
@Injectable()
export class SessionsService {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly uow: UnitOfWork,
    private readonly users: UsersRepository,
    private readonly sessions: SessionsRepository,
    private readonly passwords: PasswordHasher,
    private readonly limiter: AttemptLimiter,
    private readonly browsers: StaffBrowsersRepository,
    private readonly traces: BrowserTraces,
  ) {}

  /** The living session of a token; marks it, and the browser it is used in, as seen. */
  async find(token: string, requestId: string, browser?: SeenBrowser): Promise<SessionView | undefined> {
    const tokenHash = hashOf(token);
    const system = systemActor([], requestId);
    const { session, today } = await this.uow.read(system, async (tx) => ({
      session: await this.sessions.live(tx, tokenHash),
      today: tx.today,
    }));
    if (!session) return undefined;
    const side = sideOf(session.kind);
    if (session.unseen)
      await this.uow.write(system, async (tx) => {
        await this.sessions.seen(tx, tokenHash);
        if (browser) await this.browsers.seen(tx, session.userId, this.traces.of(browser));
      });
    return {
      session,
      scope: scopeOf(session, session),
      side,
      permissions: permissionsOf(session.role, side),
      openSteps: openSteps(session, this.config.secondFactorRequired),
      today,
    };
  }

  async end(actor: Actor, token: string): Promise<void> {
    await this.uow.write(actor, async (tx) => {
      await this.sessions.end(tx, hashOf(token));
      tx.audit({ action: 'session.ended', aggregate: 'user', aggregateId: actor.userId });
    });
  }

  /** Ends the user's sessions in all other browsers, and forgets those browsers. */
  async endOthers(actor: Actor, token: string): Promise<void> {
    await this.uow.write(actor, async (tx) => {
      await this.sessions.endAll(tx, actor.userId, hashOf(token));
      await this.users.deleteDevices(tx, actor.userId);
      tx.audit({ action: 'session.others-ended', aggregate: 'user', aggregateId: actor.userId });
    });
  }

  /** A new password ends the user's other sessions. @throws passwordWrong, passwordWeak, tooManyAttempts */
  async changePassword(actor: Actor, token: string, current: string, next: string): Promise<void> {
    await this.checkOwnPassword(actor, current);
    const view = await this.find(token, actor.requestId);
    checkPassword(next, view ? [view.session.userName, view.session.displayName] : []);
    const passwordHash = await this.passwords.hash(next);
    await this.uow.write(actor, async (tx) => {
      await this.users.setPassword(tx, actor.userId, passwordHash);
      await this.sessions.endAll(tx, actor.userId, hashOf(token));
      await this.users.deleteDevices(tx, actor.userId);
      tx.audit({
        action: 'user.password-changed',
        aggregate: 'user',
        aggregateId: actor.userId,
        fields: ['password'],
      });
    });
  }

  /** For a user without second factor: the password again. @throws passwordWrong, tooManyAttempts */
  async proveByPassword(actor: Actor, token: string, password: string): Promise<void> {
    await this.checkOwnPassword(actor, password);
    await this.uow.write(actor, async (tx) => {
      await this.sessions.proved(tx, hashOf(token));
      tx.audit({ action: 'session.proved', aggregate: 'user', aggregateId: actor.userId });
    });
  }

  /** Of a clinic's colleague, for desks in an open shift. @throws pinWeak */
  async setPin(actor: Actor, pin: string): Promise<void> {
    checkPin(pin);
    const pinHash = await this.passwords.hash(pin);
    await this.uow.write(actor, async (tx) => {
      await this.users.setPin(tx, actor.userId, pinHash);
      tx.audit({ action: 'user.pin-set', aggregate: 'user', aggregateId: actor.userId, fields: ['pin'] });
    });
  }

  private async checkOwnPassword(actor: Actor, password: string): Promise<void> {
    const guesses = [{ kind: 'password', at: [actor.userId] }] as const;
    await this.limiter.take(guesses, actor.requestId);
    const known = await this.uow.read(actor, (tx) => this.users.passwordHash(tx, actor.userId));
    if (!(await this.passwords.matches(known, password))) throw passwordWrong();
    await this.limiter.right(guesses, actor.requestId);
  }
}
